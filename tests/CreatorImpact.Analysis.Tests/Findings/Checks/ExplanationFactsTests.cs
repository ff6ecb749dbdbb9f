using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings.Checks;

/// <summary>An outage of six hours on 5 November 2026, assessed until the 12th. Day 0 of series is 1 October: the outage is on day 35.</summary>
public sealed class ExplanationFactsTests
{
    private static readonly LocalDate FirstDay = new(2026, 10, 1);

    private static readonly LocalDate OutageDay = new(2026, 11, 5);

    private static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void TakeOff_OfADayThreeTimesTheUsual_NeedsMoreThanThat(double value, bool found)
    {
        var facts = About(Explanation.Content, Days(day => day == 30 ? value : 100));

        Assert.Equal(found ? [new TakeOffFact(new LocalDate(2026, 10, 31), 301, 100)] : [], facts.OfType<TakeOffFact>());
        Assert.Equal(!found, facts.Contains(new PlainFact(Explanation.Content, "no_take_off")));
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    [InlineData(34, true)]
    [InlineData(35, false)]
    public void TakeOff_OutsideTheWeekBefore_DoesNotCount(int spike, bool found) =>
        Assert.Equal(found, About(Explanation.Content, Days(day => day == spike ? 1_000 : 100)).OfType<TakeOffFact>().Any());

    [Fact]
    public void TakeOff_OfARisingSeries_IsMeasuredAgainstTheMedianOfTheDaysBefore()
    {
        // Days 0 … 27 are 1 … 28: their median is 14.5, and 44 is more than 43.5.
        var fact = Assert.Single(About(Explanation.Content, Days(day => day < 28 ? day + 1 : day == 28 ? 44 : 20)).OfType<TakeOffFact>());

        Assert.Equal((14.5, 44 / 14.5), (fact.Usual, fact.Times));
    }

    [Theory]
    [InlineData(14, "take_off_unknown")]
    [InlineData(13, "no_take_off")]
    public void TakeOff_OfTooFewDaysToCompareWith_CannotTell(int from, string code)
    {
        // Of the 28 days before the last day of the week (6 … 33), those from `from` on are known up to day 26; the week itself only on its last day.
        var facts = About(Explanation.Content, Days(day => (day >= from && day <= 26) || day == 34 ? 100 : double.NaN));

        Assert.Contains(new PlainFact(Explanation.Content, code), facts);
    }

    [Fact]
    public void TakeOff_WhereTheUsualDayIsEmpty_CannotTell() =>
        Assert.Contains(new PlainFact(Explanation.Content, "take_off_unknown"), About(Explanation.Content, Days(day => day == 30 ? 500 : 0)));

    [Fact]
    public void TakeOff_OfHoursInAZoneOfHalfHours_AddsTheHoursThatStartOnTheDay()
    {
        // Midnight in Kolkata is 18:30 UTC: the first hour of 31 October there starts 30 October 19:00 UTC.
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 9, 30, 19, 0), 60 * 24, Kolkata);
        var first = grid.IndexAt(Instant.FromUtc(2026, 10, 30, 19, 0));
        var series = Series(grid, index => index >= first && index < first + 24 ? 20 : 5);

        Assert.Equal([new TakeOffFact(new LocalDate(2026, 10, 31), 480, 120)], ExplanationFacts.Of(Input(series, Kolkata)).About(Explanation.Content).OfType<TakeOffFact>());
    }

    [Theory]
    [InlineData("2026-10-29T00:00:00Z", 1, "outage_before")]
    [InlineData("2026-10-28T22:00:00Z", 2, null)]
    [InlineData("2026-11-04T23:00:00Z", 1, "outage_before")]
    [InlineData("2026-11-04T23:00:00Z", 2, "outage_during")]
    [InlineData("2026-11-12T23:00:00Z", 1, "outage_during")]
    [InlineData("2026-11-13T00:00:00Z", 1, null)]
    public void Outages_OfAnyPlatform_CountFromSevenDaysBeforeToTheLastDay(string start, int hours, string? code)
    {
        var from = NodaTime.Text.InstantPattern.General.Parse(start).Value;
        var other = new StoredOutage { Id = 2, Title = "Feed", Platform = "twitch", Start = from, EndExclusive = from + Duration.FromHours(hours) };

        Assert.Equal([code ?? "no_outage"], Outages(other).Select(fact => fact.Code));
    }

    [Fact]
    public void Outages_TheOneAssessedAndRemovedOnes_DoNotCount()
    {
        var start = Instant.FromUtc(2026, 11, 5, 17, 0);
        var own = new StoredOutage { Id = 1, Title = "Own", Start = start, EndExclusive = start + Duration.FromHours(6) };

        Assert.Equal(["no_outage"], Outages(own, own with { Id = 3, Removed = true }).Select(fact => fact.Code));
    }

    [Fact]
    public void Outages_WithoutAnEnd_GoOnOrLastADay()
    {
        var start = Instant.FromUtc(2026, 10, 1, 0, 0);
        var goesOn = new StoredOutage { Id = 2, Title = "Goes on", Start = start };
        var isOver = goesOn with { Id = 3, Title = "Is over", EndKnown = false };
        var wasOverInTheWeek = isOver with { Id = 4, Start = Instant.FromUtc(2026, 10, 28, 1, 0) };

        Assert.Equal([new OutageFact(goesOn, true), new OutageFact(wasOverInTheWeek, false)], Outages(isOver, wasOverInTheWeek, goesOn));
    }

    [Fact]
    public void Gaps_OfDays_AreToldBeforeAndDuring()
    {
        // 8 October is the first of the four weeks before: 6 and 7 October lie outside.
        var facts = About(Explanation.ExportGap, Days(day => day is 5 or 6 or 7 or 8 or 34 or 35 or 36 ? double.NaN : 100));

        Assert.Equal(
            [
                new GapFact(new DateInterval(new LocalDate(2026, 10, 8), new LocalDate(2026, 10, 9)), 2, Granularity.Day, false),
                new GapFact(new DateInterval(new LocalDate(2026, 11, 4), new LocalDate(2026, 11, 4)), 1, Granularity.Day, false),
                new GapFact(new DateInterval(OutageDay, new LocalDate(2026, 11, 6)), 2, Granularity.Day, true),
            ],
            facts);
    }

    [Fact]
    public void Gaps_OfHours_AreCounted()
    {
        var grid = TimeGrid.Hourly(Instant.FromUtc(2026, 10, 1, 0, 0), 50 * 24, DateTimeZone.Utc);
        var series = Series(grid, index => index is >= (20 * 24) + 5 and < (20 * 24) + 8 ? double.NaN : 1);

        var day = new LocalDate(2026, 10, 21);
        Assert.Equal([new GapFact(new DateInterval(day, day), 3, Granularity.Hour, false)], ExplanationFacts.Of(Input(series)).About(Explanation.ExportGap));
    }

    [Theory]
    [InlineData(36, "no_gap")]
    [InlineData(0, "gap_unknown")]
    public void Gaps_BeforeTheFirstAndAfterTheLastValue_AreNone(int count, string code)
    {
        var series = count == 0 ? null : Series(TimeGrid.Daily(new LocalDate(2026, 10, 20), count - 15, DateTimeZone.Utc), _ => 1);

        Assert.Equal([new PlainFact(Explanation.ExportGap, code)], ExplanationFacts.Of(Input(series)).About(Explanation.ExportGap));
    }

    [Fact]
    public void Posting_OfTheWeekUpToTheOutage_IsComparedWithTheFourBefore()
    {
        // 30 October to 5 November: two posts. 2 to 29 October: nine posts, 2.25 a week. Those of 1 October and 6 November lie outside.
        LocalDate[] days = [new(2026, 10, 1), .. Enumerable.Range(0, 9).Select(number => new LocalDate(2026, 10, 2).PlusDays(number * 3)), new(2026, 10, 30), OutageDay, OutageDay.PlusDays(1)];

        Assert.Contains(new PostingFact(new DateInterval(new LocalDate(2026, 10, 30), OutageDay), 2, 2.25), Posting(days, OutageDay.PlusDays(3)));
    }

    [Theory]
    [InlineData("2026-10-02", "2026-11-05", true)]
    [InlineData("2026-10-03", "2026-11-05", false)]
    [InlineData("2026-10-02", "2026-11-04", false)]
    public void Posting_WhereListsDoNotReach_IsNotKnown(string first, string last, bool known)
    {
        var facts = Posting([Day(first)], Day(last));

        Assert.Equal(known, facts.OfType<PostingFact>().Any());
        Assert.Equal(!known, facts.Contains(new PlainFact(Explanation.Content, "posting_unknown")));
    }

    [Fact]
    public void About_HolidayPolicyAndCampaign_HasNothingToLookAt()
    {
        var facts = ExplanationFacts.Of(Input(Days(_ => 100)));

        Assert.Equal(["no_take_off", "posting_unknown", "no_outage", "no_gap"], facts.All.Select(fact => fact.Code));
        Assert.All([Explanation.Holiday, Explanation.Policy, Explanation.Campaign], explanation => Assert.Empty(facts.About(explanation)));
    }

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    private static IReadOnlyList<ExplanationFact> About(Explanation explanation, MetricSeries series) => ExplanationFacts.Of(Input(series)).About(explanation);

    private static IReadOnlyList<ExplanationFact> Outages(params StoredOutage[] outages) => ExplanationFacts.Of(Input(null) with { Outages = outages }).About(Explanation.OtherOutage);

    private static IReadOnlyList<ExplanationFact> Posting(LocalDate[] days, LocalDate last) =>
        ExplanationFacts.Of(Input(null) with { Posts = new AccountPosts("luma", "youtube", [], UploadCounts.Of(days, last), null) }).About(Explanation.Content);

    private static ExplanationInput Input(MetricSeries? series, DateTimeZone? zone = null)
    {
        var start = Instant.FromUtc(2026, 11, 5, 10, 0);
        return new ExplanationInput(1, new Interval(start, start + Duration.FromHours(6)), new LocalDate(2026, 11, 12), zone ?? DateTimeZone.Utc) { Series = series };
    }

    private static MetricSeries Days(Func<int, double> value) => Series(TimeGrid.Daily(FirstDay, 50, DateTimeZone.Utc), value);

    private static MetricSeries Series(TimeGrid grid, Func<int, double> value) =>
        new(new SeriesKey("luma", "youtube", "views", grid.Granularity), grid, [.. Enumerable.Range(0, grid.Count).Select(value)]);
}
