using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Tests.Impact;

public class LossCumulationTests
{
    [Fact]
    public void Lay_ThreePartsAndAPeriodLeftOut_PassesThroughTheTotals()
    {
        WindowPart[] parts = [WindowPart.Window, WindowPart.Window, WindowPart.FirstPart, WindowPart.LeftOut, WindowPart.Rest];

        // Window: wanted 70 of but-for 100, c = (70 + 30) / 100 = 1. First part: −20 with Y 60, c = 40 / 50. Rest: 5 with Y 45, c = 50 / 50.
        var line = LossCumulation.Lay([40, 60, 50, 999, 50], [10, 20, 60, double.NaN, 45], parts, [70, -20, 5]);

        Assert.Equal([30, 70, 50, 50, 55], line.Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void Lay_PathThatSumsToNothing_SpreadsTheLossEvenly()
    {
        var line = LossCumulation.Lay([2, -2], [0, 0], [WindowPart.Window, WindowPart.Window], [10, 0, 0]);

        Assert.Equal([7, 10], line);
    }

    [Theory]
    [InlineData(false, 6, 0)]
    [InlineData(false, 30, 40)]
    [InlineData(true, 1, 0)]
    [InlineData(true, 3, 4)]
    public void Estimate_HoursOrDays_ReachesEveryCheckpointExactly(bool daily, int periods, int missing)
    {
        var values = daily ? SimulatedSeries.DayValues(5, 120, 0.1) : SimulatedSeries.HourValues(5, 70, 0.1);
        var first = daily ? 90 : (50 * 24) + 10;
        for (var i = 0; i < periods; i++) values[first + i] *= 0.3;
        if (missing > 0) values[first + missing] = double.NaN;
        var series = daily ? SimulatedSeries.Days(values) : SimulatedSeries.Hours(values);

        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, periods)));

        var cumulated = estimate.Cumulated!;
        var gross = estimate.DayNet ?? estimate.Gross;
        Assert.Equal(gross, cumulated.Checkpoints[0].Loss);
        Assert.Equal(estimate.Net, cumulated.Checkpoints[^1].Loss);
        Assert.Equal(estimate.RecoveryEndIndexExclusive, cumulated.Checkpoints[^1].EndIndexExclusive);
        foreach (var checkpoint in cumulated.Checkpoints)
        {
            var reached = cumulated.Line[checkpoint.EndIndexExclusive - 1 - cumulated.FirstIndex];
            Assert.Equal(0, (reached - checkpoint.Loss.Point) / Math.Abs(gross.Point), 9);
        }

        if (cumulated.Checkpoints.Count == 3)
            Assert.Equal(0, (estimate.Gross.Point - estimate.Rebound.Point - cumulated.Checkpoints[1].Loss.Point) / Math.Abs(gross.Point), 9);
    }
}
