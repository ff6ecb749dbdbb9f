using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>
/// When a source wrote an export. In order: what its content says; a full time stamp in its name; the file's own time; the end of its
/// newest period (an export is never older than its data). A range of dates in a name tells what was asked for, not when, and is ignored.
/// The time of arrival is never used: the order in which files come must not matter.
/// </summary>
public static partial class ExportInstant
{
    private static readonly InstantPattern NamePattern = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    // Years in which an export can have been written; other digits of the same length are numbers of another kind.
    private static readonly Instant Earliest = Instant.FromUtc(2005, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2100, 1, 1, 0, 0);

    /// <summary>Finds it; 1970-01-01 when nothing tells.</summary>
    public static Instant Find(SourceFile file, FileReading reading) =>
        reading.ExportedAt ?? FromName(file.Name) ?? file.ModifiedAt ?? NewestContent(reading) ?? NodaConstants.UnixEpoch;

    /// <summary>The last full stamp in a name: seconds or milliseconds since 1970, or year to second in digits; null when there is none.</summary>
    internal static Instant? FromName(string name)
    {
        Instant? found = null;
        foreach (Match match in Stamp().Matches(name))
            if (Parse(match) is { } stamp && stamp >= Earliest && stamp < Latest) found = stamp;
        return found;
    }

    private static Instant? Parse(Match match)
    {
        if (match.Groups["unix"] is { Success: true } unix)
        {
            var number = long.Parse(unix.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return unix.Length == 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number);
        }

        var digits = string.Concat(match.Groups["date"].Value.Where(char.IsAsciiDigit)) + string.Concat(match.Groups["time"].Value.Where(char.IsAsciiDigit));
        return NamePattern.Parse(digits) is { Success: true } parsed ? parsed.Value : null;
    }

    private static Instant? NewestContent(FileReading reading) => reading switch
    {
        EngagementReading engagement => Newest([.. engagement.Series.Where(series => series.Periods.Count > 0).Select(EndOf), .. engagement.Items.Select(NewestOf).OfType<Instant>()]),
        OutageReading outages => Newest(outages.Outages.Select(outage => outage.EndExclusive ?? outage.Start)),
        _ => null,
    };

    private static Instant? Newest(IEnumerable<Instant> instants) => instants.Cast<Instant?>().Max();

    private static Instant EndOf(SeriesData series) => series.Key.Granularity == Granularity.Day
        ? NodaConstants.UnixEpoch + Duration.FromDays(series.Periods[^1] + 1)
        : NodaConstants.UnixEpoch + Duration.FromHours(1) + Duration.FromTicks(checked(series.Periods[^1] * 10L));

    // A list of posts is not older than the day it says its figures are from, nor than its newest post.
    private static Instant? NewestOf(ContentItem item) =>
        item.SnapshotOn is { } taken ? taken.PlusDays(1).AtMidnight().InUtc().ToInstant() : item.PublishedAt ?? item.PublishedOn?.PlusDays(1).AtMidnight().InUtc().ToInstant();

    [GeneratedRegex(@"(?<!\d)(?:(?<unix>\d{13}|\d{10})|(?<date>\d{4}-?\d{2}-?\d{2})[T _-]?(?<time>\d{6}|\d{2}(?<gap>[-_.:])\d{2}\k<gap>\d{2})Z?)(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stamp();
}
