using System.Globalization;

namespace CreatorImpact.Web.Shell;

/// <summary>How a number was typed.</summary>
public enum NumberSense
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>One number and no other.</summary>
    Clear,

    /// <summary>One sign before three digits: it may group thousands or stand before decimals.</summary>
    Ambiguous,

    /// <summary>No number.</summary>
    Unreadable,
}

/// <summary>
/// Reads a number as people of any country type it: 1.234,56 and 1,234.56 and 1 234.56 are one number. With two signs the last is the decimal
/// one; a sign that comes twice groups thousands; "1.234" may be two numbers and is not guessed at.
/// </summary>
/// <param name="Sense">Whether it could be read.</param>
/// <param name="Value">The number; of an ambiguous one that with decimals; else 0.</param>
/// <param name="Grouped">Of an ambiguous one the number with thousands.</param>
public readonly record struct NumberReading(NumberSense Sense, decimal Value = 0m, decimal Grouped = 0m)
{
    private const int LongestText = 40;

    private const int GroupDigits = 3;

    /// <summary>Reads what was typed; blanks at its ends do not count.</summary>
    public static NumberReading Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return new NumberReading(NumberSense.Empty);
        if (text.Length > LongestText) return new NumberReading(NumberSense.Unreadable);

        var negative = text[0] is '-' or '\u2212';
        if (negative || text[0] == '+') text = text[1..].TrimStart();
        var reading = Unsigned(text);
        return negative ? reading with { Value = -reading.Value, Grouped = -reading.Grouped } : reading;
    }

    /// <summary>A count, 0 or more; null when it is none. "1.500" and "1,500" are 1,500, since a count has no decimals.</summary>
    public static long? CountOf(string? typed) => Of(typed) switch
    {
        { Sense: NumberSense.Clear, Value: >= 0 and <= long.MaxValue } read when read.Value == decimal.Truncate(read.Value) => (long)read.Value,
        { Sense: NumberSense.Ambiguous, Grouped: >= 0 } read => (long)read.Grouped,
        _ => null,
    };

    /// <summary>A number as a form shows it: <see cref="Of"/> reads the same number, whatever its decimals.</summary>
    public static string Written(decimal? value)
    {
        var text = value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && text.Length - point - 1 == GroupDigits ? text + "0" : text;
    }

    private static NumberReading Unsigned(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1]) || !text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' || IsBlank(letter)))
            return new NumberReading(NumberSense.Unreadable);

        var last = text.LastIndexOfAny(['.', ',']);
        if (last < 0) return Grouping(text) is { } whole ? Clear(whole, "") : new NumberReading(NumberSense.Unreadable);

        var (before, after, sign) = (text[..last], text[(last + 1)..], text[last]);
        var repeats = before.Contains(sign, StringComparison.Ordinal);
        if (repeats) return Grouping(text) is { } thousands ? Clear(thousands, "") : new NumberReading(NumberSense.Unreadable);
        if (after.Any(IsBlank) || (before.Length > 0 && Grouping(before) is null)) return new NumberReading(NumberSense.Unreadable);

        var digits = before.Length == 0 ? "0" : Grouping(before)!;
        return after.Length == GroupDigits && before.Length is > 0 and <= GroupDigits && before.All(char.IsAsciiDigit) && before[0] != '0'
            ? new NumberReading(NumberSense.Ambiguous, Parse(digits, after), Parse(digits + after, ""))
            : Clear(digits, after);
    }

    // The digits of a whole number: plain, or in groups of three apart by one sign. Null when it is neither.
    private static string? Grouping(string text)
    {
        var sign = text.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        if (sign == default) return text;

        var groups = text.Split(sign);
        var fits = groups[0].Length is > 0 and <= GroupDigits && groups.Skip(1).All(group => group.Length == GroupDigits) && groups.All(group => group.All(char.IsAsciiDigit));
        return fits ? string.Concat(groups) : null;
    }

    private static NumberReading Clear(string whole, string fraction) =>
        whole.Length + fraction.Length <= 27 ? new NumberReading(NumberSense.Clear, Parse(whole, fraction)) : new NumberReading(NumberSense.Unreadable);

    private static decimal Parse(string whole, string fraction) =>
        decimal.Parse(fraction.Length == 0 ? whole : $"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static bool IsBlank(char letter) => letter is '\'' or '\u2019' || char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator;
}
