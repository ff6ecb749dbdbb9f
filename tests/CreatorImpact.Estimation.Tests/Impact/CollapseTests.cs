using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

public class CollapseTests
{
    [Fact]
    public void Estimate_CollapseInTheHoursBefore_IsNotCarriedIntoTheExpectation()
    {
        const int First = (42 * 24) + 20;
        var values = SimulatedSeries.HourValues(8, 44, 0.1);
        var truth = values[First..(First + 6)].Sum();
        for (var i = First - 8; i < values.Length; i++) values[i] = Math.Round(0.1 * values[i]);
        var series = SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, First, 6)));

        Assert.Equal(Verdict.LossFound, estimate.Verdict);
        Assert.InRange(estimate.ButFor.Median, 0.5 * truth, 1.2 * truth);
    }

    [Fact]
    public void Estimate_OneViralSpikeInTheTraining_HardlyMovesTheExpectation()
    {
        var values = SimulatedSeries.HourValues(8, 65, 0.1);
        var spiked = (double[])values.Clone();
        spiked[(40 * 24) - 168] *= 200;

        ImpactEstimate Of(double[] used)
        {
            var series = SimulatedSeries.Hours(used);
            return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, (40 * 24) - 2, 5)));
        }

        Assert.InRange(Of(spiked).ButFor.Median / Of(values).ButFor.Median, 0.9, 1.1);
    }
}
