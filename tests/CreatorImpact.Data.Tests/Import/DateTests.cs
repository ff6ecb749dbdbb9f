using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Dates;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

public sealed class DateTests
{
    private static readonly LocalDate Reference = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-11-05", "2026-11-05T00:00:00")]
    [InlineData("2026/11/5", "2026-11-05T00:00:00")]
    [InlineData("20261105", "2026-11-05T00:00:00")]
    [InlineData("05.11.2026 07:00", "2026-11-05T07:00:00")]
    [InlineData("Sun, Nov 22, 2026", "2026-11-22T00:00:00")]
    [InlineData("Sep 9, 2024", "2024-09-09T00:00:00")]
    [InlineData("28 sept. 2026", "2026-09-28T00:00:00")]
    [InlineData("8 de marzo de 2026", "2026-03-08T00:00:00")]
    [InlineData("2026年11月22日", "2026-11-22T00:00:00")]
    [InlineData("Nov 22, 2026, 5:00 PM", "2026-11-22T17:00:00")]
    [InlineData("2026-03-08T00:00:00", "2026-03-08T00:00:00")]
    public void TryRead_OneCell_GivesTheDate(string text, string expected)
    {
        Assert.True(ReaderOf([text]).TryRead(text, out var stamp));

        Assert.Equal(expected, stamp.Local.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-11-18 09:00-08:00", -8 * 60)]
    [InlineData("2026-11-18T09:00:00.000Z", 0)]
    [InlineData("2026-11-18T09:00:00+0530", (5 * 60) + 30)]
    public void TryRead_StampWithOffset_KeepsIt(string text, int minutes)
    {
        Assert.True(ReaderOf([text]).TryRead(text, out var stamp));

        Assert.Equal((9, minutes * 60), (stamp.Local.Hour, stamp.Offset!.Value.Seconds));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31.11.2026")]
    [InlineData("Episode 12")]
    [InlineData("2026-11-05 25:00")]
    [InlineData("yesterday")]
    public void TryRead_NoDate_IsRefused(string text) => Assert.False(ReaderOf([text]).TryRead(text, out _));

    [Theory]
    [InlineData("8 de marzo", 3)]
    [InlineData("11 septembre", 9)]
    [InlineData("6 Απριλίου", 4)]
    [InlineData("18 tháng Sáu", 6)]
    [InlineData("3. Oktober", 10)]
    [InlineData("15 июля", 7)]
    [InlineData("2 lutego", 2)]
    [InlineData("12 Ağustos", 8)]
    [InlineData("5 maart", 3)]
    public void TryRead_MonthNameOfALanguage_GivesTheMonth(string text, int month)
    {
        Assert.True(ReaderOf([text]).TryRead(text, out var stamp));

        Assert.Equal(month, stamp.Local.Month);
    }

    [Fact]
    public void Decide_WordThatMeansTwoMonths_AsksTheUser()
    {
        var vote = VoteOf(["3 listopada"]);

        Assert.Null(vote.Decide(null, null, Reference, "file", out var refusal));
        Assert.Equal("ambiguous_month_names", refusal!.Code);
    }

    [Fact]
    public void Decide_SecondWordSettlesTheLanguage_ReadsBoth()
    {
        string[] cells = ["30 października", "1 listopada"];

        Assert.Equal(["2026-10-30", "2026-11-01"], Read(cells));
    }

    [Theory]
    [InlineData(new[] { "1/1/2026", "1/13/2026" }, "2026-01-13")]
    [InlineData(new[] { "1/1/2026", "13/1/2026" }, "2026-01-13")]
    [InlineData(new[] { "1/1/2026", "05.01.2026" }, "2026-01-05")]
    public void Decide_NumberAboveTwelve_SettlesTheOrder(string[] cells, string expected)
    {
        var read = cells[1].Contains('.', StringComparison.Ordinal) ? Read([cells[1]]) : Read(cells);

        Assert.Equal(expected, read[^1]);
    }

    [Fact]
    public void Decide_NothingAboveTwelve_AsksTheUserUnlessToldSo()
    {
        string[] cells = ["1/2/2026", "1/3/2026"];

        Assert.Null(VoteOf(cells).Decide(null, null, Reference, "file", out var refusal));
        Assert.Equal("ambiguous_date_order", refusal!.Code);
        Assert.NotNull(VoteOf(cells).Decide(DateOrder.MonthFirst, null, Reference, "file", out _));
    }

    [Fact]
    public void Read_DatesWithoutYearAcrossNewYear_StepTheYearDown() =>
        Assert.Equal(["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"], Read(["December 30", "December 31", "January 1", "January 2"]));

    [Fact]
    public void Read_NewestFirst_GivesTheSameYears() =>
        Assert.Equal(["2026-01-01", "2025-12-31", "2025-12-30"], Read(["January 1", "December 31", "December 30"]));

    [Fact]
    public void Read_NewestDayAfterTheReference_IsLastYears() => Assert.Equal(["2025-11-23"], Read(["November 23"]));

    [Fact]
    public void Read_TwentyNinthOfFebruary_PicksALeapYear() =>
        Assert.Equal(["2024-02-28", "2024-02-29", "2024-03-01"], Read(["February 28", "February 29", "March 1"]));

    [Fact]
    public void Read_WholeYearAndADay_GivesTwoYears()
    {
        var days = Enumerable.Range(0, 366).Select(day => new LocalDate(2025, 11, 21).PlusDays(day)).ToArray();

        var read = Read([.. days.Select(day => day.ToString("MMMM d", CultureInfo.InvariantCulture))]);

        Assert.Equal(days.Select(day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)), read);
    }

    [Fact]
    public void Resolve_RangeStartKnown_CountsUpFromIt()
    {
        var dates = YearlessDates.Resolve([new MonthDay(12, 31), new MonthDay(1, 1)], new LocalDate(2023, 12, 31), Reference);

        Assert.Equal([new LocalDate(2023, 12, 31), new LocalDate(2024, 1, 1)], dates);
    }

    private static string[] Read(string[] cells)
    {
        var reader = ReaderOf(cells);
        return [.. cells.Select(cell => reader.TryRead(cell, out var stamp) ? stamp.Local.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "none")];
    }

    private static DateReader ReaderOf(string[] cells) => VoteOf(cells).Decide(null, null, Reference, "file", out _)!;

    private static DateVote VoteOf(string[] cells)
    {
        var vote = new DateVote();
        foreach (var cell in cells) vote.Offer(cell);
        return vote;
    }

    [Theory]
    [InlineData("20-Nov-2026")]
    [InlineData("20-Nov-26")]
    [InlineData("20/nov/2026")]
    public void Read_DayAsSpreadsheetsShowIt_IsRead(string text) =>
        Assert.Equal(["2026-11-20", "2026-11-21"], Reading.Engagement($"Date,Views\n{text},1\n2026-11-21,2\n").Series("views").Days());

    [Fact]
    public void Read_MonthAsSpreadsheetsShowIt_IsNoDay() =>
        Assert.Equal("granularity_not_supported", Reading.Refused("Date,Views\nNov-26,1\nDec-26,2\n").Code);

    [Fact]
    public void Read_MonthThatIsAnotherInARareLanguage_IsThatOfTheCommonOne() =>
        Assert.Equal(["2026-10-30", "2026-10-31"], Reading.Engagement("Date,Views\n30 de out. de 2026,1\n31 de out. de 2026,2\n").Series("views").Days());
}
