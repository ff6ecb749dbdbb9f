using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public sealed class UncertainRangeTests
{
    [Theory]
    [InlineData(0.0, 2.0)]
    [InlineData(0.25, 3.0)]
    [InlineData(1.0, 6.0)]
    public void Sample_NothingLikely_IsUniform(double uniform, double expected) => Assert.Equal(expected, new UncertainRange(2, null, 6).Sample(uniform), 12);

    // Low 0, likely 2, high 8. Below 2 the share is x² / (8 · 2): 1 has 1/16, 2 has 1/4. Above it is 1 − (8 − x)² / (8 · 6): 5 has 1 − 9/48.
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0625, 1.0)]
    [InlineData(0.25, 2.0)]
    [InlineData(0.8125, 5.0)]
    [InlineData(1.0, 8.0)]
    public void Sample_LikelyGiven_IsTriangular(double uniform, double expected) => Assert.Equal(expected, new UncertainRange(0, 2, 8).Sample(uniform), 12);

    [Theory]
    [InlineData(1.0, 1.0, 3.0)]
    [InlineData(1.0, 3.0, 3.0)]
    [InlineData(-4.0, 1.0, 3.0)]
    [InlineData(-4.0, null, 3.0)]
    [InlineData(0.3, null, 0.3)]
    [InlineData(0.3, 0.3, 0.3)]
    public void Sample_AnyRange_RisesInsideItAndAveragesToItsMean(double low, double? likely, double high)
    {
        var range = new UncertainRange(low, likely, high);

        var values = Enumerable.Range(0, 10_000).Select(step => range.Sample((step + 0.5) / 10_000)).ToArray();

        Assert.Equal(values.Order(), values);
        Assert.InRange(values[0], low, high);
        Assert.InRange(values[^1], low, high);
        Assert.Equal(range.Mean, values.Average(), 4);
    }

    [Theory]
    [InlineData(1.0, null, 0.5)]
    [InlineData(0.0, -0.1, 1.0)]
    [InlineData(0.0, 1.1, 1.0)]
    [InlineData(double.NaN, null, 1.0)]
    [InlineData(0.0, double.NaN, 1.0)]
    [InlineData(0.0, null, double.NaN)]
    [InlineData(double.NegativeInfinity, null, 1.0)]
    [InlineData(0.0, null, double.PositiveInfinity)]
    public void New_DisorderOrNoNumber_Throws(double low, double? likely, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRange(low, likely, high));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Sample_OutsideZeroToOne_Throws(double uniform) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRange(0, null, 1).Sample(uniform));
}
