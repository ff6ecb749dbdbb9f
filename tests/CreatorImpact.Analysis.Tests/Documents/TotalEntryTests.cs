using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Documents;

/// <summary>What adds, and that nothing is counted twice or lost.</summary>
public sealed class TotalEntryTests
{
    [Fact]
    public void From_HourAfterSeveralOutages_CountsOnce()
    {
        // Two outages of 7 hours a day apart recover for 7 days together; the third begins within.
        var outages = new[] { TestInputs.Outage("a", day: 40, hours: 7), TestInputs.Outage("b", day: 41, hours: 7), TestInputs.Outage("c", day: 47, hours: 5) };
        var plain = Run([TestInputs.Hours(holeHours: 0)], outages);
        var peak = TestInputs.Hours(holeHours: 0);
        var values = peak.Values.ToArray();
        values[(48 * 24) + 20] += 100_000;

        var moved = Run([peak with { Values = values }], outages);

        Assert.Equal(-100_000, NetOf(moved) - NetOf(plain), 5.0);
        double NetOf(RunResult run) => Assert.Single(TotalEntry.From(run.Items), total => total.By == "all").Net.Point;
    }

    [Fact]
    public void From_TouchingOutageWithoutData_LeavesTheLossOfTheOther()
    {
        var series = TestInputs.Hours();
        var missing = Enumerable.Range(0, series.Periods.Count).Where(i => i / 24 != 46).ToArray();
        series = series with { Periods = [.. missing.Select(i => series.Periods[i])], Values = [.. missing.Select(i => series.Values[i])] };

        var run = Run([series], TestInputs.Outage("seen"), TestInputs.Outage("unseen", day: 46));

        Assert.IsType<ImpactRefusal>(run.Items[1].Result);
        var seen = Assert.IsType<ImpactEstimate>(run.Items[0].Result);
        Assert.Equal(seen.Gross.Point, Assert.Single(TotalEntry.From(run.Items), total => total.By == "all").Gross.Point, 1e-6);
    }

    [Fact]
    public void From_TwoCurrencies_GiveTwoTotals()
    {
        var dollars = TestInputs.Hours("a", metric: "estimated_revenue") with { Currency = "USD" };
        var euros = TestInputs.Hours("b", metric: "estimated_revenue") with { Currency = "EUR" };

        var totals = TotalEntry.From(Run([dollars, euros], TestInputs.Outage()).Items).Where(total => total.By == "all").ToList();

        Assert.Equal(["EUR", "USD"], totals.Select(total => total.Currency));
        Assert.All(totals, total => Assert.Equal(1, total.Creators));
    }

    [Fact]
    public void From_OneCreatorInTwoSpellings_CountsOnceAndIsNoGroup()
    {
        var (one, other) = (TestInputs.Hours("a") with { Creator = "Mira Bakes" }, TestInputs.Hours("b") with { Creator = "MIRA BAKES" });

        var total = Assert.Single(TotalEntry.From(Run([one, other], TestInputs.Outage()).Items), total => total.By == "all");

        Assert.Equal(1, total.Creators);
        Assert.Equal(2, Assert.Single(TotalEntry.From(Run([one, other with { Creator = "Mira Cooks" }], TestInputs.Outage()).Items), entry => entry.By == "all").Creators);
    }

    [Fact]
    public void From_Days_HoldWhatWasMeasuredBesideWhatWasModelled()
    {
        var hours = TestInputs.Hours(days: 120, holeHours: 0);
        var days = hours with
        {
            Key = hours.Key with { Granularity = Granularity.Day },
            Periods = [.. Enumerable.Range(0, 120).Select(day => (long)day + 20_000)],
            Values = [.. Enumerable.Range(0, 120).Select(day => hours.Values.Skip(24 * day).Take(24).Sum())],
        };
        var start = StoredPeriod.ToDay(20_045).AtMidnight().InUtc().ToInstant();
        var outage = new OutageInput("youtube", new Estimation.Outages.Outage("six hours", [new Estimation.Outages.OutagePhase(new Estimation.Outages.OutageWindow(start, start + Duration.FromHours(6)))]));

        var run = Run([days], outage);

        var total = Assert.Single(TotalEntry.From(run.Items), total => total.By == "all");
        Assert.Equal(Assert.IsType<ImpactEstimate>(run.Items[0].Result).DayNet!.Point, total.DayNet!.Point, 1e-6);
        Assert.NotEqual(total.Gross.Point, total.DayNet.Point, 1e-3);
    }

    private static RunResult Run(SeriesInput[] series, params OutageInput[] outages) =>
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(series, outages, new RunRequest(new EstimatorOptions(), RecoverySensitivity: false), null, TestContext.Current.CancellationToken);
}
