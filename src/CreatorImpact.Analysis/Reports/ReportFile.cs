using System.Globalization;
using System.Text;

namespace CreatorImpact.Analysis.Reports;

/// <summary>A document in a format.</summary>
/// <param name="Name">Its file name: ASCII letters, digits and hyphens, so that every system takes it.</param>
/// <param name="MediaType">What a browser is told.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ReportFile(string Name, string MediaType, byte[] Bytes)
{
    private const int LongestStem = 80;

    /// <summary>A name for a document's file: its kind, its title, whether money was left away, and its language; the same document has the same name.</summary>
    public static string NameOf(ReportDocument document, ReportFormat format)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"{StemOf(document)}.{ReportFormatCode.Of(format)}";
    }

    private static string StemOf(ReportDocument document)
    {
        var stem = new StringBuilder(ReportKindCode.Of(document.Kind)).Append('-');
        // A letter loses its mark; what is no ASCII letter or digit then becomes a hyphen.
        foreach (var letter in document.Title.Normalize(NormalizationForm.FormKD))
        {
            if (stem.Length == LongestStem) break;
            if (char.IsAsciiLetterOrDigit(letter)) stem.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && stem[^1] != '-') stem.Append('-');
        }

        return $"{stem.ToString().TrimEnd('-')}{(document.IsRedacted ? "-redacted" : "")}-{document.Culture.TwoLetterISOLanguageName}";
    }
}
