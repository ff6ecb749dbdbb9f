using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Impact;

public class IntervalEstimateTests
{
    [Fact]
    public void FromDraws_ZeroToHundred_GivesItsPercentiles()
    {
        var draws = Enumerable.Range(0, 101).Select(i => (double)(100 - i)).ToArray();

        var interval = IntervalEstimate.FromDraws(draws, EvidenceGrade.Measured);

        Assert.Equal(new IntervalEstimate(50, 50, 25, 75, 5, 95, EvidenceGrade.Measured), interval);
        Assert.Equal(90, interval.Width90);
    }

    [Fact]
    public void FromDraws_SkewedDraws_KeepsItsOrder()
    {
        var stream = new SeededStream(9, "skew");
        var draws = Enumerable.Range(0, 2000).Select(_ => (float)Math.Exp(3 * SimulatedSeries.Normal(stream))).ToArray();

        var interval = IntervalEstimate.FromDraws(draws, EvidenceGrade.Modelled);

        Assert.True(interval.Lo90 <= interval.Lo50 && interval.Lo50 <= interval.Median);
        Assert.True(interval.Median <= interval.Hi50 && interval.Hi50 <= interval.Hi90);
        Assert.True(interval.Point > interval.Median);
    }

    [Fact]
    public void FromDraws_NothingOrNotFinite_Throws()
    {
        Assert.Throws<ArgumentException>(() => IntervalEstimate.FromDraws(Array.Empty<double>(), EvidenceGrade.Measured));
        Assert.Throws<ArgumentException>(() => IntervalEstimate.FromDraws([1, double.NaN], EvidenceGrade.Measured));
    }

    [Theory]
    [InlineData(1, 9, Verdict.LossFound, null)]
    [InlineData(0, 9, Verdict.CannotTell, null)]
    [InlineData(-9, 4.9, Verdict.NoLossLargerThan, 4.9)]
    [InlineData(-9, -1, Verdict.NoLossLargerThan, 0.0)]
    [InlineData(-9, 5, Verdict.CannotTell, null)]
    public void Decide_BoundsAgainstMateriality_FollowsTheOneRule(double low, double high, Verdict verdict, double? limit)
    {
        var interval = new IntervalEstimate((low + high) / 2, (low + high) / 2, low, high, low, high, EvidenceGrade.Measured);

        Assert.Equal((verdict, limit), VerdictRule.Decide(interval, 5));
    }
}
