using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Items;

/// <summary>
/// The range a list of posts was asked for, as its name states it: posts published after it are not in the list, however late it was written.
/// </summary>
internal static partial class ListedRange
{
    private const string Unnamed = " (";

    // Posts may be dated in a zone that is a day ahead.
    private const int ZoneDays = 1;

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly LocalDatePattern MonthName = LocalDatePattern.CreateWithInvariantCulture("MMM-dd-uuuu");

    private static readonly LocalDatePattern MonthFirst = LocalDatePattern.CreateWithInvariantCulture("M_d_uuuu");

    /// <summary>The reading with the end of the range on each of its posts; unchanged without posts or range.</summary>
    public static FileReading Mark(FileReading reading, SourceContent content)
    {
        if (reading is not EngagementReading engagement || EndOf(content, engagement) is not { } end) return reading;
        return engagement with { Tables = [.. engagement.Tables.Select(table => table.Items.Count == 0 ? table : table with { Items = [.. table.Items.Select(item => item with { ListedUntil = end })] })] };
    }

    private static Instant? EndOf(SourceContent content, EngagementReading reading)
    {
        if (!reading.Items.Any() || content.Names.Select(DayAfter).FirstOrDefault(day => day is not null) is not { } after) return null;

        // A list with later posts was asked for another range than that.
        if (reading.Items.Any(item => item.PublishedOn >= after.PlusDays(ZoneDays))) return null;
        return ZoneOf(reading.TimeZone) is { } zone ? zone.AtStartOfDay(after).ToInstant() : after.AtMidnight().WithOffset(Offset.FromHours(14)).ToInstant();
    }

    /// <summary>First day after the range a name states; null when it states none.</summary>
    internal static LocalDate? DayAfter(string name) =>
        Last(IsoPattern().Match(name), LocalDatePattern.Iso)?.PlusDays(1)
        ?? Last(MonthNamePattern().Match(name), MonthName)?.PlusDays(1)
        ?? Last(MonthFirstPattern().Match(name), MonthFirst)?.PlusDays(1)
        // 20220301_20220401 is the March of X: its last day is not in it.
        ?? Last(CompactPattern().Match(name), Compact);

    private static LocalDate? Last(Match match, LocalDatePattern pattern) =>
        match.Success && pattern.Parse(match.Groups["first"].Value) is { Success: true } first && pattern.Parse(match.Groups["last"].Value) is { Success: true } last && first.Value <= last.Value
            ? last.Value
            : null;

    // "Europe/Berlin (given by the user)", "unknown", "from offset".
    private static DateTimeZone? ZoneOf(string text) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.IndexOf(Unnamed, StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text);

    [GeneratedRegex(@"(?<!\d)(?<first>\d{4}-\d{2}-\d{2})(_|_to_| to | - )(?<last>\d{4}-\d{2}-\d{2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"(?<![A-Za-z])(?<first>[A-Z][a-z]{2}-\d{2}-\d{4})_(?<last>[A-Z][a-z]{2}-\d{2}-\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthNamePattern();

    [GeneratedRegex(@"(?<!\d)(?<first>\d{1,2}_\d{1,2}_\d{4}) to (?<last>\d{1,2}_\d{1,2}_\d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirstPattern();

    [GeneratedRegex(@"(?<!\d)(?<first>\d{8})_(?<last>\d{8})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompactPattern();
}
