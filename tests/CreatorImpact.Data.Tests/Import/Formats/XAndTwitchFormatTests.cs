using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class XAndTwitchFormatTests
{
    [Fact]
    public void Read_OverviewInPortuguese_IsReadInUtcDays()
    {
        var reading = Reading.Engagement("Date,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos seguidores,Deixar de seguir,Respostas,Reposts,Visitas ao perfil,Criar post,Visualizações de vídeo,Visualizações de mídia\n\"Sat, Nov 21, 2026\",483,7,60,1,0,5,2,4,1,11,1,37,189\n\"Fri, Nov 20, 2026\",556,3,27,1,3,4,3,1,4,1,0,5,197\n", "account_overview_analytics.csv");

        Assert.Equal(("x.account_overview", "x", "UTC"), (reading.Format, reading.Platform, reading.TimeZone));
        Assert.Equal([556d, 483d], reading.Series("impressions").Values);
        Assert.Equal([0d, 1d], reading.Series("uploads").Values);
        Assert.Equal([3d, 2d], reading.Series("followers_lost").Values);
        Assert.Equal([5d, 37d], reading.Series("views").Values);
        Assert.Contains("account_unknown", reading.Codes());
    }

    [Fact]
    public void Read_OverviewInSpanish_IsNotTakenForTikTok()
    {
        var reading = Reading.Engagement("Fecha;Impresiones;Me gusta;Interacciones;Guardados;Nuevos seguidores;Dejaron de seguir;Respuestas;Visitas al perfil;Crear post;Reproducciones de video\n\"Sat, Nov 21, 2026\";483;7;60;1;1;0;4;11;1;37\n", "account_overview_analytics.csv");

        Assert.Equal(("x.account_overview", 37d, 1d), (reading.Format, reading.Series("views").Values[0], reading.Series("uploads").Values[0]));
    }

    [Fact]
    public void Read_OverviewSavedBySpreadsheet_FindsTheDayOrderByTheDaysThatFollow()
    {
        var reading = Reading.Engagement("Date;Impressions;Create Post\n03/10/2026;5;0\n02/10/2026;6;1\n01/10/2026;7;0\n", "account_overview_analytics.csv");

        Assert.Equal(["2026-10-01", "2026-10-02", "2026-10-03"], reading.Series("impressions").Days());
        Assert.Contains("date_order_inferred", reading.Codes());
    }

    [Fact]
    public void Read_VideoOverview_KeepsItsTwoTablesApart()
    {
        var reading = Reading.Engagement("Video overview,,,,\nDate,Views,Watch Time (ms),Completion Rate\n\"Sat, Nov 21, 2026\",10,60000,12.5\n\"Fri, Nov 20, 2026\",20,120000,8\n,,,,,,\nYour videos,,,,,,\nUploaded on,Video ID,Video title,Views,Post link\n\"Nov 20, 2026\",13_1,\"a, b\",30,https://x.com/luma/status/1\n", "video_overview_analytics.csv");

        Assert.Equal([2, 1], reading.Tables.Select(table => table.RowsAccepted));
        Assert.Equal([2d, 1d], reading.Series("watch_time_minutes").Values);
        Assert.Equal((TableKind.ContentSnapshot, 30m), (reading.Tables[1].Kind, reading.Tables[1].Sums["views"]));
        Assert.Equal("luma", reading.Account);
    }

    [Fact]
    public void Read_ContentWithRoundedIds_KeepsPostsApartByTheirLink()
    {
        var reading = Reading.Engagement("Post id,Date,Post text,Post Link,Impressions,Replies,URL Clicks\n2.02732E+18,\"Fri, Nov 20, 2026\",a,https://x.com/luma/status/2027324435000000001,9000,3,1\n2.02732E+18,\"Thu, Nov 19, 2026\",b,https://x.com/luma/status/2027324435000000002,500,1,\n", "content.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal((2, 9500m, 4m), (table.RowsAccepted, table.Sums["impressions"], table.Sums["comments"]));
        Assert.Equal(["2027324435000000001", "2027324435000000002"], table.Items.Select(item => item.Id));
        Assert.Contains("id_precision_lost", reading.Codes());
        Assert.Empty(reading.Series);
    }

    [Fact]
    public void Read_ClassicTweets_HaveTimesAndTheHandleOfTheFileName()
    {
        var reading = Reading.Engagement("Tweet id,Tweet text,time,impressions,retweets,replies,likes,media views\n1,a,2022-03-15 18:42 +0000,10,1,2,3,4\n", "tweet_activity_metrics_luma_20220301_20220401_en.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("luma", TableKind.EventList, "2022-03-15T18:42:00Z", 4m), (reading.Account, table.Kind, table.PeriodStart, table.Sums["views"]));
    }

    [Fact]
    public void Read_TwitchDays_AddAllIncomeAndCountDaysWithoutStream()
    {
        var reading = Reading.Engagement("Ad Revenue,Date,Sub Revenue,Minutes Streamed,Minutes Watched,Average Viewers,Max Viewers,Chat Messages,Live Views\n1.5,Mon Nov 09 2026,2.25,240,19800,82.5,140,10,900\n0,Tue Nov 10 2026,0,0,0,0,0,0,0\n", "twitch.csv");

        Assert.Equal([3.75d, 0d], reading.Series("estimated_revenue").Values);
        Assert.Equal([1.5d, 0d], reading.Series("ad_revenue").Values);
        Assert.Contains("days_without_stream", reading.Codes());
        Assert.Contains("currency_unknown", reading.Codes());
        Assert.DoesNotContain("avg_viewers", Assert.Single(reading.Tables).Sums.Keys);
    }

    [Fact]
    public void Read_TwitchSessions_TakeTheOffsetOfEachTime()
    {
        var reading = Reading.Engagement("Start Time,End Time,Minutes Streamed,Total Views\n\"Sun Nov 01 2026 00:30:00 GMT-0700 (Pacific Daylight Time)\",\"Sun Nov 01 2026 03:30:00 GMT-0800 (Pacific Standard Time)\",240,900\n\"Wed Nov 04 2026 19:00:00 GMT-0800 (Mitteleuropäische Zeit)\",x,120,10\n", "Stream Sessions.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal(("2026-11-01T07:30:00Z", "2026-11-05T03:00:00Z", 360m, 910m), (table.PeriodStart, table.PeriodEnd, table.Sums["minutes_streamed"], table.Sums["views"]));
    }
}
