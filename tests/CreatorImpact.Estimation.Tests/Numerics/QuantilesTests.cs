using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Numerics;

public class QuantilesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.3, 2.2)]
    [InlineData(0.5, 3)]
    [InlineData(1, 5)]
    public void OfSorted_OneToFive_InterpolatesBetweenOrderStatistics(double probability, double expected) =>
        Assert.Equal(expected, Quantiles.OfSorted([1, 2, 3, 4, 5], probability), 12);

    [Fact]
    public void OfSorted_Nothing_Throws() => Assert.Throws<ArgumentException>(() => Quantiles.OfSorted([], 0.5));

    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, 0.25)]
    [InlineData(new double[] { -3, -2, 0 }, 1)]
    [InlineData(new double[] { -1, 1, 2 }, 0.25)]
    [InlineData(new double[] { -2, -1, 1 }, 0.75)]
    public void LevelOfZero_KnownNumbers_IsWhereTheQuantileCrosses(double[] sorted, double expected) =>
        Assert.Equal(expected, Quantiles.LevelOfZero(sorted), 12);

    [Fact]
    public void LevelOfZero_AnyNumbers_IsDualToTheQuantile()
    {
        var stream = new SeededStream(3, "dual");
        for (var run = 0; run < 500; run++)
        {
            var shift = (4 * stream.NextUniform()) - 1;
            var sorted = Enumerable.Range(0, 200).Select(_ => SimulatedSeries.Normal(stream) + shift).Order().ToArray();

            Assert.Equal(Quantiles.OfSorted(sorted, 0.05) > 0, Quantiles.LevelOfZero(sorted) < 0.05);
        }
    }
}
