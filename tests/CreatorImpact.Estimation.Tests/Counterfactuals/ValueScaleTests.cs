using CreatorImpact.Estimation.Counterfactuals;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class ValueScaleTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(3.0)]
    [InlineData(1e9)]
    public void FromModel_OfToModel_IsTheValue(double value)
    {
        var scale = ValueScale.Of([100, 300, double.NaN])!;

        Assert.Equal(200, scale.Mean);
        Assert.Equal(value, scale.FromModel(scale.ToModel(value)), 1e-9 * Math.Max(1, value));
        Assert.Equal(value, scale.FromTotal(scale.ToTotal(value, 5), 5), 1e-9 * Math.Max(1, value));
    }

    [Fact]
    public void FromTotal_FarBelow_IsZeroNotNegative() => Assert.Equal(0, ValueScale.Of([5])!.FromTotal(-40, 3));

    [Fact]
    public void Of_NegativeValues_KeepsTheirSign()
    {
        var scale = ValueScale.Of([-10, 30])!;

        Assert.True(scale.Signed);
        Assert.Equal(-40, scale.FromTotal(scale.ToTotal(-40, 2), 2), 9);
    }

    [Fact]
    public void Of_NothingOrZeros_IsNull()
    {
        Assert.Null(ValueScale.Of([]));
        Assert.Null(ValueScale.Of([0, double.NaN]));
    }
}
