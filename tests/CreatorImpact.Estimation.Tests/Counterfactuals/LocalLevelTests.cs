using CreatorImpact.Estimation.Counterfactuals;

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
}
