using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public class PlaceboBacktestTests
{
    [Fact]
    public void Estimate_PeriodicSeries_PredictsTheHiddenTotal()
    {
        var values = Enumerable.Range(0, 60 * 24).Select(i => 100.0 * (1 + (i % 24))).ToArray();
        for (var i = 1000; i < 1006; i++) values[i] = double.NaN;

        // 1000 = 41 · 24 + 16: hours 16–21 hold 1,700 + … + 2,200.
        var estimate = PlaceboBacktest.Estimate(SimulatedSeries.Hours(values), 1000, 1006, 1, CancellationToken.None);

        Assert.Null(estimate.Refusal);
        Assert.InRange(estimate.Median!.Value, 11700 * 0.995, 11700 * 1.005);
        Assert.True(estimate.Lo95 < estimate.Lo80 && estimate.Lo80 < estimate.Median && estimate.Median < estimate.Hi80 && estimate.Hi80 < estimate.Hi95);
    }

    [Fact]
    public void Estimate_ValuesLeftInsideTheWindow_AreNotRead()
    {
        var masked = SimulatedSeries.HourValues(4, 60, 0.2);
        var visible = (double[])masked.Clone();
        for (var i = 1000; i < 1010; i++) masked[i] = double.NaN;

        Assert.Equal(
            PlaceboBacktest.Estimate(SimulatedSeries.Hours(masked), 1000, 1010, 1, CancellationToken.None),
            PlaceboBacktest.Estimate(SimulatedSeries.Hours(visible), 1000, 1010, 1, CancellationToken.None));
    }

    [Fact]
    public void Estimate_TooLittleData_RefusesWithoutFigures()
    {
        var estimate = PlaceboBacktest.Estimate(SimulatedSeries.Hours(new double[100]), 50, 60, 1, CancellationToken.None);

        Assert.Equal("few_clean_days", estimate.Refusal!.Code);
        Assert.Null(estimate.Median);
        Assert.Null(estimate.Hi95);
    }

    [Fact]
    public void Estimate_ManySimulatedWindows_CoversAtTheStatedRate()
    {
        var runs = TestSize.Of(small: 120, full: 500);
        var (in80, in95) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var values = SimulatedSeries.HourValues((ulong)(run + 5000), 65, 0.25);
            var (first, end) = (980 + (run % 24), 980 + (run % 24) + 4 + (run % 20));
            var actual = values[first..end].Sum();
            var estimate = PlaceboBacktest.Estimate(SimulatedSeries.Hours(values), first, end, 1, CancellationToken.None);
            if (actual >= estimate.Lo80 && actual <= estimate.Hi80) in80++;
            if (actual >= estimate.Lo95 && actual <= estimate.Hi95) in95++;
        }

        // Four standard errors below the nominal rates at 120 runs: 0.65 and 0.87.
        Assert.InRange((double)in80 / runs, 0.68, 0.95);
        Assert.InRange((double)in95 / runs, 0.88, 1);
    }
}
