using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class BlockTotalsTests
{
    private static readonly WindowPart[] Parts = [WindowPart.Window, WindowPart.Window, WindowPart.FirstPart, WindowPart.LeftOut, WindowPart.Rest];

    [Fact]
    public void Add_AGapInTheWindow_LeavesItOutOfBothSidesOfTheComparison()
    {
        const int Stride = 8;
        var totals = new BlockTotals(Parts, Stride, 2);
        var paths = new double[Parts.Length * Stride];
        for (var u = 0; u < Parts.Length; u++) (paths[u * Stride], paths[(u * Stride) + 1]) = (u + 1, 10 * (u + 1));

        totals.Add(0, paths, [5, double.NaN, 7, 100, 9]);
        totals.Add(1, paths, []);

        Assert.Equal([3, 30, 0], totals.Predicted(0, WindowPart.Window)[..3]);
        Assert.Equal([1, 10, 0], totals.PredictedKnown(0, WindowPart.Window)[..3]);
        Assert.Equal([3, 30], totals.PredictedKnown(0, WindowPart.FirstPart)[..2]);
        Assert.Equal([5, 50], totals.Predicted(0, WindowPart.Rest)[..2]);
        Assert.Equal([5, 7, 9], new[] { totals.Actual(0, WindowPart.Window), totals.Actual(0, WindowPart.FirstPart), totals.Actual(0, WindowPart.Rest) });
        Assert.Equal([3, 30], totals.Predicted(1, WindowPart.Window)[..2]);
    }
}
