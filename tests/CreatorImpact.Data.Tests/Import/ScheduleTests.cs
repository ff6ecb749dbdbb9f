using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

public sealed class ScheduleTests
{
    [Fact]
    public void Read_TimesInTheUsersZone_BecomeInstants()
    {
        var reading = Assert.IsType<ScheduleReading>(Reading.Of(
            "Planned,Title,Account,Platform,Format,Client,Link\n2026-11-05 18:00,Unboxing,@ann,TikTok,video,Acme,\n2026-07-05 18:00,Summer,@ann,,,,https://www.youtube.com/shorts/abcdefg\n2026-11-06,Day only,@ann,TikTok,,,\n",
            zone: "Europe/Berlin"));

        Assert.Equal((3, 3), (reading.RowsRead, reading.Posts.Count));
        var (unboxing, summer, day) = (reading.Posts[0], reading.Posts[1], reading.Posts[2]);
        Assert.Equal((Instant.FromUtc(2026, 11, 5, 17, 0), "Unboxing", "@ann", "tiktok", "video", "Acme"), (unboxing.PlannedAt, unboxing.Title, unboxing.Account, unboxing.Platform, unboxing.Format, unboxing.Client));
        Assert.Equal((Instant.FromUtc(2026, 7, 5, 16, 0), "youtube"), (summer.PlannedAt, summer.Platform));
        Assert.Equal((new LocalDate(2026, 11, 6), null), (day.PlannedOn, day.PlannedAt));
    }

    [Theory]
    [InlineData("geplant am;uhrzeit;titel\n05.11.2026;18:00;Eins\n")]
    [InlineData("scheduled date,time,caption\n2026-11-05,6:00 PM,Eins\n")]
    [InlineData("fecha programada,título\n2026-11-05T18:00,Eins\n")]
    public void Read_TimeBesideTheDay_IsOneMoment(string text) =>
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 17, 0), Assert.Single(Assert.IsType<ScheduleReading>(Reading.Of(text, zone: "Europe/Berlin")).Posts).PlannedAt);

    [Fact]
    public void Read_TimesWithOffset_NeedNoZone() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 17, 0), Assert.Single(Assert.IsType<ScheduleReading>(Reading.Of("planned,title\n2026-11-05T18:00:00+01:00,One\n")).Posts).PlannedAt);

    [Fact]
    public void Read_TimesWithoutZone_AskForOne()
    {
        var refused = Reading.Refused("planned,title\n2026-11-05 18:00,One\n");

        Assert.Equal("time_zone_needed", refused.Code);
        Assert.Contains("2026-11-05 18:00", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AmbiguousDays_AskForTheOrder() =>
        Assert.Equal("ambiguous_date_order", Reading.Refused("planned,title\n03/04/2026,One\n05/06/2026,Two\n").Code);

    [Fact]
    public void Read_FaultyRows_AreRejectedByLine()
    {
        var reading = Assert.IsType<ScheduleReading>(Reading.Of("planned,title\n2026-11-05,One\nsoon,Two\n2026-11-07,Three\n"));

        Assert.Equal(["One", "Three"], reading.Posts.Select(post => post.Title));
        Assert.Equal((3, "planned"), (Assert.Single(reading.RejectedRows).LineNumber, reading.RejectedRows[0].Column));
    }

    [Theory]
    [InlineData("18h30")]
    [InlineData("18.30")]
    [InlineData("18:30 Uhr")]
    [InlineData("6:30 pm")]
    public void Read_TimeOfDay_IsReadAsPeopleWriteIt(string time) =>
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 17, 30), Assert.Single(Assert.IsType<ScheduleReading>(Reading.Of($"scheduled date,time,title\n2026-11-05,{time},One\n", zone: "Europe/Berlin")).Posts).PlannedAt);

    [Fact]
    public void Read_TimeNobodyCanRead_IsRejectedAndNotDropped()
    {
        var reading = Assert.IsType<ScheduleReading>(Reading.Of("Titel;Geplant;Uhrzeit\nA;25.11.2026;18:00\nB;25.11.2026;abends\nC;morgen;\nD;Mi, 25.11.2026;\n", zone: "Europe/Berlin"));

        Assert.Equal([("A", true), ("D", false)], reading.Posts.Select(post => (post.Title, post.PlannedAt is not null)));
        Assert.Equal([(3, "Uhrzeit"), (4, "Geplant")], reading.RejectedRows.Select(row => (row.LineNumber, row.Column!)));
    }

    [Fact]
    public void Read_DaysWithoutAYear_AreTheNearestAndSaidSo()
    {
        var reading = Assert.IsType<ScheduleReading>(Reading.Of("planned,title\nNovember 25,A\nOctober 1,B\nJanuary 3,C\n"));

        Assert.Equal([new LocalDate(2026, 11, 25), new LocalDate(2026, 10, 1), new LocalDate(2027, 1, 3)], reading.Posts.Select(post => post.PlannedOn));
        Assert.Contains("year_inferred", reading.Codes());
    }

    [Fact]
    public void Read_HeaderThatNamesUtc_NeedsNoZone() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 18, 0), Assert.Single(Assert.IsType<ScheduleReading>(Reading.Of("Planned (UTC),Title\n2026-11-05 18:00,One\n")).Posts).PlannedAt);

    [Theory]
    [InlineData("platform,title,planned,start,end\nX,Down,,2026-11-01T00:00Z,2026-11-01T01:00Z\n")]
    [InlineData("platform,title,scheduled,start,end\nX,Down,2026-10-30,2026-11-01T00:00Z,2026-11-01T01:00Z\n")]
    public void Read_OutagesWithAnEmptyOrDatedPlannedColumn_StayOutages(string text) => Assert.IsType<OutageReading>(Reading.Of(text));

    [Fact]
    public void Read_OutagesWithAPlannedColumn_StaysAListOfOutages() =>
        Assert.IsType<OutageReading>(Reading.Of("platform,start,end,planned,title\nX,2026-11-01T00:00Z,2026-11-01T01:00Z,no,Down\n"));
}
