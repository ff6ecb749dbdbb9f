using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Counterfactuals;

public class KernelWeightCacheTests
{
    [Fact]
    public void Get_ManyThreads_SameWeights()
    {
        var layout = new KernelLayout(Granularity.Day, 41, 3, 17, 3);
        var expected = KernelWeights.Create(SeasonalKernel.Days[0], layout).Rows;
        var cache = new KernelWeightCache(1_000_000);

        var found = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => cache.Get(layout)[0].Rows).ToArray();

        Assert.All(found, rows => Assert.Equal(expected, rows));
        Assert.Equal(SeasonalKernel.Days.Length * 3 * (41 + 17), cache.Size);
    }

    [Fact]
    public void Get_MoreThanFits_StaysBelowTheLimit()
    {
        var cache = new KernelWeightCache(2_000);

        for (var length = 1; length <= 12; length++)
        {
            var weights = cache.Get(new KernelLayout(Granularity.Day, 20, length, 10, length));

            Assert.Equal(length, weights[0].Rows.Length);
            Assert.InRange(cache.Size, 0, 2_000);
        }
    }
}
