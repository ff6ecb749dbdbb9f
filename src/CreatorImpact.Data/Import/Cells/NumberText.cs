using System.Globalization;

namespace CreatorImpact.Data.Import.Cells;

/// <summary>A written number taken apart, before it is decided which sign is the decimal one.</summary>
/// <param name="Digits">Digits and the signs between them, no blanks, optional exponent.</param>
/// <param name="Negative">A minus (also U+2212) or brackets stood around it.</param>
/// <param name="Scale">1,000 for K and so on; 1 without suffix.</param>
/// <param name="Currency">ISO code that stood beside it.</param>
internal readonly record struct NumberText(string Digits, bool Negative, decimal Scale, string? Currency)
{
    private static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3m,
        ["tsd"] = 1e3m,
        ["tsd."] = 1e3m,
        ["mil"] = 1e3m,
        ["тыс."] = 1e3m,
        ["тыс"] = 1e3m,
        ["千"] = 1e3m,
        ["천"] = 1e3m,
        ["万"] = 1e4m,
        ["萬"] = 1e4m,
        ["만"] = 1e4m,
        ["lakh"] = 1e5m,
        ["m"] = 1e6m,
        ["mio"] = 1e6m,
        ["mio."] = 1e6m,
        ["mill."] = 1e6m,
        ["mln"] = 1e6m,
        ["mi"] = 1e6m,
        ["млн"] = 1e6m,
        ["millones"] = 1e6m,
        ["億"] = 1e8m,
        ["亿"] = 1e8m,
        ["억"] = 1e8m,
        ["b"] = 1e9m,
        ["bn"] = 1e9m,
        ["mrd"] = 1e9m,
        ["mrd."] = 1e9m,
        ["md"] = 1e9m,
        ["bi"] = 1e9m,
        ["млрд"] = 1e9m,
    };

    /// <summary>Takes a cell apart; false when it is no number in any notation.</summary>
    public static bool TryParse(string text, out NumberText number)
    {
        number = default;
        if (text.Length is 0 or > 64) return false;
        if (IsPlain(text))
        {
            number = text[0] == '-' ? new NumberText(text[1..], true, 1m, null) : new NumberText(text, false, 1m, null);
            return number.Digits.Length > 0;
        }

        var (rest, currency) = CurrencyMark.Strip(text);
        var bracketed = rest.Length > 2 && rest[0] == '(' && rest[^1] == ')';
        if (bracketed) rest = rest[1..^1];
        if (rest.EndsWith('%')) rest = rest[..^1].TrimEnd();
        var negative = rest.Length > 0 && rest[0] is '-' or '\u2212' or '\u2013';
        if (negative || rest.StartsWith('+')) rest = rest[1..].TrimStart();
        if (currency is null) (rest, currency) = CurrencyMark.Strip(rest);

        var scale = TakeSuffix(ref rest);
        if (scale == 0m || !TryJoin(rest, out var digits)) return false;

        number = new NumberText(digits, negative || bracketed, scale, currency);
        return true;
    }

    /// <summary>True when the cell is a number in some notation.</summary>
    public static bool LooksNumeric(string text) => TryParse(text, out _);

    // Nearly every cell: digits and signs only, nothing to strip.
    private static bool IsPlain(string text)
    {
        for (var index = text[0] == '-' ? 1 : 0; index < text.Length; index++)
            if (!char.IsAsciiDigit(text[index]) && text[index] is not ('.' or ','))
                return false;

        return char.IsAsciiDigit(text[^1]);
    }

    private static decimal TakeSuffix(ref string rest)
    {
        var end = rest.Length;
        while (end > 0 && (char.IsLetter(rest[end - 1]) || (rest[end - 1] == '.' && end == rest.Length))) end--;
        if (end == rest.Length || !rest.AsSpan(end).ContainsAnyExcept('.')) return 1m;
        if (!Suffixes.TryGetValue(rest[end..], out var scale)) return 0m;

        rest = rest[..end].TrimEnd();
        return scale;
    }

    private static bool TryJoin(string text, out string digits)
    {
        digits = string.Empty;
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1]) || !(char.IsAsciiDigit(text[0]) || text[0] is '.' or ',')) return false;

        Span<char> joined = stackalloc char[text.Length];
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (IsBlankSign(letter))
            {
                if (!IsGroupStart(text, index + 1)) return false;
                continue;
            }

            if (!char.IsAsciiDigit(letter) && letter is not ('.' or ',') && !IsExponent(text, index)) return false;
            joined[length++] = letter;
        }

        digits = joined[..length].ToString();
        return true;
    }

    // 1 234, 1'234, 1’234: the sign separates groups of three only.
    private static bool IsBlankSign(char letter) =>
        letter is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator;

    private static bool IsGroupStart(string text, int at)
    {
        if (at + 3 > text.Length) return false;
        for (var index = at; index < at + 3; index++)
            if (!char.IsAsciiDigit(text[index]))
                return false;

        return at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]);
    }

    private static bool IsExponent(string text, int at) =>
        (text[at] is 'e' or 'E' && at > 0 && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '-'))
        || (text[at] is '+' or '-' && at > 0 && text[at - 1] is 'e' or 'E');
}
