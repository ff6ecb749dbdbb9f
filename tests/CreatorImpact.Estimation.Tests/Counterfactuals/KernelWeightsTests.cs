using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Series;
using MathNet.Numerics.LinearAlgebra;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class KernelWeightsTests
{
    [Theory]
    [InlineData(Granularity.Hour, 90, 12, 60)]
    [InlineData(Granularity.Day, 50, 7, 20)]
    [InlineData(Granularity.Day, 50, 7, 0)]
    [InlineData(Granularity.Day, 0, 3, 30)]
    public void Create_AnyKernel_EqualsTheConditionalMeanByBruteForce(Granularity granularity, int left, int length, int right)
    {
        var layout = new KernelLayout(granularity, left, length, right, length);
        int[] around = [.. Enumerable.Range(0, left), .. Enumerable.Range(left + length, right)];
        foreach (var kernel in SeasonalKernel.For(granularity))
        {
            var c = kernel.Covariance(left + length + right, granularity == Granularity.Hour ? 168 : 7);
            var between = Matrix<double>.Build.Dense(length, around.Length, (u, i) => c[Math.Abs(left + u - around[i])]);
            var within = Matrix<double>.Build.Dense(around.Length, around.Length, (i, j) => c[Math.Abs(around[i] - around[j])]);
            var expected = between * within.Inverse();

            var rows = KernelWeights.Create(kernel, layout).Rows;

            for (var u = 0; u < length; u++)
                for (var i = 0; i < around.Length; i++)
                    Assert.Equal(expected[u, i], rows[u][i], 1e-6);
        }
    }

    [Fact]
    public void Create_FewerWanted_AreTheFirstRows()
    {
        var whole = KernelWeights.Create(SeasonalKernel.Days[0], new KernelLayout(Granularity.Day, 30, 9, 10, 9)).Rows;

        var first = KernelWeights.Create(SeasonalKernel.Days[0], new KernelLayout(Granularity.Day, 30, 9, 10, 2)).Rows;

        Assert.Equal(whole[..2], first);
    }
}
