using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Impact;

public class DisplayGapTests
{
    private const int FirstHour = (45 * 24) + 9;
    private const int FirstDay = 150;

    [Theory]
    [InlineData(Granularity.Hour, 8, 0.0)]
    [InlineData(Granularity.Hour, 6, 731.0)]
    [InlineData(Granularity.Day, 2, 0.0)]
    [InlineData(Granularity.Day, 3, 18211.0)]
    public void Estimate_FrozenWhileCommentsGoOn_IsAPossibleDisplayGap(Granularity granularity, int periods, double frozen)
    {
        var result = Estimate(granularity, periods, _ => frozen, Other(granularity));

        Assert.IsType<ImpactRefusal>(result);
        Assert.Equal(Verdict.PossibleDisplayGap, result.Verdict);
        var reason = Assert.Single(result.Reasons);
        Assert.Equal("display_gap_suspected", reason.Code);
        Assert.Contains("while comments of the same account went on", reason.Text, StringComparison.Ordinal);
        Assert.Contains("Import again three days after", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_EverythingZero_IsALoss()
    {
        var values = Other(Granularity.Hour).Values.ToArray();
        for (var i = FirstHour; i < FirstHour + 8; i++) values[i] = 0;

        Assert.Equal(Verdict.LossFound, Estimate(Granularity.Hour, 8, _ => 0, Named(SimulatedSeries.Hours(values), "comments")).Verdict);
    }

    [Fact]
    public void Estimate_OtherMetricOnlyTrickles_IsALoss()
    {
        var values = Other(Granularity.Hour).Values.ToArray();
        for (var i = FirstHour; i < FirstHour + 8; i++) values[i] = i % 2;

        Assert.Equal(Verdict.LossFound, Estimate(Granularity.Hour, 8, _ => 0, Named(SimulatedSeries.Hours(values), "comments")).Verdict);
    }

    [Fact]
    public void Estimate_TwoShortStretches_AreNoLongOne()
    {
        var values = SimulatedSeries.HourValues(11, 80, 0.1);
        foreach (var first in new[] { FirstHour, FirstHour + 24 }) Array.Clear(values, first, 4);
        var series = SimulatedSeries.Hours(values);
        var outage = new Outage("twice", [.. new[] { FirstHour, FirstHour + 24 }.Select(first => new OutagePhase(new OutageWindow(series.Grid.StartOf(first), series.Grid.StartOf(first + 4))))]);

        var result = ImpactEstimator.Estimate(new ImpactRequest(series, outage, [], 7, OtherMetrics: [Other(Granularity.Hour)]), CancellationToken.None);

        Assert.Equal(Verdict.LossFound, result.Verdict);
    }

    [Fact]
    public void Estimate_NothingElseKnown_IsALoss() =>
        Assert.Equal(Verdict.LossFound, Estimate(Granularity.Hour, 8, _ => 0).Verdict);

    [Theory]
    [InlineData(5, 0.0)]
    [InlineData(8, 0.01)]
    public void Estimate_TooShortOrNotQuiteFrozen_IsALoss(int periods, double left) =>
        Assert.Equal(Verdict.LossFound, Estimate(Granularity.Hour, periods, value => Math.Round(left * value), Other(Granularity.Hour)).Verdict);

    [Fact]
    public void Estimate_OtherMetricFrozenToo_IsALoss()
    {
        var values = Other(Granularity.Hour).Values.ToArray();
        for (var i = FirstHour; i < FirstHour + 8; i++) values[i] = 40;

        Assert.Equal(Verdict.LossFound, Estimate(Granularity.Hour, 8, _ => 0, Named(SimulatedSeries.Hours(values), "comments")).Verdict);
    }

    [Fact]
    public void Estimate_SeriesThatOftenStandsStill_IsNotFrozen()
    {
        // Every value holds for 12 hours, also when nothing is wrong.
        var values = SimulatedSeries.HourValues(11, 80, 0.1);
        for (var i = 0; i < values.Length; i++) values[i] = values[i / 12 * 12];
        var series = SimulatedSeries.Hours(values);

        var result = ImpactEstimator.Estimate(new ImpactRequest(series, SimulatedSeries.Over(series, 45 * 24, 8), [], 7, OtherMetrics: [Other(Granularity.Hour)]), CancellationToken.None);

        Assert.IsType<ImpactEstimate>(result);
    }

    [Fact]
    public void Estimate_ImportedAgainWithRestoredValues_IsEstimatedFromThem()
    {
        var (gap, restored) = (Estimate(Granularity.Hour, 8, _ => 0, Other(Granularity.Hour)), Estimate(Granularity.Hour, 8, value => value, Other(Granularity.Hour)));
        var partly = Assert.IsType<ImpactEstimate>(Estimate(Granularity.Hour, 8, value => Math.Round(0.2 * value), Other(Granularity.Hour)));

        Assert.Equal(Verdict.PossibleDisplayGap, gap.Verdict);
        Assert.NotEqual(Verdict.LossFound, Assert.IsType<ImpactEstimate>(restored).Verdict);
        Assert.Equal(Verdict.LossFound, partly.Verdict);
        Assert.Equal(Assert.IsType<ImpactEstimate>(Estimate(Granularity.Hour, 8, value => value)).Net, ((ImpactEstimate)restored).Net);
    }

    private static ImpactResult Estimate(Granularity granularity, int periods, Func<double, double> shown, params MetricSeries[] others)
    {
        var hours = granularity == Granularity.Hour;
        var values = hours ? SimulatedSeries.HourValues(11, 80, 0.1) : SimulatedSeries.DayValues(11, 220, 0.1);
        var first = hours ? FirstHour : FirstDay;
        for (var i = first; i < first + periods; i++) values[i] = shown(values[i]);
        var series = hours ? SimulatedSeries.Hours(values) : SimulatedSeries.Days(values);
        return ImpactEstimator.Estimate(new ImpactRequest(series, SimulatedSeries.Over(series, first, periods), [], 7, OtherMetrics: others), CancellationToken.None);
    }

    private static MetricSeries Other(Granularity granularity) => granularity == Granularity.Hour
        ? Named(SimulatedSeries.Hours(SimulatedSeries.HourValues(12, 80, 0.3, 40)), "comments")
        : Named(SimulatedSeries.Days(SimulatedSeries.DayValues(12, 220, 0.3, 400)), "comments");

    private static MetricSeries Named(MetricSeries series, string metric) => new(series.Key with { Metric = metric }, series.Grid, series.Values);
}
