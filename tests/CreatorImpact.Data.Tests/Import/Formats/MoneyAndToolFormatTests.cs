using System.IO.Compression;
using System.Text;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class MoneyAndToolFormatTests
{
    [Fact]
    public void Read_AdSenseInGermanByCountry_AddsTheRowsOfADay()
    {
        var text = "Datum\tLand\tGeschätzte Einnahmen (EUR)\tSeitenaufrufe\tImpressionen\tKlicks\n2026-11-10\tÖsterreich\t1.234,50\t10\t20\t1\n2026-11-10\tSchweiz\t0,25\t5\t9\t0\n2026-11-11\tSchweiz\t2,00\t5\t9\t0\nSumme\t\t1.236,75\t20\t38\t1\n";

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(Encoding.Latin1.GetBytes(text), "report.csv"));

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("google.adsense", "EUR", 1236.75m, 38m), (reading.Format, table.Currency, table.Sums["estimated_revenue"], table.Sums["ad_impressions"]));
        Assert.Equal([1234.75d, 2d], reading.Series("estimated_revenue").Values);
        Assert.Equal((3, 1236.75m), (table.RowsAccepted, table.TotalRow!["estimated_revenue"]));
    }

    [Fact]
    public void Read_AdManagerDump_TurnsMicrosIntoMoneyAndTakesTotalsOfAllServers()
    {
        var reading = Reading.Engagement("Column.AD_SERVER_IMPRESSIONS,Column.TOTAL_LINE_ITEM_LEVEL_IMPRESSIONS,Column.TOTAL_LINE_ITEM_LEVEL_CPM_AND_CPC_REVENUE,Dimension.DATE\n5,10,14900000,2026-11-10\n6,11,100000,2026-11-11\n");

        Assert.Equal([10d, 11d], reading.Series("ad_impressions").Values);
        Assert.Equal([14.9d, 0.1d], reading.Series("ad_revenue").Values);
    }

    [Fact]
    public void Read_ReportingApiGzip_AddsVideosAndKeepsTheRowOfTheChannel()
    {
        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(Gzip("video_id,date,channel_id,views,watch_time_minutes,subscribers_lost,average_view_duration_seconds\na,20261115,UC0,100,50.5,0,30\nb,20261115,UC0,40,2.25,0,12\n,20261115,UC0,0,0,4,0\n"), "channel_basic_a3_20261115.csv.gz"));

        Assert.Equal(("youtube.reporting_api", "UC0", "America/Los_Angeles"), (reading.Format, reading.Account, reading.TimeZone));
        Assert.Equal([140d], reading.Series("views").Values);
        Assert.Equal([52.75d], reading.Series("watch_time_minutes").Values);
        Assert.Equal([4d], reading.Series("followers_lost").Values);
        Assert.DoesNotContain(reading.Series, series => series.Key.Metric == "avg_view_duration_seconds");
    }

    [Fact]
    public void Read_ReportingApiHeaderOnly_IsADayWithoutData() =>
        Assert.Equal(0, Reading.Engagement("date,channel_id,video_id,views\n", "channel_basic_a3.csv").RowsRead);

    [Fact]
    public void Read_MetricoolInSpanish_ReadsPointsAsThousandsAndLostAsCount()
    {
        var reading = Reading.Engagement("Fecha;Seguidores;Seguidores ganados;Seguidores perdidos;Publicaciones;Impresiones;Alcance;Interacciones\n01/11/2026;2.345;12;-3;1;1.200;900;45\n02/11/2026;2.360;20;-5;0;800;600;30\n", "metricool.csv");

        Assert.Equal([1200d, 800d], reading.Series("impressions").Values);
        Assert.Equal([3d, 5d], reading.Series("followers_lost").Values);
        Assert.Equal(2360m, Assert.Single(reading.Tables).Last["followers_total"]);
    }

    [Fact]
    public void Read_SproutProfilesOfTwoNetworks_GiveASeriesEach()
    {
        var reading = Reading.Engagement("Date,Profile,Network,Audience,Net Audience Growth,Audience Gained,Audience Lost,Impressions\n11/01/2026,Luma,LinkedIn,\"10,000\",12,15,3,\"4,500\"\n11/01/2026,Luma,Facebook,500,1,1,0,10\n11/02/2026,Luma,LinkedIn,\"10,012\",5,6,1,\"3,900\"\n", "sprout.csv");

        Assert.Equal(["linkedin", "facebook"], reading.Tables.Select(table => table.Platform));
        Assert.Equal(["2026-11-01", "2026-11-02"], reading.Series.First(series => series.Key is { Metric: "impressions", Platform: "linkedin" }).Days());
    }

    [Fact]
    public void Read_SproutPosts_AreEventsMonthFirst()
    {
        var reading = Reading.Engagement("Date,Post ID,Network,Post Type,Content Type,Profile,Sent by,Link,Post,Impressions,Reactions,Video Views\n11/02/2026 4:05 pm,1,X,Post,Text,Luma,me,https://x.com/luma/status/12345,hi,10,2,\n", "sprout.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal((TableKind.EventList, "2026-11-02T16:05:00", 2m, 1), (table.Kind, table.PeriodStart, table.Sums["likes"], table.Nulls["views"]));
        Assert.Contains("timezone_unknown", reading.Codes());
    }

    [Theory]
    [InlineData("Date,Views\n2026-11-01,\"1,200\"\n")]
    [InlineData("Date,Views\n2026-11-01,1.200\n")]
    [InlineData("Date;Views\n2026-11-01;1,200\n")]
    [InlineData("Date;Views\n2026-11-01;1.200\n")]
    public void Read_SignBeforeThreeDigitsOfACount_GroupsThousands(string text) =>
        Assert.Equal([1200d], Reading.Engagement(text).Series("views").Values);

    [Fact]
    public void Read_CountsWithDecimals_AreNotTakenForThousands() =>
        Assert.Equal([1.2d, 3d], Reading.Engagement("Date,Views\n2026-11-01,1.200\n2026-11-02,3.0\n").Series("views").Values);

    [Fact]
    public void Read_Buffer_TakesPlatformAndInstantOfEachRow()
    {
        var reading = Reading.Engagement("Date,Update,Service,Service Link,Type,Impressions,Likes\n2026-11-01T14:30:00Z,Hello,twitter,https://x.com/luma/status/12345,text,10,1\n2026-11-02T09:00:00Z,Hi,instagram,https://instagram.com/p/abcdef/,image,20,2\n", "buffer.csv");

        Assert.Equal(["x", "instagram"], reading.Tables.Select(table => table.Platform));
        Assert.Equal("2026-11-01T14:30:00Z", reading.Tables[0].PeriodStart);
        Assert.DoesNotContain("timezone_unknown", reading.Codes());
    }

    [Fact]
    public void Read_LaterAndAgorapulse_AreEventsWithTheirHabits()
    {
        var later = Reading.Engagement("Posted At,Caption,Media Type,Post URL,Impressions,Saves\n\"Apr 5, 2024 6:15 PM\",a,Image,https://www.instagram.com/p/abcdef/,5,1\n", "later.csv");
        var agorapulse = Reading.Engagement("Publishing date,Publishing time,Message,Link,Impressions,Reactions\n05/04/2024,18:15,a,https://www.facebook.com/luma/posts/123456,5,2\n", "agorapulse.csv");

        Assert.Equal(("instagram", "2024-04-05T18:15:00"), (later.Platform, later.Tables[0].PeriodStart));
        Assert.Equal(("facebook", "2024-04-05T18:15:00", 2m), (agorapulse.Platform, agorapulse.Tables[0].PeriodStart, agorapulse.Tables[0].Sums["likes"]));
    }

    [Fact]
    public void Read_Hootsuite_ListsARowItCannotRead()
    {
        var reading = Reading.Engagement("Post performance,,,,,\n\"Nov 1, 2026 - Nov 30, 2026\",,,,,\nDate (GMT),Post ID,Post Permalink,Social Network,Impressions,Likes\n2026-11-01 14:30,1,https://facebook.com/1/posts/22222,Facebook,\"1,200\",6\n2026-11-02 14:30,2,https://facebook.com/1/posts/33333,Facebook,many,6\n", "hootsuite.csv");

        Assert.Equal((2, 1, 1200m), (reading.RowsRead, reading.RowsAccepted, reading.Tables[0].Sums["impressions"]));
        Assert.Equal((5, "Impressions"), (reading.RejectedRows[0].LineNumber, reading.RejectedRows[0].Column));
    }

    private static byte[] Gzip(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }
}
