using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

public class PlaceboRankTests
{
    [Fact]
    public void Estimate_EverythingLost_RanksFirstAmongThePlacebos()
    {
        var values = SimulatedSeries.HourValues(3, 65, 0.2);
        for (var i = 1000; i < 1006; i++) values[i] = 0;

        var estimate = Estimate(values);

        Assert.Equal(1.0 / (1 + estimate.Placebos), estimate.PlaceboRank);
    }

    [Fact]
    public void Estimate_FarMoreThanExpected_RanksLast()
    {
        var values = SimulatedSeries.HourValues(3, 65, 0.2);
        for (var i = 1000; i < 1006; i++) values[i] *= 50;

        Assert.Equal(1, Estimate(values).PlaceboRank);
    }

    [Fact]
    public void Estimate_FewPlacebos_HasNoRank()
    {
        // Of 24 days the outage with recovery and guard takes nine; blocks as long fit in the 15 others at seven places at most.
        var series = SimulatedSeries.Days(SimulatedSeries.DayValues(3, 24, 0.2));

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 12, 1)));

        Assert.True(estimate.Placebos < 19);
        Assert.Null(estimate.PlaceboRank);
    }

    private static ImpactEstimate Estimate(double[] values)
    {
        var series = SimulatedSeries.Hours(values);
        return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, 1000, 6)));
    }
}
