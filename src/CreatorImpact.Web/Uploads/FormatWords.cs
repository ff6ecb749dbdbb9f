using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Uploads;

/// <summary>Names of file formats for people.</summary>
internal static class FormatWords
{
    /// <summary>Name of a format code such as <c>tiktok.overview</c>; the code itself when it has no name, null for null.</summary>
    public static string? Of(string? format, IStringLocalizer<UploadText> text)
    {
        if (format is null)
            return null;

        var code = format.Replace('.', '_');
        var name = text[$"Format_{code}"];
        return name.ResourceNotFound ? format : name.Value;
    }
}
