using CreatorImpact.Analysis.Drops;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Tests.Drops;

public sealed class ComparedSeriesTests
{
    [Fact]
    public void Of_SeveralMetrics_TakesViewsHoursFirst()
    {
        var found = Assert.Single(ComparedSeries.Of([Series(1, "likes", Granularity.Hour), Series(2, "views", Granularity.Day), Series(3, "views", Granularity.Hour)]));

        Assert.Equal([3, 2], found.Candidates.Select(one => one.Id));
    }

    [Fact]
    public void Of_NoViews_TakesWhatCountsAndNeverMoneyOrLevels()
    {
        var found = Assert.Single(ComparedSeries.Of([Series(1, "followers_total", Granularity.Day), Series(2, "estimated_revenue", Granularity.Day), Series(3, "shares", Granularity.Day), Series(4, "likes", Granularity.Day)]));

        Assert.Equal(4, Assert.Single(found.Candidates).Id);
        Assert.Empty(ComparedSeries.Of([Series(1, "followers_total", Granularity.Day), Series(2, "estimated_revenue", Granularity.Day)]));
    }

    [Fact]
    public void Of_OneNameOnTwoPlatforms_IsTwoAccounts() =>
        Assert.Equal([null, "tiktok"], ComparedSeries.Of([Series(1, "views", Granularity.Day, "tiktok"), Series(2, "views", Granularity.Day, null)]).Select(one => one.Platform));

    private static StoredSeries Series(long id, string metric, Granularity granularity, string? platform = "youtube") =>
        new(id, new SeriesKey("luma", platform, metric, granularity), "Luma", null, null, 0, 10, 11);
}
