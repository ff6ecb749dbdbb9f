using System.Text;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class MetaFormatTests
{
    private static readonly string[] PostHeaders = ["\"Post ID\"", "\"Account ID\"", "\"Account username\"", "Description", "\"Publish time\"", "Permalink", "\"Post type\"", "Date", "Views", "Likes", "Follows"];

    [Fact]
    public void Read_TwoSections_GiveOneTableAPlatformByTitle()
    {
        var text = "sep=,\n\"Facebook visits\"\n\"Date\",\"Facebook Page likes\"\n\"2026-11-01T00:00:00\",\"5\"\n\"2026-11-02T00:00:00\",\"6\"\n\n\"Instagram profile visits\"\n\"Date\",\"Primary\"\n\"2026-11-01T00:00:00\",\"7\"\n";

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], "Visits.csv"));

        Assert.Equal(("meta.series", "mixed"), (reading.Format, reading.Platform));
        Assert.Equal([("facebook", 11m), ("instagram", 7m)], reading.Tables.Select(table => (table.Platform!, table.Sums["profile_views"])));
    }

    [Fact]
    public void Read_PlainTitleInPortuguese_AsksForThePlatform()
    {
        var reading = Reading.Engagement("\"Visualizações\"\n\"Data\",\"Principal\"\n\"2026-11-01T00:00:00\",\"5\"\n\"2026-11-02T00:00:00\",\"9\"\n", "Visualizações.csv");

        Assert.Equal([5d, 9d], reading.Series("views").Values);
        Assert.Contains("platform_unknown", reading.Codes());
        Assert.Null(reading.Platform);
    }

    [Fact]
    public void Read_BrokenDayOfASeries_IsListedWithItsLine()
    {
        var reading = Reading.Engagement("sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2026-11-01T00:00:00\",\"5\"\n\"2026-11-02T00:00:00\",\"x\"\n", "Reach.csv");

        Assert.Equal(5, Assert.Single(reading.RejectedRows).LineNumber);
        Assert.Equal([5d], reading.Series("reach").Values);
    }

    [Fact]
    public void Read_ContentWithCaptionsOverLines_GivesPacificPublishTimesAndNoSeries()
    {
        var reading = Reading.Engagement(string.Join(',', PostHeaders) + "\n1,2,luma,\"a, \"\"b\"\"\n\nc\",\"11/09/2026 00:00\",https://www.instagram.com/p/DV0aaaa/,\"IG reel\",Lifetime,100,5,1\n3,2,luma,,\"11/08/2026 23:30\",https://www.instagram.com/p/DV1aaaa/,\"IG image\",Lifetime,50,,0\n", "content.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("meta.content_instagram", "instagram", "luma", "America/Los_Angeles"), (reading.Format, reading.Platform, reading.Account, reading.TimeZone));
        Assert.Equal((150m, 2m, 1), (table.Sums["views"], table.Sums["uploads"], table.Nulls["likes"]));
        Assert.Equal(Instant.FromUtc(2026, 11, 9, 8, 0), table.Items[0].PublishedAt);
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_ContentByDay_ListsPostsAndGivesNoSeriesOfTheAccount()
    {
        var reading = Reading.Engagement(string.Join(',', PostHeaders) + "\n1,2,luma,a,\"11/09/2026 00:00\",https://www.instagram.com/p/DV0aaaa/,\"IG reel\",11/10/2026,100,5,1\n1,2,luma,a,\"11/09/2026 00:00\",https://www.instagram.com/p/DV0aaaa/,\"IG reel\",11/13/2026,40,2,0\n", "content.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal((TableKind.DailySeries, 140m, "2026-11-10"), (table.Kind, table.Sums["views"], table.PeriodStart));
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_FacebookContentInPortuguese_TakesReactionsForLikes()
    {
        var reading = Reading.Engagement("\"Identificação do post\",\"Nome da página\",Título,\"Horário de publicação\",\"Link permanente\",\"Tipo de post\",Data,Alcance,\"Reações, comentários e compartilhamentos\",Reações,\"Total de cliques\",\"Ganhos estimados (BRL)\"\n11,Luma,Olá,\"11/17/2026 18:12\",https://www.facebook.com/luma/posts/pfbid1,Fotos,Total,20,9,4,2,\"1.5\"\n", "conteudo.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("meta.content_facebook", 4m, 9m, 2m, "BRL"), (reading.Format, table.Sums["likes"], table.Sums["engagements"], table.Sums["clicks"], table.Currency));
    }

    [Fact]
    public void Read_Audience_CountsBlocksAndGivesNoSeries()
    {
        var reading = Reading.Engagement("sep=,\n\"Facebook followers\"\n\"FB_PAGE,FOLLOW,UNIQUE_USERS\"\n\"12\"\n\n\"Facebook followers by top cities\"\n\"Top cities\",\"Value\"\n\"Lyon\",\"5%\"\n\"Nice\",\"4%\"\n\"Lille\",\"3%\"\n", "Audience.csv");

        Assert.Equal(("meta.audience", "facebook"), (reading.Format, reading.Platform));
        Assert.Equal([1, 3], reading.Tables.Select(table => table.RowsAccepted));
        Assert.Empty(reading.Series);
    }
}
