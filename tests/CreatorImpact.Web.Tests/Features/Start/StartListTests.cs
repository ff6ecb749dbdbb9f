using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Start;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Start;

public sealed class StartListTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void Readiness_NothingImported_NothingIsDone() =>
        Assert.All(Readiness.Of([], Now), habit => Assert.False(habit.IsDone));

    [Fact]
    public void Readiness_EverythingThere_IsDone() =>
        Assert.All(Readiness.Of([Account("luma", days: 56, age: 7)], Now), habit => Assert.True(habit.IsDone));

    [Theory]
    [InlineData("History", 55, 0, true, true)]
    [InlineData("Fresh", 56, 8, true, true)]
    [InlineData("Hours", 56, 0, false, true)]
    [InlineData("Zones", 56, 0, true, false)]
    public void Readiness_OneThingShort_NamesTheAccount(string key, int days, int age, bool hours, bool zone)
    {
        var habits = Readiness.Of([Account("calm", 56, 0), Account("luma", days, age, hours, zone)], Now);

        var open = Assert.Single(habits, habit => !habit.IsDone);
        Assert.Equal(key, open.Key);
        Assert.Equal(["luma"], open.Missing);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void MissingData_DayAfterTheOutage_IsTheLastDayNeeded(int daysShort, bool isMissing)
    {
        var outage = Outage(Today.PlusDays(-4).AtMidnight().InUtc().ToInstant() + Duration.FromHours(20));
        var account = Account("luma", 60, age: 3 + daysShort);

        var missing = MissingData.Of([account], [outage], Now);

        Assert.Equal(isMissing, missing.Count == 1);
        Assert.All(missing, line => Assert.Equal(Today.PlusDays(-3), line.NeededUntil));
    }

    [Fact]
    public void MissingData_OtherPlatformOrNoEnd_IsNotWaitedFor()
    {
        var (account, over) = (Account("luma", 60, age: 30), Outage(Now - Duration.FromDays(4)));

        Assert.Empty(MissingData.Of([account], [over with { Platform = "twitch" }, over with { EndExclusive = null }], Now));
    }

    [Fact]
    public void MissingData_AheadOrJustOverOrNotCounted_IsNotWaitedFor()
    {
        var (account, over) = (Account("luma", 60, age: 30), Outage(Now - Duration.FromDays(4)));
        StoredOutage[] others =
        [
            Outage(Now + Duration.FromDays(9)),
            Outage(Now - Duration.FromDays(1)),
            over with { Planned = true },
            over with { LeftOut = true },
            over with { Verification = StoredOutage.IllustrativeVerification },
        ];

        Assert.All(others, outage => Assert.Empty(MissingData.Of([account], [outage], Now)));
        Assert.Same(over, Assert.Single(MissingData.Of([account], [.. others, over], Now)).Outage);
    }

    [Fact]
    public void AccountFreshness_TwoSeries_SpansBothAndNeedsEveryZone()
    {
        var day = Period.DaysBetween(new LocalDate(1970, 1, 1), Today);
        StoredSeries[] series =
        [
            new(1, new SeriesKey("luma", "tiktok", "views", Granularity.Day), "luma", "Etc/UTC", null, day - 90, day - 10, 81),
            new(2, new SeriesKey("luma", "tiktok", "likes", Granularity.Day), "luma", null, null, day - 20, day - 1, 20),
        ];

        var account = Assert.Single(AccountFreshness.Of(series));

        Assert.Equal((90, 1, false, false), (account.Days, account.AgeInDays(Now), account.HasHours, account.HasZone));
    }

    private static AccountFreshness Account(string name, int days, int age, bool hours = true, bool zone = true) =>
        new(name, "youtube", Today.PlusDays(-age - days + 1), Today.PlusDays(-age), hours, zone);

    private static StoredOutage Outage(Instant start) =>
        new() { Title = "Outage", Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(2) };
}
