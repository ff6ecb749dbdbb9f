using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>
/// Nine weeks of daily views by a rule: 1,000 on weekdays, 1,400 on Saturdays, 1,200 on Sundays, plus 10 × ((3 t² + 7 t) mod 13 − 6).
/// On day 45 seven tenths of the platform fail all day; on day 46 some viewers come back.
/// </summary>
internal static class ExampleSeries
{
    /// <summary>Position of the day of the outage.</summary>
    public const int OutageDay = 45;

    /// <summary>Share that failed.</summary>
    public const double Severity = 0.7;

    /// <summary>Views on the day of the outage and on the day after.</summary>
    public static readonly (double Outage, double After) Observed = (320, 1150);

    private const int Days = 63;

    /// <summary>A Monday.</summary>
    public static LocalDate FirstDay { get; } = new(2026, 1, 5);

    /// <summary>The views.</summary>
    public static double[] Values() =>
        [.. Enumerable.Range(0, Days).Select(t => t == OutageDay ? Observed.Outage : t == OutageDay + 1 ? Observed.After : Usual(t))];

    /// <summary>The question to the estimator: one day of recovery, one of guard, as small as it can be.</summary>
    public static ImpactRequest Request()
    {
        var series = new MetricSeries(new SeriesKey("example", null, "views", Granularity.Day), TimeGrid.Daily(FirstDay, Days, DateTimeZone.Utc), Values());
        var window = new OutageWindow(series.Grid.StartOf(OutageDay), series.Grid.EndOf(OutageDay));
        return new ImpactRequest(series, new Outage("example", [new OutagePhase(window, Severity, Severity)]), [], Seed: 1, new EstimatorOptions { RecoveryDays = 1 });
    }

    private static double Usual(int t) => (t % 7) switch { 5 => 1400, 6 => 1200, _ => 1000 } + (10 * ((((3 * t * t) + (7 * t)) % 13) - 6));
}
