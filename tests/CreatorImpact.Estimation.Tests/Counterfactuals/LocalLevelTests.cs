using CreatorImpact.Estimation.Counterfactuals;
using MathNet.Numerics.LinearAlgebra;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class LocalLevelTests
{
    [Fact]
    public void Bridge_OneValueOnEachSide_EqualsTheConditionalMeanOfTheProcess()
    {
        // Points −1, 0, 1; correlation φ a step, noise ν: E[x₀ | y₋₁, y₁] = φ (y₋₁ + y₁) / (1 + φ² + ν).
        const double Memory = 4, Noise = 0.1;
        var fade = Math.Exp(-1 / Memory);
        var block = new double[1];

        LocalLevel.Bridge([2], [3], block, Memory, Noise);

        Assert.Equal(fade * 5 / (1 + (fade * fade) + Noise), block[0], 12);
    }

    [Fact]
    public void Bridge_UnknownResiduals_AreSteppedOver()
    {
        var (known, gapped) = (new double[3], new double[3]);

        LocalLevel.Bridge([1], [], known, 5, 0.2);
        LocalLevel.Bridge([double.NaN, double.NaN, 1], [double.NaN], gapped, 5, 0.2);

        Assert.Equal(known, gapped);
    }

    [Fact]
    public void Bridge_LongBlock_ReturnsToTheMeanInTheMiddle()
    {
        var block = new double[101];

        LocalLevel.Bridge([1, 1, 1], [1, 1, 1], block, 5, 0.1);

        Assert.InRange(block[50], -1e-3, 1e-3);
        Assert.True(block[0] > 0.5 && block[100] > 0.5);
        Assert.Equal(block[0], block[100], 12);
    }

    [Theory]
    [InlineData(12, .03)]
    [InlineData(3, .5)]
    public void Bridge_GapsInARhythm_EqualsTheConditionalMeanByBruteForce(double memory, double noise)
    {
        double[] left = [.. Enumerable.Range(0, 60).Select(t => t % 2 == 0 ? double.NaN : Math.Sin(t))];
        double[] right = [.. Enumerable.Range(0, 40).Select(t => t % 3 == 0 ? double.NaN : Math.Cos(t))];
        int[] known = [.. Enumerable.Range(0, 60).Where(t => !double.IsNaN(left[t])), .. Enumerable.Range(0, 40).Where(t => !double.IsNaN(right[t])).Select(t => t + 65)];
        var values = Vector<double>.Build.Dense([.. left.Concat(right).Where(value => !double.IsNaN(value))]);
        double Covariance(int i, int j) => Math.Exp(-Math.Abs(i - j) / memory) + (i == j ? noise : 0);
        var within = Matrix<double>.Build.Dense(known.Length, known.Length, (i, j) => Covariance(known[i], known[j]));
        var between = Matrix<double>.Build.Dense(5, known.Length, (u, i) => Covariance(60 + u, known[i]));
        var expected = between * within.Inverse() * values;
        var block = new double[5];

        LocalLevel.Bridge(left, right, block, memory, noise);

        for (var u = 0; u < block.Length; u++) Assert.Equal(expected[u], block[u], 9);
    }
}
