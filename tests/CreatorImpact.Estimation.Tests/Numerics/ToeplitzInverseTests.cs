using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class ToeplitzInverseTests
{
    [Fact]
    public void Rows_TwoByTwo_IsTheInverseByHand()
    {
        // [2 1; 1 2]⁻¹ = [2 −1; −1 2] / 3.
        var rows = ToeplitzInverse.Rows(ToeplitzInverse.FirstColumn([2, 1]), 0, 2);

        Assert.Equal([2.0 / 3, -1.0 / 3], rows[0], Near);
        Assert.Equal([-1.0 / 3, 2.0 / 3], rows[1], Near);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_SeasonalKernel_EqualTheDenseInverse(int kernel)
    {
        var covariance = SeasonalKernel.Hours[kernel].Covariance(120, 168);
        var dense = Matrix<double>.Build.Dense(120, 120, (i, j) => covariance[Math.Abs(i - j)]).Inverse();

        var rows = ToeplitzInverse.Rows(ToeplitzInverse.FirstColumn(covariance), 37, 50);

        for (var i = 0; i < 50; i++)
            for (var j = 0; j < 120; j++)
                Assert.Equal(dense[37 + i, j], rows[i][j], 1e-7 * dense[0, 0]);
    }

    [Fact]
    public void FirstColumn_NotPositiveDefinite_Throws()
    {
        Assert.Throws<ArgumentException>(() => ToeplitzInverse.FirstColumn([1, 2]));
        Assert.Throws<ArgumentException>(() => ToeplitzInverse.FirstColumn([0]));
        Assert.Throws<ArgumentException>(() => ToeplitzInverse.FirstColumn([]));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-14;
}
