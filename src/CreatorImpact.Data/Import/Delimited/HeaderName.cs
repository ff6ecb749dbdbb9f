using System.Text;
using CreatorImpact.Data.Import.Cells;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>A column header as written, and as it is compared.</summary>
/// <param name="Raw">As written, trimmed.</param>
/// <param name="Key">NFKC, without soft hyphens and zero-width characters, blanks collapsed, lower case, underscores as blanks, currency taken out.</param>
/// <param name="Currency">ISO code that stood in brackets, or null.</param>
internal sealed record HeaderName(string Raw, string Key, string? Currency)
{
    /// <summary>Reads a header cell.</summary>
    public static HeaderName Parse(string raw)
    {
        var plain = Plain(raw);
        var currency = (string?)null;
        if (plain.EndsWith(')') && plain.LastIndexOf('(') is var open and >= 0
            && CurrencyMark.CodeOf(plain[(open + 1)..^1]) is { } code)
        {
            currency = code;
            plain = plain[..open].TrimEnd();
        }

        return new HeaderName(raw.Trim(), Collapse(plain.ToLowerInvariant().Replace('_', ' ')), currency);
    }

    /// <summary>Comparable text of any label: the key without taking a currency out.</summary>
    public static string KeyOf(string label) => Collapse(Plain(label).ToLowerInvariant().Replace('_', ' '));

    /// <summary>Metric name for a header nobody knows: snake case of letters and digits; <c>value</c> when none are left.</summary>
    public static string Snake(string raw)
    {
        var result = new StringBuilder();
        foreach (var letter in KeyOf(raw))
        {
            if (char.IsLetterOrDigit(letter)) result.Append(letter);
            else if (result.Length > 0 && result[^1] != '_') result.Append('_');
        }

        return result.ToString().TrimEnd('_') is { Length: > 0 } name ? name : "value";
    }

    private static string Plain(string raw)
    {
        var text = raw.Trim();
        if (Ascii.IsValid(text)) return text;

        var result = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
            if (letter is not ('\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF'))
                result.Append(letter);

        return result.ToString();
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) result.Append(letter);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
