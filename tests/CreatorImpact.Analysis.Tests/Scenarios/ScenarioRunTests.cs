using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Scenarios;

public sealed class ScenarioRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0, 600, 600)] // six empty hours of 100
    [InlineData(0, -0.5, 600, 600)] // the last hour is still touched, and hours count whole
    [InlineData(0, -1, 500, 600)] // the sixth hour is after-effect now: less gross, the same net
    [InlineData(0, 0.5, 600, 600)] // one more hour that lost nothing
    [InlineData(-1, 0, 600, 600)]
    public void Execute_FlatHours_GivesWhatOneCountsByHand(double start, double end, double gross, double net)
    {
        var estimate = One(ScenarioInputs.Flat(), ScenarioInputs.Shift(start, end));

        Assert.Equal(gross, estimate.Gross.Point, 5.0);
        Assert.Equal(net, estimate.Net.Point, 20.0);
        Assert.Equal(ScenarioInputs.Hole + Duration.FromHours(start), estimate.Window.Start);
    }

    [Theory]
    [InlineData(0.5, 300)]
    [InlineData(0.25, 150)]
    public void Execute_FlatDays_SeverityMovesTheModelledGrossOnly(double severity, double gross)
    {
        var data = ScenarioInputs.Data(ScenarioInputs.Outage(), ScenarioInputs.FlatDays(), ScenarioInputs.Flat());

        var days = (ImpactEstimate)Run(data, new ScenarioChange(severityLow: severity, severityHigh: severity), ["views"])[0].Result;

        Assert.Equal(gross, days.Gross.Point, 5.0);
        Assert.Equal(600, days.DayNet!.Point, 20.0);
        Assert.Equal(Estimate(Run(data, ScenarioChange.Nothing)[0]).Net.Point, days.Net.Point, 0.01);
    }

    [Fact]
    public void Execute_RecoveryChanged_IsTheRowOfTheTable()
    {
        var untouched = One(TestInputs.Hours(), ScenarioChange.Nothing);

        foreach (var row in untouched.RecoverySensitivity!)
        {
            var changed = One(TestInputs.Hours(), new ScenarioChange(recoveryDays: row.Days));
            Assert.Equal((row.Days, row.Net, row.NetVerdict), (changed.RecoveryDays, changed.Net, changed.NetVerdict));
            Assert.Null(changed.RecoverySensitivity);
        }
    }

    [Fact]
    public void Execute_NothingChanged_GivesTheDigitsOfTheRun()
    {
        var data = Several();

        var expected = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(data.Own, data.Outages, new RunRequest(ScenarioInputs.Options, ScenarioInputs.Seed, Target: data.Target), null, Token).Items;

        Assert.Equal(Texts(expected), Texts(Run(data, ScenarioChange.Nothing)));
    }

    [Fact]
    public void Execute_Changed_GivesTheDigitsOfARunOnTheChangedOutage()
    {
        var data = Several();
        var change = new ScenarioChange(Duration.FromMinutes(-90), Duration.FromMinutes(-20), 0.2, 0.7);
        var outage = change.ApplyTo(data.Target).Outage!;

        var expected = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(
            data.Own, [outage, data.Outages[1]], new RunRequest(ScenarioInputs.Options, ScenarioInputs.Seed, Target: outage, RecoverySensitivity: false), null, Token).Items;

        Assert.Equal(Texts(expected), Texts(Run(data, change)));
        Assert.NotEqual(Texts(expected), Texts(Run(data, ScenarioChange.Nothing)));
    }

    [Fact]
    public void Execute_SomeMetrics_EstimatesThemAloneWithTheSameDigits()
    {
        var data = Several();
        var all = Run(data, ScenarioChange.Nothing);

        var views = Run(data, ScenarioChange.Nothing, ["VIEWS"]);

        Assert.Equal(["views Hour", "views Day"], views.Select(item => $"{item.Series.Key.Metric} {item.Series.Key.Granularity}"));
        Assert.Equal(Texts(all.Where(item => item.Series.Key.Metric == "views")), Texts(views));
        Assert.Empty(Run(data, ScenarioChange.Nothing, ["shares"]));
    }

    [Fact]
    public void Execute_SomeMetrics_StillSeeOthersGoOn()
    {
        var data = ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours(), TestInputs.Hours(metric: "comments", holeDay: 60));

        Assert.Equal(Verdict.PossibleDisplayGap, Assert.Single(Run(data, ScenarioInputs.Shift(recoveryDays: 1), ["views"])).Result.Verdict);
    }

    [Fact]
    public void Execute_NothingLeftOfTheOutage_RefusesEverySeries()
    {
        var items = Run(Several(), ScenarioInputs.Shift(0, -6), ["views"]);

        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.Equal("window_empty", Assert.Single(Assert.IsType<ImpactRefusal>(item.Result).Reasons).Code));
        Assert.All(items, item => Assert.Equal(3, item.Outage.OutageId));
    }

    [Fact]
    public void Execute_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ScenarioInputs.Run.Execute(Several(), ScenarioChange.Nothing, null, ScenarioInputs.Seed, ScenarioInputs.Options, source.Token));
    }

    /// <summary>Hours and days of views and likes, under the outage and an earlier one.</summary>
    private static ScenarioData Several()
    {
        var outage = ScenarioInputs.Outage(0.5);
        return ScenarioInputs.Data(outage, TestInputs.Hours(), TestInputs.Hours(metric: "likes"), ScenarioInputs.FlatDays(), ScenarioInputs.FlatDays("likes"))
            with
        { Outages = [outage, TestInputs.Outage("earlier", day: 20)] };
    }

    private static ImpactEstimate One(SeriesInput input, ScenarioChange change) =>
        Estimate(Assert.Single(Run(ScenarioInputs.Data(ScenarioInputs.Outage(), input), change)));

    private static ImpactEstimate Estimate(RunItem item) => Assert.IsType<ImpactEstimate>(item.Result);

    private static IReadOnlyList<RunItem> Run(ScenarioData data, ScenarioChange change, IReadOnlyList<string>? metrics = null) =>
        ScenarioInputs.Run.Execute(data, change, metrics, ScenarioInputs.Seed, ScenarioInputs.Options, Token);

    private static List<string> Texts(IEnumerable<RunItem> items) => [.. items.Select(item => ImpactFinding.From(item).ToJson())];
}
