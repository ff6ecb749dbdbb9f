using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public class TailShapeTests
{
    [Fact]
    public void Quantile_StatedLevels_AreTheStatedHalfWidths()
    {
        Assert.Equal(1.64, TailShape.Hours.Quantile(0.9), 9);
        Assert.Equal(-2.95, TailShape.Hours.Quantile(0.025), 9);
        Assert.Equal(3.00, TailShape.Days.Quantile(0.975), 9);
        Assert.Equal(0, TailShape.Days.Quantile(0.5), 9);
    }

    [Fact]
    public void Quantile_GrowingProbability_Grows()
    {
        var quantiles = Enumerable.Range(1, 1999).Select(i => TailShape.Hours.Quantile(i / 2000.0)).ToArray();

        Assert.Equal(quantiles.Order(), quantiles);
        Assert.Equal(-quantiles[0], quantiles[^1], 9);
    }
}
