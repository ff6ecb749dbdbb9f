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
        Assert.Equal(SeasonalKernel.Days.Length * 3 * ((8 * (41 + 17)) + 32), cache.Size);
    }

    [Fact]
    public void Get_MoreThanFits_StaysBelowTheLimit()
    {
        var cache = new KernelWeightCache(20_000);

        for (var length = 1; length <= 12; length++)
        {
            var weights = cache.Get(new KernelLayout(Granularity.Day, 20, length, 10, length));

            Assert.Equal(length, weights[0].Rows.Length);
            Assert.InRange(cache.Size, 0, 20_000);
        }
    }

    [Fact]
    public void Shared_LayoutsWithoutEnd_StaysBelow64Megabytes()
    {
        // 40 layouts of 72 wanted hours and 1,000 hours around would be 69 MB.
        for (var extra = 0; extra < 40; extra++)
        {
            KernelWeightCache.Shared.Get(new KernelLayout(Granularity.Hour, 664 - extra, 72, 336, 72));

            Assert.InRange(KernelWeightCache.Shared.Size, 1, 64 << 20);
        }
    }
}
