using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed class SeriesChoiceTests
{
    private static readonly StoredSeries[] Series =
    [
        Of(1, "luma", "likes", Granularity.Day), Of(2, "luma", "views", Granularity.Day), Of(3, "luma", "views", Granularity.Hour),
        Of(4, "nova", "likes", Granularity.Day), Of(5, "luma", "views", Granularity.Day, "tiktok"),
    ];

    [Theory]
    [InlineData("luma", "youtube", null, null, 3)]
    [InlineData("LUMA", "YouTube", "VIEWS", Granularity.Day, 2)]
    [InlineData("luma", "youtube", "likes", null, 1)]
    [InlineData("luma", "tiktok", null, null, 5)]
    [InlineData("nova", null, null, null, 4)]
    public void Of_KnownParts_FindsTheSeries(string creator, string? platform, string? metric, Granularity? grain, long expected)
    {
        var choice = SeriesChoice.Of(Series, new ImpactQuery { Creator = creator, Platform = platform, Metric = metric, Grain = grain });

        Assert.Equal(expected, choice.Series!.Id);
        Assert.Empty(choice.Notes);
    }

    [Fact]
    public void Of_NothingChosen_OffersAllAccountsAndMetrics()
    {
        var choice = SeriesChoice.Of(Series, new ImpactQuery());

        Assert.Null(choice.Series);
        Assert.Equal(["luma youtube", "nova youtube", "luma tiktok"], choice.Accounts.Select(account => $"{account.Account} {account.Platform}"));
        Assert.Equal(["views", "likes"], choice.Metrics);
    }

    [Fact]
    public void Of_OneAccountAlone_ChoosesIt() => Assert.Equal(4, SeriesChoice.Of([Series[3]], new ImpactQuery()).Series!.Id);

    [Fact]
    public void Of_AddressOfAnEarlierVersion_FindsTheSeries()
    {
        var choice = SeriesChoice.Of(Series, new ImpactQuery { Series = 2 });

        Assert.Equal((2, "luma", "views"), (choice.Series!.Id, choice.Account!.Account, choice.Metric));
        Assert.Equal([Granularity.Hour, Granularity.Day], choice.Grains);
    }

    [Fact]
    public void Of_UnknownParts_FallBackWithNotes()
    {
        Assert.Equal([ImpactNote.Creator], SeriesChoice.Of(Series, new ImpactQuery { Creator = "gone" }).Notes);
        Assert.Equal([ImpactNote.Series], SeriesChoice.Of(Series, new ImpactQuery { Series = 99 }).Notes);
        var metric = SeriesChoice.Of(Series, new ImpactQuery { Creator = "luma", Platform = "youtube", Metric = "gone" });
        Assert.Equal((3, ImpactNote.Metric), (metric.Series!.Id, Assert.Single(metric.Notes)));
        var grain = SeriesChoice.Of(Series, new ImpactQuery { Creator = "nova", Grain = Granularity.Hour });
        Assert.Equal((4, ImpactNote.Grain), (grain.Series!.Id, Assert.Single(grain.Notes)));
    }

    private static StoredSeries Of(long id, string account, string metric, Granularity granularity, string platform = "youtube") =>
        new(id, new SeriesKey(account, platform, metric, granularity), account, null, null, 0, 10, 11);
}
