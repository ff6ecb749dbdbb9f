using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

public class EstimatePropertyTests
{
    private const int HourWindow = (45 * 24) + 9;

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_AnySeries_NetIsGrossMinusReboundPlusHaloInDrawsAndPoints(Granularity granularity)
    {
        var estimate = Sample(granularity);

        var draws = estimate.Draws;
        var net = new double[JointDraws.Count];
        for (var d = 0; d < net.Length; d++) net[d] = (double)draws.Loss[d] - draws.Rebound[d] + draws.Halo[d];
        Assert.Equal(IntervalEstimate.FromDraws(net, estimate.Net.Grade), estimate.Net);
        Assert.Equal(estimate.Gross.Point - estimate.Rebound.Point + estimate.Halo.Point, estimate.Net.Point, 1e-6 * estimate.NormalDay);
        Assert.Equal(IntervalEstimate.FromDraws(draws.Loss, estimate.Gross.Grade), estimate.Gross);
    }

    [Fact]
    public void Estimate_HourlySeries_GrossIsButForMinusActual()
    {
        var estimate = Sample(Granularity.Hour);

        Assert.Equal(estimate.ButFor.Point - estimate.Actual, estimate.Gross.Point, 1e-5 * estimate.NormalDay);
        Assert.Equal(estimate.ButFor.Lo90 - estimate.Actual, estimate.Gross.Lo90, 1e-5 * estimate.NormalDay);
        Assert.Null(estimate.DayNet);
    }

    [Theory]
    [InlineData(1024.0, 1e-12)]
    [InlineData(3.7, 1e-6)]
    [InlineData(1e9, 1e-6)]
    public void Estimate_SeriesTimesAConstant_ScalesEveryAmount(double factor, double tolerance)
    {
        var values = SimulatedSeries.HourValues(21, 70, 0.2);
        var plain = Hours(values);
        var scaled = Hours(Array.ConvertAll(values, value => factor * value));

        foreach (var (one, two) in new[]
        {
            (plain.ButFor.Point, scaled.ButFor.Point), (plain.ButFor.Lo90, scaled.ButFor.Lo90), (plain.Net.Hi90, scaled.Net.Hi90),
            (plain.SmallestVisibleLoss, scaled.SmallestVisibleLoss), (plain.NormalDay, scaled.NormalDay),
        })
        {
            Assert.Equal(one, two / factor, tolerance * plain.NormalDay);
        }

        Assert.Equal(plain.Verdict, scaled.Verdict);
    }

    [Fact]
    public void Estimate_SameRequestTwice_SameDigits()
    {
        var (one, two) = (Sample(Granularity.Hour), Sample(Granularity.Hour));

        Assert.Equal(one.Draws.Loss, two.Draws.Loss);
        Assert.Equal(one.Draws.Halo, two.Draws.Halo);
        Assert.Equal(one.Net, two.Net);
    }

    [Fact]
    public void Estimate_OtherSeed_OtherOrderOfDrawsButTheSameInterval()
    {
        var values = SimulatedSeries.HourValues(21, 70, 0.2);
        var (one, two) = (Hours(values, seed: 1), Hours(values, seed: 2));

        Assert.NotEqual(one.Draws.Loss, two.Draws.Loss);
        Assert.Equal(one.Gross.Lo90, two.Gross.Lo90, 1e-9 * one.NormalDay);
    }

    [Fact]
    public void Estimate_DataInsideAnotherOutage_AreNotLearntFrom()
    {
        var values = SimulatedSeries.HourValues(33, 70, 0.1);
        var series = SimulatedSeries.Hours(values);
        var broken = (double[])values.Clone();
        for (var i = 30 * 24; i < 32 * 24; i++) broken[i] = 0;
        var other = new OutageWindow(series.Grid.StartOf(30 * 24), series.Grid.StartOf(32 * 24));
        var outage = SimulatedSeries.Over(series, HourWindow, 5);

        ImpactEstimate Of(double[] used) => Assert.IsType<ImpactEstimate>(ImpactEstimator.Estimate(
            new ImpactRequest(SimulatedSeries.Hours(used), outage, [other], 7), CancellationToken.None));

        Assert.Equal(Of(values).ButFor, Of(broken).ButFor);
    }

    [Fact]
    public void Estimate_OneMoreDayOfHistory_ChangesLittle()
    {
        var values = SimulatedSeries.HourValues(5, 64, 0.2);
        var (longer, shorter) = (SimulatedSeries.Hours(values), SimulatedSeries.Hours(values[24..]));

        var one = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(longer, SimulatedSeries.Over(longer, 40 * 24, 5)));
        var two = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(shorter, SimulatedSeries.Over(shorter, 39 * 24, 5)));

        Assert.InRange(two.ButFor.Median / one.ButFor.Median, 0.98, 1.02);
    }

    [Fact]
    public void Estimate_ClockChangeInTheTraining_FollowsTheLocalHour()
    {
        // Local hours repeat exactly; the clock of New York goes forward on 2026-03-08, so in UTC the pattern shifts by one hour.
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 2, 1, 5, 0), 70 * 24, zone);
        var values = Enumerable.Range(0, grid.Count).Select(i => 100.0 * (1 + grid.HourOfDay(i))).ToArray();
        var series = new MetricSeries(new SeriesKey("acme", null, "views", Granularity.Hour), grid, values);
        var first = grid.IndexAt(Instant.FromUtc(2026, 3, 10, 14, 0));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, 4)));

        Assert.InRange(estimate.ButFor.Median / estimate.Actual, 0.99, 1.01);
        Assert.Equal(estimate.Actual, estimate.SecondBaseline!.Value, 6);
    }

    [Fact]
    public void Estimate_MissingHourInTheWindow_IsLeftOutOfBothSides()
    {
        var values = KnownHoleTests.PeriodicHours(70);
        values[HourWindow + 1] = double.NaN;
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, HourWindow, 4)));

        // Hours 9, 11, 12: 1,000 + 1,200 + 1,300.
        Assert.Equal(3500, estimate.Actual);
        Assert.InRange(estimate.ButFor.Point, 3500 * 0.98, 3500 * 1.02);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "missing_in_window");
    }

    private static ImpactEstimate Sample(Granularity granularity)
    {
        var hours = granularity == Granularity.Hour;
        var first = hours ? HourWindow : 150;
        var values = hours ? SimulatedSeries.HourValues(11, 70, 0.2) : SimulatedSeries.DayValues(11, 220, 0.15);
        var series = hours ? SimulatedSeries.Hours(values) : SimulatedSeries.Days(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, hours ? 5 : 2)));
    }

    private static ImpactEstimate Hours(double[] values, ulong seed = 7)
    {
        var series = SimulatedSeries.Hours(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, HourWindow, 5), seed: seed));
    }
}
