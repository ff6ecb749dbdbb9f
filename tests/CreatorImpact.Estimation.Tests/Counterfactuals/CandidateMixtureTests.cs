using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class CandidateMixtureTests
{
    [Fact]
    public void Mix_PeriodsLeftOut_TakeCandidatesThatKnowThem()
    {
        // The second candidate knows the window alone, that is the first two periods.
        const int Stride = 8;
        var paths = new double[5 * Stride];
        for (var u = 0; u < 5; u++) (paths[u * Stride], paths[(u * Stride) + 1]) = (10, u < 2 ? 20 : 0);
        WindowPart[] parts = [WindowPart.LeftOut, WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest, WindowPart.LeftOut];
        var mixed = new double[5];

        CandidateMixture.Mix(paths, Stride, parts, [[0.5, 0.5], [1, 0], [1, 0]], mixed);

        Assert.Equal([15, 15, 10, 10, 10], mixed);
    }

    [Fact]
    public void Path_GuardDay_LiesAtTheLevelOfTheSeries()
    {
        var values = SimulatedSeries.HourValues(3, 60, 0.05);
        var series = SimulatedSeries.Hours(values);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 1000, 4)));

        var guard = Enumerable.Range(estimate.RecoveryEndIndexExclusive, 24).ToArray();

        Assert.Equal(guard.Sum(i => values[i]), guard.Sum(i => estimate.Path.Median[i - estimate.Path.FirstIndex]), 0.1 * guard.Sum(i => values[i]));
    }
}
