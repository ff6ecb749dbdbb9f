using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class CentSplitTests
{
    [Fact]
    public void Of_ThirdsOfOne_LargestRemainderTakesTheCent() =>
        Assert.Equal([0.33m, 0.33m, 0.34m], CentSplit.Of([0.333m, 0.333m, 0.334m], 1.00m));

    [Fact]
    public void Of_EqualRemainders_FirstTakesTheCent() =>
        Assert.Equal([0.34m, 0.33m, 0.33m], CentSplit.Of([1m / 3, 1m / 3, 1m / 3], 1.00m));

    [Fact]
    public void Of_LossAndGain_AddsToTheDifference() =>
        Assert.Equal([50.01m, -9.01m], CentSplit.Of([50.006m, -9.006m], 41.00m));

    [Fact]
    public void Of_WholeUnits_AddInUnits() =>
        Assert.Equal([2m, 1m], CentSplit.Of([1.6m, 1.4m], 3m, 1m));

    [Fact]
    public void Of_TenThousandRandomCases_PartsAddAndStayNear()
    {
        var numbers = new SeededStream(11, "cents");
        for (var round = 0; round < 10_000; round++)
        {
            var parts = Enumerable.Range(0, 1 + (int)(numbers.NextUniform() * 9)).Select(_ => (decimal)((numbers.NextUniform() - 0.5) * 1e5)).ToArray();
            var total = Math.Round(parts.Sum(), 2);

            var rounded = CentSplit.Of(parts, total);

            Assert.Equal(total, rounded.Sum());
            Assert.All(rounded.Zip(parts), pair => Assert.InRange(pair.First - pair.Second, -0.01m, 0.01m));
        }
    }

    [Fact]
    public void Of_TotalThatIsNoRounding_Throws()
    {
        Assert.Throws<ArgumentException>(() => CentSplit.Of([1m, 1m], 3m));
        Assert.Throws<ArgumentException>(() => CentSplit.Of([1m], 1.001m));
    }
}
