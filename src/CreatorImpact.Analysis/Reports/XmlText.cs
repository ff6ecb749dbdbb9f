using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Texts that XML can hold.</summary>
internal static partial class XmlText
{
    // Most characters of a cell (Excel specifications and limits).
    private const int LongestCell = 32_767;

    /// <summary>A text for a cell of a workbook: clean, what a spreadsheet would take for an escaped letter (<c>_x0041_</c>) escaped in turn, and cut with "…" where it is longer than a cell.</summary>
    public static string ForCell(string text)
    {
        var safe = EscapedLetter().Replace(Clean(text), "_x005F_");
        if (safe.Length <= LongestCell) return safe;
        var end = LongestCell - 1;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>The text with what XML 1.0 forbids (control characters, lone surrogates) replaced by U+FFFD; everything else stays as it is.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EscapedLetter();
}
