using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Tests.Import;

public sealed class GenericTableTests
{
    [Fact]
    public void Read_OneUnknownValueColumn_TakesAccountFromTheFileAndMetricFromTheHeader()
    {
        var series = Assert.Single(Reading.Engagement("timestamp,Bike Rides\n2026-11-01,5\n2026-11-02,\n2026-11-03,7\n", "bikes.csv").Series);

        Assert.Equal(new SeriesKey("bikes", null, "bike_rides", Granularity.Day), series.Key);
        Assert.Equal(["2026-11-01", "2026-11-03"], series.Days());
    }

    [Fact]
    public void Read_SeveralUnknownValueColumns_AreAccounts()
    {
        var reading = Reading.Engagement("timestamp,North,South\n2026-11-01,5,1\n2026-11-02,,2\n", "regions.csv");

        Assert.Equal(["North", "South"], reading.Series.Select(series => series.Key.Account));
        Assert.All(reading.Series, series => Assert.Equal("value", series.Key.Metric));
        Assert.Equal((2, 2), (reading.RowsRead, reading.RowsAccepted));
        Assert.Equal(1, reading.Tables[0].Nulls["value"]);
    }

    [Fact]
    public void Read_KnownMetricsAndAccountColumn_GivesATableAnAccount()
    {
        var reading = Reading.Engagement("date,creator,platform,views,watch_time_hours,Revenue (EUR)\n2026-11-01,Luma,YouTube,10,1.5,2.25\n2026-11-01,Pixel,Twitter,20,,\n");

        Assert.Equal(new SeriesKey("Luma", "youtube", "watch_time_minutes", Granularity.Day), reading.Series("watch_time_minutes").Key);
        Assert.Equal(90d, Assert.Single(reading.Series("watch_time_minutes").Values));
        Assert.Equal(("EUR", "x", "mixed"), (reading.Series("estimated_revenue").Currency, reading.Series("views", "Pixel").Key.Platform, reading.Platform));
    }

    [Fact]
    public void Read_LongTable_NamesMetricsByRow()
    {
        var reading = Reading.Engagement("date,account,metric,value\n2026-11-01,Luma,Views,10\n2026-11-01,Luma,Watch time (hours),2\n2026-11-02,Luma,Views,11\n2026-11-01,Pixel,Likes,3\n");

        Assert.Equal([10d, 11d], reading.Series("views", "Luma").Values);
        Assert.Equal([120d], reading.Series("watch_time_minutes", "Luma").Values);
        Assert.Equal([3d], reading.Series("likes", "Pixel").Values);
        Assert.Equal((4, 4), (reading.RowsRead, reading.RowsAccepted));
    }

    [Fact]
    public void Read_HoursWithoutOffsetOrZone_AsksForTheZone()
    {
        var refused = Reading.Refused("hour_start,views\n2026-11-01 00:00,1\n2026-11-01 01:00,2\n");

        Assert.Equal("time_zone_needed", refused.Code);
        Assert.Contains("time zone needed", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HoursWithOffset_NeedNoZone() =>
        Assert.Equal(["2026-11-01T07:00Z", "2026-11-01T08:00Z"], Reading.Engagement("time,views\n2026-11-01T00:00:00-07:00,1\n2026-11-01T01:00:00-07:00,2\n").Series("views").Hours());

    [Fact]
    public void Read_DateAndHourColumns_AreHours() =>
        Assert.Equal(["2026-11-10T23:00Z", "2026-11-11T00:00Z"], Reading.Engagement("date,hour,views\n2026-11-11,0,1\n2026-11-11,1,2\n", zone: "Europe/Berlin").Series("views").Hours());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_DayOfTwentyFiveHours_KeepsBothOfTheRepeatedHour(bool newestFirst)
    {
        string[] rows = ["2026-11-01 00:00,1", "2026-11-01 01:00,2", "2026-11-01 01:00,3", "2026-11-01 02:00,4"];
        if (newestFirst) Array.Reverse(rows);

        var reading = Reading.Engagement("hour_start,views\n" + string.Join('\n', rows), zone: "America/Los_Angeles");

        Assert.Equal([1d, 2d, 3d, 4d], reading.Series("views").Values);
        Assert.Equal(["2026-11-01T07:00Z", "2026-11-01T08:00Z", "2026-11-01T09:00Z", "2026-11-01T10:00Z"], reading.Series("views").Hours());
        Assert.Contains("dst_repeated_hour", reading.Codes());
    }

    [Fact]
    public void Read_DayOfTwentyFiveHoursOfTwoAccounts_TellsThemApart()
    {
        var reading = Reading.Engagement("hour,account,views\n2026-11-01 01:00,A,1\n2026-11-01 01:00,B,5\n2026-11-01 01:00,A,2\n2026-11-01 01:00,B,6\n", zone: "America/Los_Angeles");

        Assert.Equal([1d, 2d], reading.Series("views", "A").Values);
        Assert.Equal([5d, 6d], reading.Series("views", "B").Values);
    }

    [Fact]
    public void Read_DayOfTwentyThreeHours_HasNoGap()
    {
        var reading = Reading.Engagement("hour_start,views\n2026-03-29 01:00,1\n2026-03-29 03:00,2\n", zone: "Europe/Berlin");

        Assert.Equal(["2026-03-29T00:00Z", "2026-03-29T01:00Z"], reading.Series("views").Hours());
        Assert.DoesNotContain("gaps_in_series", reading.Codes());
    }

    [Fact]
    public void Read_HourTheClockLeftOut_IsARejectedRow()
    {
        var reading = Reading.Engagement("hour_start,views\n2026-03-29 01:00,1\n2026-03-29 02:00,0\n2026-03-29 03:00,2\n", zone: "Europe/Berlin");

        Assert.Equal((3, 2), (reading.RowsRead, reading.RowsAccepted));
        Assert.Equal(3, Assert.Single(reading.RejectedRows).LineNumber);
    }

    [Fact]
    public void Read_Duplicates_DropTheSameAndKeepTheLastOfDifferent()
    {
        var reading = Reading.Engagement("date,views\n2026-11-01,5\n2026-11-01,5\n2026-11-02,6\n2026-11-02,9\n2026-11-01,5\n");

        Assert.Equal([5d, 9d], reading.Series("views").Values);
        Assert.Equal((5, 2), (reading.RowsRead, reading.RowsAccepted));
        Assert.Contains(reading.Warnings, warning => warning.Code == "duplicate_rows_dropped" && warning.Text.Contains("2 rows", StringComparison.Ordinal));
        Assert.Contains(reading.Warnings, warning => warning.Code == "duplicate_rows_replaced" && warning.Text.Contains("1 rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TotalRow_IsACheckAndNoData()
    {
        var table = Assert.Single(Reading.Engagement("date,views\n2026-11-01,5\n2026-11-02,6\nGe\u00ADsamt,11\n").Tables);

        Assert.Equal((2, 11m, 11m), (table.RowsRead, table.Sums["views"], table.TotalRow!["views"]));
    }

    [Fact]
    public void Read_BadRows_AreRejectedWithTheirLinesAndGoodOnesKept()
    {
        const string Text = "date,views,note\n2026-11-01,5,\"two\nlines\"\nnot a day,6,\n2026-11-03,six,\n\n2026-11-04,8,\n";

        var reading = Reading.Engagement(Text);

        Assert.Equal([5d, 8d], reading.Series("views").Values);
        Assert.Equal([(4, "date", "not a day"), (5, "views", "six")], reading.RejectedRows.Select(row => (row.LineNumber, row.Column!, row.Found)));
        Assert.All(reading.RejectedRows, row => Assert.False(string.IsNullOrEmpty(row.Expected) || string.IsNullOrEmpty(row.Fix)));
    }

    [Fact]
    public void Read_AmbiguousDates_AsksAndReadsWhenTold()
    {
        const string Text = "date,views\n1/2/2026,5\n1/3/2026,6\n";

        Assert.Equal("ambiguous_date_order", Reading.Refused(Text).Code);
        Assert.Equal(["2026-01-02", "2026-01-03"], Reading.Engagement(Text, order: DateOrder.MonthFirst).Series("views").Days());
    }

    [Fact]
    public void Read_UnnamedColumnSplitsTheDays_IsRefused()
    {
        var text = new StringBuilder("date,place,views\n");
        for (var day = 1; day <= 9; day++)
            for (var place = 0; place < 3; place++)
                text.Append(CultureInfo.InvariantCulture, $"2026-11-0{day},P{place},{(day * 10) + place}\n");

        Assert.Equal("several_rows_per_period", Reading.Refused(text.ToString()).Code);
    }

    [Fact]
    public void Read_RowNumbersAndRepeatedHeaders_AreToldApart()
    {
        var reading = Reading.Engagement(",date,North,North\n0,2026-11-01,5,1\n1,2026-11-02,6,2\n");

        Assert.Equal(["North", "North (2)"], reading.Series.Select(series => series.Key.Account));
    }

    [Fact]
    public void Read_TwoColumnsOfOneMetric_KeepsBothUnderTheirNames()
    {
        var reading = Reading.Engagement("date,views,video views,engagement rate (%)\n2026-11-01,5,3,1.5\n2026-11-02,6,4,2.5\n");

        Assert.Equal([5d, 6d], reading.Series("views").Values);
        Assert.Equal([3d, 4d], reading.Series("video_views").Values);
        Assert.Equal(2.5m, reading.Tables[0].Last["engagement_rate"]);
    }

    [Fact]
    public void Read_RowsWithTooManyOrTooFewCells_AreRejected()
    {
        var reading = Reading.Engagement("date,account,views\n2026-11-01,A,1\n2026-11-02,A,1,500\n2026-11-03,A\n2026-11-04,A,4\n");

        Assert.Equal([1d, 4d], reading.Series("views").Values);
        Assert.Equal([3, 4], reading.RejectedRows.Select(row => row.LineNumber));
        Assert.Equal((4, 2), (reading.RowsRead, reading.RowsAccepted));
    }

    [Fact]
    public void Read_NoHeader_IsRefused() => Assert.Equal("unknown_format", Reading.Refused("a,2026-01-01 00:00,1\nb,2026-01-01 01:00,2\n").Code);

    [Fact]
    public void Read_ZoneInEveryRow_IsRefused() => Assert.Equal("time_zone_column", Reading.Refused("hour,tz,views\n2026-01-01 00:00,UTC,1\n").Code);

    [Fact]
    public void Read_HourColumnWithMidnightsOnly_IsHourly() => Assert.Equal("time_zone_needed", Reading.Refused("hour,views\n2026-01-01 00:00,1\n2026-01-02 00:00,1\n").Code);

    [Fact]
    public void Read_QuartersOfAnHour_AreRefused() =>
        Assert.Equal("granularity_not_supported", Reading.Refused("time,views\n2026-11-01T00:00Z,1\n2026-11-01T00:30Z,2\n2026-11-01T01:00Z,3\n2026-11-01T01:30Z,4\n").Code);

    [Fact]
    public void Read_ListOfPosts_IsRefused() =>
        Assert.Equal("item_table", Reading.Refused("date,post id,views\n2026-11-01,1,5\n2026-11-01,2,6\n").Code);

    [Fact]
    public void Read_MonthlyRows_AreRefused() => Assert.Equal("granularity_not_supported", Reading.Refused("date,views\n2026-09,5\n2026-10,6\n").Code);

    [Fact]
    public void Read_SumsOfManyCents_AreExact()
    {
        var text = new StringBuilder("date,revenue\n");
        for (var day = 0; day < 1_000; day++) text.Append(CultureInfo.InvariantCulture, $"{new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd},0.1\n");

        Assert.Equal(100m, Assert.Single(Reading.Engagement(text.ToString()).Tables).Sums["estimated_revenue"]);
    }

    [Fact]
    public void Read_RowsInAnyOrder_GiveAscendingSeries()
    {
        var series = Reading.Engagement("date,views\n2026-11-03,3\n2026-11-01,1\n2026-11-02,2\n2026-11-03,3\n").Series("views");

        Assert.Equal(["2026-11-01", "2026-11-02", "2026-11-03"], series.Days());
        Assert.Equal([1d, 2d, 3d], series.Values);
    }

    [Fact]
    public void Read_TwoHundredThousandRows_GivesEveryRow()
    {
        var text = new StringBuilder("date,account,platform,views,revenue\n");
        for (var account = 0; account < 200; account++)
            for (var day = 0; day < 1_000; day++)
                text.Append(CultureInfo.InvariantCulture, $"{new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd},A{account},youtube,{day},{day / 100m}\n");

        var reading = Reading.Engagement(text.ToString());

        Assert.Equal((200_000, 200_000, 400), (reading.RowsRead, reading.RowsAccepted, reading.Series.Count()));
    }

    [Theory]
    [InlineData("post,account,published,views\nhello,@ann,2026-11-10T10:00:00Z,100\nworld,@ann,2026-11-11,50\n")]
    [InlineData("Veröffentlicht am;Titel;Kanal;Kunde;Aufrufe\n10.11.2026;hello;@ann;Acme;100\n11.11.2026;world;@ann;Acme;50\n")]
    [InlineData("post id,published,scheduled at,permalink,account,views\n1,2026-11-10,2026-11-09,https://x.com/ann/status/1,@ann,100\n2,2026-11-11,2026-11-10,https://x.com/ann/status/2,@ann,50\n")]
    public void Read_ListOfPostsOfNoKnownTool_KeepsThePosts(string text)
    {
        var reading = Reading.Engagement(text);

        Assert.Equal(("generic.posts", 2), (reading.Format, reading.Items.Count()));
        Assert.Empty(reading.Series);
        Assert.Equal(150m, Assert.Single(reading.Tables).Sums["views"]);
        Assert.All(reading.Items, item => Assert.Equal("@ann", item.Account));
        Assert.Contains("lifetime_figures", reading.Codes());
    }
}
