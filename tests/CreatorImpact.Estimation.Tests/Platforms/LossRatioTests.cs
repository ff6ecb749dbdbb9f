using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;

namespace CreatorImpact.Estimation.Tests.Platforms;

public class LossRatioTests
{
    [Fact]
    public void Of_TwiceInEveryWorld_IsTwoWithoutWidth()
    {
        // The common shock moves both: the ratio does not move.
        double[] second = [.. Enumerable.Range(1, JointDraws.Count).Select(world => 100.0 + world)];

        var ratio = LossRatio.Of(Array.ConvertAll(second, loss => 2 * loss), second, EvidenceGrade.Pooled).Ratio!;

        Assert.Equal((2.0, 2.0, 2.0, EvidenceGrade.Pooled), (ratio.Point, ratio.Lo90, ratio.Hi90, ratio.Grade));
    }

    [Fact]
    public void Of_SecondMayBeNothing_IsRefused()
    {
        double[] second = [.. Enumerable.Range(0, 100).Select(world => world - 10.0)];

        var (ratio, refusal) = LossRatio.Of(Same(5, 100), second, EvidenceGrade.Measured);

        Assert.Null(ratio);
        Assert.Equal("second_holds_zero", refusal!.Code);
        Assert.Equal("second_is_gain", LossRatio.Of(Same(5, 100), Same(-3, 100), EvidenceGrade.Measured).Refusal!.Code);
    }

    [Fact]
    public void Of_FewWorldsWithoutASecondLoss_StandAtTheEndOfTheRatio()
    {
        // 3 of 100 worlds show a small gain: the ratio has no bound there. 97 worlds have a second loss of 1 to 97.
        double[] second = [.. Enumerable.Range(0, 100).Select(world => world < 3 ? -0.001 : world - 2.0)];

        var ratio = LossRatio.Of(Same(97, 100), second, EvidenceGrade.Measured).Ratio!;

        Assert.InRange(ratio.Hi90, 97.0 / 3, 97);
        Assert.Equal(ratio.Median, ratio.Point);
        Assert.InRange(ratio.Median, 97.0 / 49, 97.0 / 46);
        // Nothing below is touched: the lowest ratio is that of the largest second loss.
        Assert.InRange(ratio.Lo90, 1, 97.0 / 90);
    }

    [Fact]
    public void Of_UnlikeLengths_IsRejected() =>
        Assert.Throws<ArgumentException>(() => LossRatio.Of(Same(1, 3), Same(1, 4), EvidenceGrade.Measured));

    private static double[] Same(double value, int worlds) => [.. Enumerable.Repeat(value, worlds)];
}
