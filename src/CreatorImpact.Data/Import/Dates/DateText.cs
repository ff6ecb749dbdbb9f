using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>Takes date cells apart.</summary>
internal static partial class DateText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The parts of a cell; <see cref="DateShape.None"/> when it is no date.</summary>
    public static DateCell Parse(string text)
    {
        if (text.Length is < 3 or > 80) return default;
        var date = text;
        LocalTime? time = null;
        Offset? offset = null;
        if (text.Contains(':', StringComparison.Ordinal))
        {
            var match = TimeOfDay().Match(text);
            if (!match.Success || !TryTime(match, out var parsed, out offset)) return default;
            time = parsed;
            date = text[..match.Index].TrimEnd(' ', ',', '\u202F', '\u00A0');
        }

        return ParseDate(date) with { Time = time, Offset = offset };
    }

    private static DateCell ParseDate(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso) return Full(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        if (Numbers().Match(text) is { Success: true } numeric)
            return new DateCell(DateShape.Numeric, Number(numeric, "a"), Number(numeric, "b"), Century(Number(numeric, "y")), null, numeric.Groups["s"].Value[0], null, null);
        if (LongPeriod().IsMatch(text)) return new DateCell(DateShape.LongPeriod, 0, 0, 0, null, '\0', null, null);
        if (NumberedMonth().Match(text) is { Success: true } numbered)
        {
            return numbered.Groups["y"].Success
                ? Full(Number(numbered, "y"), Number(numbered, "m"), Number(numbered, "d"))
                : new DateCell(DateShape.WithoutYear, Number(numbered, "d"), Number(numbered, "m"), 0, null, '\0', null, null);
        }

        return Named(text);
    }

    private static DateCell Named(string text)
    {
        // Spreadsheets show the month November 2026 as "Nov-26".
        if (MonthAndYear().IsMatch(text)) return new DateCell(DateShape.LongPeriod, 0, 0, 0, null, '\0', null, null);

        var words = new StringBuilder();
        Span<int> numbers = stackalloc int[2];
        Span<int> digits = stackalloc int[2];
        var count = 0;
        for (var index = 0; index < text.Length;)
        {
            if (char.IsAsciiDigit(text[index]))
            {
                var start = index;
                while (index < text.Length && char.IsAsciiDigit(text[index])) index++;
                if (count == 2 || index - start > 4) return default;
                (numbers[count], digits[count]) = (int.Parse(text.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture), index - start);
                count++;
                if (words.Length > 0) words.Append(' ');
            }
            else
            {
                words.Append(text[index] is '-' or '/' ? ' ' : text[index]);
                index++;
            }
        }

        var name = MonthNames.Normalise(words.ToString());
        if (name.Length < 2 || count == 0) return default;
        if (count == 1) return digits[0] <= 2 ? new DateCell(DateShape.WithoutYear, numbers[0], 0, 0, name, '\0', null, null) : default;

        var yearFirst = digits[0] == 4;
        var (day, year) = yearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1]);
        return new DateCell(DateShape.Named, day, 0, Century(year), name, '\0', null, null);
    }

    private static DateCell Full(int year, int month, int day) =>
        DateCell.Day(year, month, day) is null ? default : new DateCell(DateShape.Full, year, month, day, null, '\0', null, null);

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryTime(Match match, out LocalTime time, out Offset? offset)
    {
        time = default;
        offset = null;
        var (hour, minute) = (Number(match, "h"), Number(match, "m"));
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["ap"].Success)
        {
            if (hour is 0 or > 12) return false;
            hour = (hour % 12) + (match.Groups["ap"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new LocalTime(hour, minute, second);
        if (match.Groups["f"].Success)
        {
            var fraction = decimal.Parse("0." + match.Groups["f"].Value, CultureInfo.InvariantCulture);
            time = time.PlusNanoseconds((long)(fraction * 1_000_000_000m));
        }

        return !match.Groups["z"].Success || TryOffset(match.Groups["z"].Value, out offset);
    }

    private static bool TryOffset(string text, out Offset? offset)
    {
        offset = Offset.Zero;
        var sign = text.AsSpan().IndexOfAny('+', '-');
        if (sign < 0) return true;

        var digits = text[(sign + 1)..].Replace(":", string.Empty, StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hours > 18 || minutes > 59) return false;
        offset = Offset.FromSeconds((text[sign] == '-' ? -1 : 1) * ((hours * 3_600) + (minutes * 60)));
        return true;
    }

    [GeneratedRegex(@"(?:(?<=\d)T|(?<=^|[\s,]))(?<h>\d{1,2}):(?<m>\d{2})(:(?<s>\d{2})([.,](?<f>\d{1,9})\d*)?)?(\s*(?<ap>[ap]\.?m\.?))?\s*(?<z>Z|((UTC|GMT)\s?)?[+-]\d{2}(:?\d{2})?|UTC|GMT)?(\s*\([\p{L}\s.+:\d-]+\))?$", Options)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})\.?$|^(?<y>(19|20|21)\d{2})(?<m>\d{2})(?<d>\d{2})$", Options)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})\.?$", Options)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(19|20|21)\d{2}(-\d{2}|-?Q[1-4]|-?W\d{2})?$", Options)]
    private static partial Regex LongPeriod();

    [GeneratedRegex(@"^\p{L}{3,}-(\d{2}|\d{4})$", Options)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^((?<y>\d{4})\s*[年년]\s*)?(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]?$|^(?<d>\d{1,2}) tháng (?<m>\d{1,2})(,? (năm )?(?<y>\d{4}))?$", Options)]
    private static partial Regex NumberedMonth();
}
