using CreatorImpact.Analysis.Drops;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Series;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Quality;

/// <summary>
/// How a usual week of a series spreads over its 168 hours. It describes what was counted: no estimate, therefore neither interval nor grade.
/// Outages are kept out with their recovery and a day on either side; a gap is missing, never zero.
/// </summary>
/// <param name="Key">What is measured.</param>
/// <param name="Zone">Whose clock.</param>
/// <param name="ZoneIsAssumed">True when no export states a zone and UTC stands in for it.</param>
/// <param name="Shares">Share of the week in each hour, <see cref="WeekHours.Cells"/> of them, Monday 00:00 first; they add up to 1.</param>
/// <param name="Weeks">Weeks it rests on.</param>
/// <param name="WeeksWithGaps">Those of them of which hours are missing or kept out.</param>
/// <param name="FirstDay">Monday of the oldest of them.</param>
/// <param name="LastDay">Sunday of the newest.</param>
public sealed record WeekProfile(
    SeriesKey Key, DateTimeZone Zone, bool ZoneIsAssumed, IReadOnlyList<double> Shares, int Weeks, int WeeksWithGaps, LocalDate FirstDay, LocalDate LastDay)
{
    /// <summary>Weeks it rests on at most: the last ones, for habits change.</summary>
    public const int MostWeeks = 12;

    /// <summary>Fewest weeks that make a usual one, also of each single hour.</summary>
    public const int FewestWeeks = 4;

    /// <summary>Weeks before the newest value that are looked at.</summary>
    public const int WeeksSearched = 26;

    /// <summary>Fewest known hours of a week that counts: half of it.</summary>
    public const int FewestHours = WeekHours.Cells / 2;

    /// <summary>True for hours of a metric that counts something; levels, ratios and money are left out.</summary>
    public static bool IsCounted(SeriesKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Granularity == Granularity.Hour && !MetricCatalog.IsGauge(key.Metric) && !MetricCatalog.IsMoney(key.Metric);
    }

    /// <summary>Measures a series, or says why there is no usual week.</summary>
    /// <param name="series">Hours of a counted metric.</param>
    /// <param name="known">Outages of the workspace; those of other platforms are passed over.</param>
    /// <param name="zones">Time zones.</param>
    /// <param name="now">How far an outage that goes on reaches.</param>
    /// <exception cref="ArgumentException">The series is not hourly.</exception>
    public static (WeekProfile? Profile, Reason? Refusal) Of(LoadedSeries series, IEnumerable<StoredOutage> known, IDateTimeZoneProvider zones, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(known);
        if (series.Key.Granularity != Granularity.Hour) throw new ArgumentException("A usual week is measured on hourly data.", nameof(series));

        var input = new SeriesInput(series.Key, series.Key.Account, series.ZoneId, series.Currency, series.Periods, series.Values, series.Id);
        Instant? from = series.Periods.Length == 0 ? null : StoredPeriod.ToInstant(series.Periods[^1]) - Duration.FromDays(7 * WeeksSearched);
        var (hours, refusal) = SeriesAssembly.Build(input, zones, start: from);
        if (hours is null) return (null, refusal);

        var clean = new CleanDays(KnownWindows.Of(known, series.Key.Platform, now), hours.Grid.Zone);
        var weeks = WeekCells.Of(hours, clean).Where(week => week.Known >= FewestHours && week.Sum > 0).TakeLast(MostWeeks).ToList();
        if (weeks.Count < FewestWeeks)
            return (null, new Reason("few_weeks", Invariant($"{series.Key.Account}: found {weeks.Count} weeks of which {FewestHours} hours or more are known and clean of outages, expected {FewestWeeks}. Import more hourly data.")));

        var times = WeekShares.Known(weeks);
        var rare = Array.FindIndex(times, count => count < FewestWeeks);
        if (rare >= 0)
            return (null, new Reason("hours_missing", Invariant($"{series.Key.Account}: found {times.Count(count => count < FewestWeeks)} hours of the week that are known in fewer than {FewestWeeks} of {weeks.Count} weeks, the first on {DayOf(rare)} at {rare % WeekHours.HoursADay}:00, expected none. Import exports that hold them.")));

        var (shares, typical) = WeekShares.Of(weeks);
        return shares is null
            ? (null, new Reason("no_usual_week", Invariant($"{series.Key.Account}: found hours whose middle values add up to {typical * 100:0} % of a week, expected {WeekShares.LeastTypical * 100:0} % or more. Too little is counted an hour, or it falls into other hours every week.")))
            : (new WeekProfile(series.Key, hours.Grid.Zone, hours.ZoneIsAssumed, shares, weeks.Count, weeks.Count(week => week.Known < WeekHours.Cells), weeks[0].Monday, weeks[^1].Monday.PlusDays(6)), null);
    }

    private static IsoDayOfWeek DayOf(int cell) => (IsoDayOfWeek)((cell / WeekHours.HoursADay) + 1);
}
