using System.Globalization;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Languages documents can be written in.</summary>
public static class ReportCultures
{
    /// <summary>All of them; the first is taken where none is said.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [.. new[] { "en", "de", "fr", "es", "pt" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>The language of a code such as <c>de</c> or <c>de-AT</c>; null when documents are not written in it.</summary>
    public static CultureInfo? Find(string? code) => All.FirstOrDefault(one =>
        code is not null && (code.Equals(one.Name, StringComparison.OrdinalIgnoreCase) || code.StartsWith(one.Name + "-", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The language for a reader: the reader's own, else the first.</summary>
    public static CultureInfo For(CultureInfo reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Find(reader.Name) ?? All[0];
    }
}
