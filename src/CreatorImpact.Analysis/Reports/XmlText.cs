using System.Text;
using System.Xml;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Texts that XML can hold.</summary>
internal static class XmlText
{
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
}
