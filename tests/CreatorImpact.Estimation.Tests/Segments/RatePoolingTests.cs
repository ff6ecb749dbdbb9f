using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class RatePoolingTests
{
    [Fact]
    public void Of_NoisyGroup_IsDrawnFurtherToTheMiddle()
    {
        var common = new double[JointDraws.Count];
        double[][] rates = [Draws(0.10, 0.01, 1), Draws(-0.10, 0.01, 2), Draws(0.0, 0.01, 3), Draws(0.3, 0.3, 4)];

        var pooled = RatePooling.Of(rates, common)!;

        Assert.InRange(pooled[0].Average(), 0.08, 0.1);
        Assert.InRange(pooled[3].Average(), 0, 0.15);
        Assert.True(Spread(pooled[3]) < Spread(rates[3]));
    }

    [Fact]
    public void Of_GroupsAlikeButForNoise_MeetInTheMiddle()
    {
        var pooled = RatePooling.Of([Draws(0.01, 0.05, 1), Draws(-0.01, 0.05, 2), Draws(0.005, 0.05, 3)], new double[JointDraws.Count])!;

        Assert.All(pooled, own => Assert.InRange(own.Average(), -0.005, 0.01));
    }

    [Fact]
    public void Of_TwoGroups_IsNull() => Assert.Null(RatePooling.Of([new double[JointDraws.Count], new double[JointDraws.Count]], new double[JointDraws.Count]));

    [Fact]
    public void Of_RatesWithoutUncertainty_StayAsTheyAre()
    {
        double[][] rates = [Draws(0.1, 0, 1), Draws(0.2, 0, 2), Draws(0.3, 0, 3)];

        Assert.All(RatePooling.Of(rates, new double[JointDraws.Count])!.Zip(rates), pair => Assert.Equal(pair.Second[7], pair.First[7], 9));
    }

    private static double Spread(double[] draws) => IntervalEstimate.FromDraws(draws, EvidenceGrade.Measured).Width90;

    private static double[] Draws(double mean, double spread, ulong seed)
    {
        var stream = new SeededStream(seed, "rate");
        return [.. Enumerable.Range(0, JointDraws.Count).Select(_ => mean + (spread * SimulatedSeries.Normal(stream)))];
    }
}
