using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Scenarios;

/// <summary>Accounts under one outage, with figures that can be told by heart.</summary>
internal static class ScenarioInputs
{
    public const ulong Seed = 7;

    /// <summary>First hour of the hole of <see cref="Flat"/>: day 45, 10:00 UTC.</summary>
    public static readonly Instant Hole = TestInputs.FirstHour + Duration.FromHours((45 * 24) + 10);

    public static EstimatorOptions Options { get; } = new();

    public static ScenarioRun Run { get; } = new(DateTimeZoneProviders.Tzdb, threads: 1);

    /// <summary>100 an hour over nine weeks, nothing in the six hours of the hole.</summary>
    public static SeriesInput Flat(string metric = "views", double each = 100) => With(TestInputs.Hours(metric: metric), (_, value) => value > 0 ? each : 0);

    /// <summary>A day's sum of the same: 2,400, and 1,800 on the day of the hole.</summary>
    public static SeriesInput FlatDays(string metric = "views")
    {
        var first = StoredPeriod.FromDay(TestInputs.FirstHour.InUtc().Date);
        return new SeriesInput(
            new SeriesKey("luma", "youtube", metric, Granularity.Day), "luma", "Etc/UTC", null,
            [.. Enumerable.Range(0, 63).Select(day => first + day)],
            [.. Enumerable.Range(0, 63).Select(day => day == 45 ? 1800.0 : 2400)]);
    }

    public static SeriesInput With(SeriesInput input, Func<int, double, double> value) => input with { Values = [.. input.Values.Select((one, i) => value(i, one))] };

    /// <summary>The outage of the hole, 10:00 to 16:00.</summary>
    public static OutageInput Outage(double severityLow = 1, double severityHigh = 1) =>
        new("youtube", new Outage("feed down", [Phase(0, 6, severityLow, severityHigh)]), 3);

    public static OutagePhase Phase(double from, double to, double severityLow = 1, double severityHigh = 1) =>
        new(new OutageWindow(Hole + Duration.FromHours(from), Hole + Duration.FromHours(to)), severityLow, severityHigh);

    public static ScenarioData Data(OutageInput outage, params SeriesInput[] own) => new(outage, own, [], [outage], [], WithRecoveryTable: true);

    public static ScenarioChange Shift(double startHours = 0, double endHours = 0, int? recoveryDays = null) =>
        new(Duration.FromHours(startHours), Duration.FromHours(endHours), recoveryDays: recoveryDays);
}
