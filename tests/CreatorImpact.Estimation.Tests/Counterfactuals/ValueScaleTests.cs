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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ToModelAndFromModel_ManyAtOnce_EqualOneByOne(bool hasNegatives)
    {
        var scale = new ValueScale(200, hasNegatives);
        double[] values = [0, 1e-9, 3, 200, 1e9, 7, double.NaN, 150, 80, 1e300, .5];
        var found = (double[])values.Clone();

        scale.ToModel(found);
        for (var i = 0; i < values.Length; i++) AssertClose(scale.ToModel(values[i]), found[i]);

        double[] z = (double[])found.Clone();
        scale.FromModel(found);
        for (var i = 0; i < values.Length; i++) AssertClose(scale.FromModel(z[i]), found[i]);

        static void AssertClose(double expected, double actual)
        {
            Assert.Equal(double.IsNaN(expected), double.IsNaN(actual));
            if (!double.IsNaN(expected)) Assert.Equal(expected, actual, 1e-13 * Math.Max(1, Math.Abs(expected)));
        }
    }
}
