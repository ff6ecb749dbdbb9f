using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class VolumePriceTests
{
    [Fact]
    public void Of_FewerViewsAtLowerPrice_SplitsByHand()
    {
        // 1,000 views at 2.00 a thousand were to be expected; 600 came at 1.50 a thousand. 400 views fewer at 2.00 are 0.80, 600 views at 0.50 less are 0.30.
        var split = VolumePrice.Of([new PricedStretch(600, 0.9, Constant(400), Constant(1.1))]);

        Assert.Equal(0.8, split.Volume[0], 6);
        Assert.Equal(0.3, split.Price[0], 6);
    }

    [Fact]
    public void Of_MoreViewsAtLowerPrice_VolumeIsAGain()
    {
        var split = VolumePrice.Of([new PricedStretch(1_200, 1.8, Constant(-200), Constant(0.2))]);

        Assert.Equal(-0.4, split.Volume[0], 6);
        Assert.Equal(0.6, split.Price[0], 6);
    }

    [Fact]
    public void Of_NoViewExpected_WholeLossIsPrice()
    {
        var split = VolumePrice.Of([new PricedStretch(0, 0, Constant(0), Constant(5))]);

        Assert.Equal(0, split.Volume[0]);
        Assert.Equal(5, split.Price[0]);
    }

    [Fact]
    public void Of_TwoStretches_EachAtItsOwnPrice()
    {
        // 100 views fewer at 10 a thousand, 100 fewer at 20 a thousand.
        var split = VolumePrice.Of([new PricedStretch(0, 0, Constant(100), Constant(1)), new PricedStretch(0, 0, Constant(100), Constant(2))]);

        Assert.Equal(3, split.Volume[0], 6);
        Assert.Equal(0, split.Price[0], 6);
    }

    [Fact]
    public void Of_TenThousandRandomWorlds_PartsAddToTheLoss()
    {
        var numbers = new SeededStream(7, "volume and price");
        for (var round = 0; round < 10_000 / JointDraws.Count; round++)
        {
            var (views, revenue) = (Random(numbers, 2e6), Random(numbers, 9e3));
            var split = VolumePrice.Of([new PricedStretch(numbers.NextUniform() * 1e6, numbers.NextUniform() * 5e3, views, revenue)]);

            Assert.All(Enumerable.Range(0, JointDraws.Count), d => Assert.Equal(revenue[d], split.Volume[d] + split.Price[d], 4));
            Assert.True(split.Volume.Distinct().Count() > JointDraws.Count / 2);
        }
    }

    [Fact]
    public void Of_NoStretchOrOtherWorlds_Throws()
    {
        Assert.Throws<ArgumentException>(() => VolumePrice.Of([]));
        Assert.Throws<ArgumentException>(() => VolumePrice.Of([new PricedStretch(1, 1, [1], Constant(1))]));
    }

    private static float[] Constant(double value)
    {
        var draws = new float[JointDraws.Count];
        Array.Fill(draws, (float)value);
        return draws;
    }

    private static float[] Random(SeededStream numbers, double spread) =>
        [.. Enumerable.Range(0, JointDraws.Count).Select(_ => (float)((numbers.NextUniform() - 0.3) * spread))];
}
