using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public class CountTotalTests
{
    [Fact]
    public void Quantile_GeometricDistribution_IsTheFormulaByHand()
    {
        // Mean 1, variance 2: r = 1, p(k) = 2^-(k+1), cumulated 1/2, 3/4, 7/8 …; spread over (k − 1, k] its mean is 1 − (1 − 1/2) / 2 = 3/4.
        var total = new CountTotal(mean: 1, variance: 2);

        Assert.Equal(0, total.Quantile(0.3));
        Assert.Equal(0, total.Quantile(0.5), 12);
        Assert.Equal(0.5 / 0.75, total.Quantile(0.625), 12);
        Assert.Equal(1 / 0.75, total.Quantile(0.75), 12);
        Assert.Equal(1.5 / 0.75, total.Quantile(0.8125), 12);
    }

    [Theory]
    [InlineData(0.05, 0.06)]
    [InlineData(1.5, 1.7)]
    [InlineData(3, 9)]
    [InlineData(800, 900)]
    [InlineData(5000, 250000)]
    public void Quantile_WholeRange_KeepsTheMeanAndGrows(double mean, double variance)
    {
        var total = new CountTotal(mean, variance);
        var quantiles = Enumerable.Range(0, 100_000).Select(i => total.Quantile((i + 0.5) / 100_000)).ToArray();

        Assert.Equal(mean, quantiles.Average(), 0.002 * mean);
        Assert.Equal(quantiles.Order(), quantiles);
        Assert.True(quantiles[0] >= 0);
    }
}
