using System.Net;
using System.Text.RegularExpressions;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>The words of a piece of HTML.</summary>
internal static partial class PlainText
{
    /// <summary>Text without tags, single blanks; empty for null.</summary>
    public static string OfHtml(string? html) =>
        html is null ? string.Empty : Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
