using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

/// <summary>The printed limit must be the interval's own: what it says could be seen is seen, and what could not is not claimed.</summary>
public class SmallestVisibleLossTests
{
    private const int First = 40 * 24;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.35)]
    public void Estimate_LossOfTheSmallestVisibleSize_IsFound(double noise)
    {
        var values = SimulatedSeries.HourValues(3, 65, noise);
        var before = Estimate(values, 6);
        Assert.InRange(before.SmallestVisibleLossShare, 0.001, 0.999);
        var kept = before.ButFor.Median * (1 - before.SmallestVisibleLossShare) / 6;
        for (var i = First; i < First + 6; i++) values[i] = kept;

        var after = Estimate(values, 6);

        Assert.Equal(before.ButFor, after.ButFor);
        Assert.Equal(Verdict.LossFound, after.Verdict);
    }

    [Fact]
    public void Estimate_DataTooWildForATotalLoss_SaysSoAndIsNotMeasured()
    {
        var values = SimulatedSeries.HourValues(5, 65, noise: 2.5);
        for (var i = First; i < First + 2; i++) values[i] = 0;

        var estimate = Estimate(values, 2);

        Assert.NotEqual(Verdict.LossFound, estimate.Verdict);
        Assert.Equal(1, estimate.SmallestVisibleLossShare);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "total_loss_invisible");
        Assert.NotEqual(EvidenceGrade.Measured, estimate.Gross.Grade);
    }

    private static ImpactEstimate Estimate(double[] values, int periods)
    {
        var series = SimulatedSeries.Hours(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, First, periods)));
    }
}
