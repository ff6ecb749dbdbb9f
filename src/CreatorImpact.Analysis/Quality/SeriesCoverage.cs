using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>Looks at a series day by day: what is there, what is missing, what an outage touched, what may still change.</summary>
public static class SeriesCoverage
{
    private const int TicksPerMicrosecond = 10;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>One entry a day from the first to the last value.</summary>
    /// <param name="series">The series; at least one value.</param>
    /// <param name="zone">Zone its days begin in.</param>
    /// <param name="outages">Times its platform was down; an open one ends at <paramref name="now"/>.</param>
    /// <param name="exportedAt">When its newest export was written: days it came too early for are provisional.</param>
    /// <param name="now">When this is asked.</param>
    public static IReadOnlyList<DayCoverage> Of(LoadedSeries series, DateTimeZone zone, IReadOnlyList<Interval> outages, Instant exportedAt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(outages);
        var days = new SortedDictionary<LocalDate, (int Present, double Sum, bool AnyNotZero)>();
        for (var index = 0; index < series.Periods.Length; index++)
        {
            var day = DayOf(series.Key.Granularity, series.Periods[index], zone);
            var (present, sum, any) = days.GetValueOrDefault(day);
            days[day] = (present + 1, sum + series.Values[index], any || series.Values[index] != 0d);
        }

        if (days.Count == 0) return [];

        var touched = outages.SelectMany(outage => DaysOf(outage, zone, now)).ToHashSet();
        var exportedOn = Instant.Min(exportedAt, now).InZone(zone).Date;
        var coverage = new List<DayCoverage>();
        for (var day = days.Keys.First(); day <= days.Keys.Last(); day = day.PlusDays(1))
        {
            var (present, sum, any) = days.GetValueOrDefault(day);
            var expected = series.Key.Granularity == Granularity.Day ? 1 : HoursOf(day, zone);
            coverage.Add(new DayCoverage(day, StateOf(day), Math.Min(present, expected), expected, sum));

            DayState StateOf(LocalDate which) =>
                present == 0 ? DayState.Missing
                : present < expected ? DayState.Partial
                : touched.Contains(which) ? DayState.Outage
                : !Settling.IsFinal(series.Key.Metric, which, exportedOn) ? DayState.Provisional
                : any ? DayState.Complete : DayState.Zero;
        }

        return coverage;
    }

    /// <summary>Hours of a day: 23 or 25 where clocks change.</summary>
    public static int HoursOf(LocalDate day, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return (int)Math.Round((zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - zone.AtStartOfDay(day).ToInstant()).TotalHours);
    }

    private static LocalDate DayOf(Granularity granularity, long period, DateTimeZone zone) => granularity == Granularity.Day
        ? Epoch.PlusDays(checked((int)period))
        : Instant.FromUnixTimeTicks(period * TicksPerMicrosecond).InZone(zone).Date;

    private static IEnumerable<LocalDate> DaysOf(Interval outage, DateTimeZone zone, Instant now)
    {
        var end = outage.HasEnd ? outage.End : now;
        if (!outage.HasStart || end <= outage.Start) yield break;
        var last = (end - Duration.Epsilon).InZone(zone).Date;
        for (var day = outage.Start.InZone(zone).Date; day <= last; day = day.PlusDays(1)) yield return day;
    }
}
