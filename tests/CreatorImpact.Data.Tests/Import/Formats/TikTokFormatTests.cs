using System.Text;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class TikTokFormatTests
{
    [Fact]
    public void Read_OverviewInPortugueseWithOtherOrder_IsRead()
    {
        var reading = Reading.Engagement("Curtidas;Data;Visualizações de vídeo;Visualizações de perfil\n7;21 de novembro;1200;3\n8;20 de novembro;900;4\n");

        Assert.Equal("tiktok.overview", reading.Format);
        Assert.Equal(["2026-11-20", "2026-11-21"], reading.Series("views").Days());
        Assert.Equal([900d, 1200d], reading.Series("views").Values);
        Assert.Equal([4d, 3d], reading.Series("profile_views").Values);
    }

    [Fact]
    public void Read_OverviewInUtf16WithoutMark_IsRead()
    {
        var bytes = Encoding.Unicode.GetBytes("\"Date\",\"Video Views\",\"Profile Views\"\n\"November 21\",\"10\",\"2\"\n");

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(bytes, "Overview.csv"));

        Assert.Equal([10d], reading.Series("views").Values);
        Assert.Contains("encoding_guessed", reading.Codes());
    }

    [Fact]
    public void Read_FollowerHistory_KeepsUnknownDaysAndLeavesTheDifferenceOut()
    {
        var reading = Reading.Engagement("\"Date\",\"Followers\",\"Difference in followers from previous day\"\n\"November 19\",\"undefined\",\"0\"\n\"November 20\",\"100\",\"5\"\n\"November 21\",\"103\",\"-9\"", "FollowerHistory.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("tiktok.followers", 103m, 1), (reading.Format, table.Last["followers_total"], table.Nulls["followers_total"]));
        Assert.Equal(["2026-11-20", "2026-11-21"], reading.Series("followers_total").Days());
        Assert.Single(reading.Series);
    }

    [Fact]
    public void Read_FollowerActivity_IsAProfileAndNoSeries()
    {
        var reading = Reading.Engagement("\"Date\",\"Hour\",\"Active followers\"\n\"November 1\",\"0\",\"4\"\n\"November 1\",\"1\",\"6\"\n", "FollowerActivity.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal((TableKind.HourlySeries, 2, "2026-11-01T00:00:00Z"), (table.Kind, table.RowsAccepted, table.PeriodStart));
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_ViewersWithUnknownTotal_DropsTheZerosBesideIt()
    {
        var reading = Reading.Engagement("\"Date\",\"Total Viewers\",\"New Viewers\",\"Returning Viewers\"\n\"November 20\",\"10\",\"7\",\"3\"\n\"November 21\",\"undefined\",\"0\",\"0\"\n", "Viewers.csv");

        Assert.Equal([7d], reading.Series("new_viewers").Values);
        Assert.Equal(1, Assert.Single(reading.Tables).Nulls["returning_viewers"]);
    }

    [Fact]
    public void Read_ContentOfTwoYears_TakesEachPostBeforeItsSnapshot()
    {
        var reading = Reading.Engagement("\"Time\",\"Video title\",\"Video link\",\"Post time\",\"Total likes\",\"Total views\"\n\"January 17\",\"\",\"https://www.tiktok.com/@luma/video/7500000000000000001\",\"January 14\",\"3\",\"50\"\n\"January 17\",\"a\",\"https://www.tiktok.com/@luma/video/7500000000000000002\",\"July 16\",\"1\",\"7\"\n", "Content.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(["2026-01-14", "2025-07-16"], table.Items.Select(item => item.PublishedOn!.Value.ToString("uuuu-MM-dd", null)));
        Assert.Equal(("luma", 57m, 2m), (reading.Account, table.Sums["views"], table.Sums["uploads"]));
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_OlderPersonalData_FindsUploadsAndFollowers()
    {
        var reading = Reading.Engagement("""{"Activity":{"Follower List":{"FansList":[{"Date":"2026-11-01 10:00:00","UserName":"a"}]}},"Video":{"Videos":{"VideoList":[{"Date":"2026-11-02 09:30:00","Link":"https://www.tiktok.com/@luma/video/7511111111111111111","Likes":"N/A"},{"Date":"bad","Link":""}]}}}""", "user_data.json");

        Assert.Equal(("tiktok.user_data_json", "luma"), (reading.Format, reading.Account));
        Assert.Equal((2, 1, 1m), (reading.Tables[0].RowsRead, reading.Tables[0].RowsAccepted, reading.Tables[0].Sums["uploads"]));
        Assert.Equal(1m, reading.Tables[1].Sums["followers_gained"]);
        Assert.Equal("bad", Assert.Single(reading.RejectedRows).Found);
    }

    [Fact]
    public void Read_AdsManager_IsSpendAndKeepsTheTotalAsCheck()
    {
        var reading = Reading.Engagement("Campaign name,By Day,Cost,Impressions,Currency\nA,2026-11-16,10.50,100,EUR\nB,2026-11-16,2,50,EUR\nA,2026-11-17,-,0,EUR\nTotal of 3 results,-,12.50,150,EUR\n");

        Assert.Contains("advertiser_spend_not_creator_revenue", reading.Codes());
        Assert.Equal(("EUR", 12.5m), (reading.Tables[0].Currency, reading.Tables.Sum(table => table.Sums["ad_cost"])));
        Assert.DoesNotContain(reading.Series, series => series.Key.Metric == "estimated_revenue");
    }
}
