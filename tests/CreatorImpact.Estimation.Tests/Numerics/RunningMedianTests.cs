using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public sealed class RunningMedianTests
{
    [Fact]
    public void Of_AShortHole_IsNotSeen() =>
        Assert.Equal([5, 5, 5, 5, 5, 5, 5], RunningMedian.Of([5, 5, 5, 0, 5, 5, 5], 2));

    [Fact]
    public void Of_AStep_IsKept() =>
        Assert.Equal([1, 1, 1, 9, 9, 9], RunningMedian.Of([1, 1, 1, 9, 9, 9], 1));

    [Fact]
    public void Of_MissingValues_AreLeftOut() =>
        Assert.Equal([2, 3, 4, 4, double.NaN, double.NaN], RunningMedian.Of([2, double.NaN, 4, double.NaN, double.NaN, double.NaN], 1));

    [Fact]
    public void Of_AnyNumbers_IsTheMedianOfItsNeighbours()
    {
        var stream = new SeededStream(3, "median");
        var values = Enumerable.Range(0, 60).Select(_ => Math.Round(10 * stream.NextUniform())).ToArray();

        var found = RunningMedian.Of(values, 4);

        for (var i = 0; i < values.Length; i++)
            Assert.Equal(Quantiles.MedianInplace(values[Math.Max(0, i - 4)..Math.Min(values.Length, i + 5)].ToArray()), found[i]);
    }
}
