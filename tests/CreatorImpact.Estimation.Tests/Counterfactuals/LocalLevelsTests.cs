using System.Runtime.Intrinsics;
using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class LocalLevelsTests
{
    private static readonly double[] Memories = [3, 12, 72, 2, 40];
    private static readonly double[] Noises = [.03, .5, .03, .05, 1];

    [Theory]
    [InlineData(96, 96, 0)]
    [InlineData(0, 30, 0)]
    [InlineData(30, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(60, 50, 7)]
    public void Bridge_EveryLane_EqualsItsOwnFilter(int left, int right, int gapEvery)
    {
        const int Length = 11, Stride = 16;
        const double Mean = 0.25;
        var stream = new SeededStream(4, "lanes");
        var (lefts, rights) = (Residuals(left), Residuals(right));
        var block = new double[Length * Stride];

        var weights = new BridgeWeights();
        var levels = new LocalLevels(Memories, Noises);

        levels.Bridge(Residuals(3), Residuals(4), Vector512.Create(Mean), block, Stride, weights);
        levels.Bridge(lefts, rights, Vector512.Create(Mean), block, Stride, weights);

        for (var k = 0; k < Memories.Length; k++)
        {
            var expected = new double[Length];
            LocalLevel.Bridge(LaneOf(lefts, k), LaneOf(rights, k), expected, Memories[k], Noises[k]);
            for (var u = 0; u < Length; u++) Assert.Equal(expected[u], block[(u * Stride) + k], 1e-14);
        }

        double[] Residuals(int count) =>
            [.. Enumerable.Range(0, count).SelectMany(t => Enumerable.Range(0, LocalLevels.Lanes).Select(_ => gapEvery > 0 && t % gapEvery == 0 ? double.NaN : stream.NextUniform()))];
        double[] LaneOf(double[] lanes, int k) => [.. lanes.Where((_, i) => i % LocalLevels.Lanes == k).Select(value => value - Mean)];
    }
}
