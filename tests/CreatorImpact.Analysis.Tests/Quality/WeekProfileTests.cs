using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Quality;

public sealed class WeekProfileTests
{
    private const double Even = 1.0 / WeekHours.Cells;

    private static readonly Instant Now = Instant.FromUtc(2027, 1, 1, 0, 0);

    // 5 January 2026 was a Monday.
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 0, 0);

    [Fact]
    public void Of_OneBusyHourAWeek_HasItsShareOfTheWeek()
    {
        // 167 hours of 1 and one of 33: 200 a week.
        var profile = Profile(Hours(4, (_, cell) => cell == 9 ? 33 : 1));

        Assert.Equal((4, 0, new LocalDate(2026, 1, 5), new LocalDate(2026, 2, 1)), (profile.Weeks, profile.WeeksWithGaps, profile.FirstDay, profile.LastDay));
        Assert.Equal(0.165, profile.Shares[9], 12);
        Assert.All(profile.Shares.Where((_, cell) => cell != 9), share => Assert.Equal(0.005, share, 12));
        Assert.Equal(1, profile.Shares.Sum(), 12);
    }

    [Fact]
    public void Of_AnotherZone_FollowsItsClock()
    {
        // 09:00 UTC is 10:00 in Berlin; the first hour of the first week there is not in the data.
        var profile = Profile(Hours(5, (_, cell) => cell == 9 ? 33 : 1, "Europe/Berlin"));

        Assert.Equal(("Europe/Berlin", false, 5, 1), (profile.Zone.Id, profile.ZoneIsAssumed, profile.Weeks, profile.WeeksWithGaps));
        Assert.Equal(0.165, profile.Shares[10], 12);
        Assert.Equal(0.005, profile.Shares[9], 12);
    }

    [Fact]
    public void Of_NoZoneStated_TakesUtcAndSaysSo()
    {
        var profile = Profile(Hours(4, (_, _) => 1, zone: null));

        Assert.Equal((DateTimeZone.Utc.Id, true), (profile.Zone.Id, profile.ZoneIsAssumed));
    }

    [Fact]
    public void Of_WeeksThatDoubleWithADayMissingInEach_KeepsThePlantedShares()
    {
        static double Planted(int cell) => 10 + (cell % 24) + (cell / 24 > 4 ? 5 : 0);
        var total = Enumerable.Range(0, WeekHours.Cells).Sum(Planted);

        var profile = Profile(Hours(5, (week, cell) => cell / 24 == week ? double.NaN : Math.Pow(2, week) * Planted(cell)));

        Assert.Equal((5, 5), (profile.Weeks, profile.WeeksWithGaps));
        for (var cell = 0; cell < WeekHours.Cells; cell++) Assert.Equal(Planted(cell) / total, profile.Shares[cell], 9);
    }

    [Fact]
    public void Of_OneOddWeek_IsOutvoted()
    {
        var profile = Profile(Hours(5, (week, cell) => week == 2 && cell < 24 ? 1000 : 1));

        Assert.All(profile.Shares, share => Assert.Equal(Even, share, 12));
    }

    [Fact]
    public void Of_FourteenWeeks_RestsOnTheLastTwelve()
    {
        var profile = Profile(Hours(14, (week, cell) => week < 2 && cell == 0 ? 1000 : 1));

        Assert.Equal((12, new LocalDate(2026, 1, 19)), (profile.Weeks, profile.FirstDay));
        Assert.All(profile.Shares, share => Assert.Equal(Even, share, 12));
    }

    [Fact]
    public void Of_OutageOnAMonday_LeavesItOutWithTheDayBeforeAndItsRecovery()
    {
        // One hour on Monday 19 January: Sunday to Wednesday are left out of two weeks, which keep half of their hours and more.
        var profile = Profile(Hours(6, (_, _) => 1), Outage(new LocalDate(2026, 1, 19), 1));

        Assert.Equal((6, 2), (profile.Weeks, profile.WeeksWithGaps));
        Assert.All(profile.Shares, share => Assert.Equal(Even, share, 12));
    }

    [Fact]
    public void Of_OutageOfSixHoursInMidWeek_LeavesNoHalfOfThatWeek()
    {
        var outage = Outage(new LocalDate(2026, 1, 14), 6);

        Assert.Equal((4, 0), (Profile(Hours(5, (_, _) => 1), outage).Weeks, Profile(Hours(5, (_, _) => 1), outage).WeeksWithGaps));
        var refused = Refusal(Hours(4, (_, _) => 1), outage);
        Assert.Equal("few_weeks", refused.Code);
        Assert.Contains("found 3 weeks", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OutageOfAnotherPlatform_IsPassedOver() =>
        Assert.Equal((4, 0), (Profile(Hours(4, (_, _) => 1), Outage(new LocalDate(2026, 1, 14), 6, "tiktok")).Weeks, Profile(Hours(4, (_, _) => 1), Outage(new LocalDate(2026, 1, 14), 6, "tiktok")).WeeksWithGaps));

    [Fact]
    public void Of_AnHourKnownInThreeOfFourWeeks_IsRefusedByName()
    {
        var refused = Refusal(Hours(4, (week, cell) => week == 1 && cell == 26 ? double.NaN : 1));

        Assert.Equal("hours_missing", refused.Code);
        Assert.Contains("found 1 hours of the week that are known in fewer than 4 of 4 weeks, the first on Tuesday at 2:00", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OneHourAWeekThatMoves_HasNoUsualWeek()
    {
        var refused = Refusal(Hours(6, (week, cell) => cell == week * 10 ? 5 : 0));

        Assert.Equal("no_usual_week", refused.Code);
    }

    [Fact]
    public void Of_NothingCounted_HasNoWeeks() => Assert.Equal("few_weeks", Refusal(Hours(6, (_, _) => 0)).Code);

    [Fact]
    public void Of_ClockGoneBack_CountsTheDoubledHourOnce()
    {
        var start = DateTimeZoneProviders.Tzdb["Europe/Berlin"].AtStartOfDay(new LocalDate(2026, 10, 5)).ToInstant();
        var count = (6 * WeekHours.Cells) + 1;
        var series = new LoadedSeries(
            1, Key(), "Europe/Berlin", null, [.. Enumerable.Range(0, count).Select(hour => StoredPeriod.FromInstant(start + Duration.FromHours(hour)))], [.. Enumerable.Repeat(1d, count)]);

        var profile = Profile(series);

        Assert.Equal((6, 0), (profile.Weeks, profile.WeeksWithGaps));
        Assert.All(profile.Shares, share => Assert.Equal(Even, share, 12));
    }

    [Fact]
    public void Of_Days_AreNoHours() => Assert.Throws<ArgumentException>(() =>
        WeekProfile.Of(new LoadedSeries(1, Key() with { Granularity = Granularity.Day }, null, null, [0], [1]), [], DateTimeZoneProviders.Tzdb, Now));

    [Theory]
    [InlineData("views", Granularity.Hour, true)]
    [InlineData("views", Granularity.Day, false)]
    [InlineData("estimated_revenue", Granularity.Hour, false)]
    [InlineData("followers_total", Granularity.Hour, false)]
    public void IsCounted_OfMetricAndGrain_TakesCountedHours(string metric, Granularity granularity, bool counted) =>
        Assert.Equal(counted, WeekProfile.IsCounted(new SeriesKey("luma", null, metric, granularity)));

    private static WeekProfile Profile(LoadedSeries series, params StoredOutage[] known)
    {
        var (profile, refusal) = WeekProfile.Of(series, known, DateTimeZoneProviders.Tzdb, Now);
        Assert.Null(refusal);
        return profile!;
    }

    private static CreatorImpact.Estimation.Impact.Reason Refusal(LoadedSeries series, params StoredOutage[] known)
    {
        var (profile, refusal) = WeekProfile.Of(series, known, DateTimeZoneProviders.Tzdb, Now);
        Assert.Null(profile);
        return refusal!;
    }

    // A value that is no number is an hour without one.
    private static LoadedSeries Hours(int weeks, Func<int, int, double> value, string? zone = "Etc/UTC")
    {
        var known = Enumerable.Range(0, weeks * WeekHours.Cells).Select(hour => (Hour: hour, Value: value(hour / WeekHours.Cells, hour % WeekHours.Cells))).Where(one => !double.IsNaN(one.Value)).ToList();
        return new LoadedSeries(1, Key(), zone, null, [.. known.Select(one => StoredPeriod.FromInstant(Monday + Duration.FromHours(one.Hour)))], [.. known.Select(one => one.Value)]);
    }

    private static SeriesKey Key() => new("luma", "youtube", "views", Granularity.Hour);

    private static StoredOutage Outage(LocalDate day, int hours, string platform = "youtube")
    {
        var start = day.At(new LocalTime(10, 0)).InUtc().ToInstant();
        var end = start + Duration.FromHours(hours);
        return new StoredOutage { Title = "Down", Platform = platform, Start = start, EndExclusive = end, Phases = [new StoredPhase(start, end, 1, 1)] };
    }
}
