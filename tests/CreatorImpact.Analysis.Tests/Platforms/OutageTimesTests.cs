using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Platforms;

public sealed class OutageTimesTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    // 22:00 on 31 January to 02:00 on 1 February 2026 in New York.
    private static readonly OutageWindow OverTheMonth = new(Instant.FromUtc(2026, 2, 1, 3, 0), Instant.FromUtc(2026, 2, 1, 7, 0));

    [Fact]
    public void Months_OutageOverTheEndOfAMonth_IsSharedOutOnTheClockOfTheZone()
    {
        var covered = new OutageWindow(Instant.FromUtc(2026, 1, 15, 0, 0), Instant.FromUtc(2026, 4, 10, 0, 0));

        var months = MonthLine.Of(covered, [Episode(OverTheMonth)], new Downtime([new OutagePhase(OverTheMonth, 0.5, 0.5)]), NewYork);

        Assert.Equal([1, 2, 3, 4], months.Select(line => line.Month.Month));
        Assert.Equal([1, 0, 0, 0], months.Select(line => line.Starts));
        Assert.Equal([2, 2, 0, 0], months.Select(line => line.Down.Touched));
        Assert.Equal([1, 1, 0, 0], months.Select(line => line.Down.High));
        Assert.Equal([false, true, true, false], months.Select(line => line.IsWhole));
    }

    [Fact]
    public void Times_FewOutages_AreCountedButNotTested()
    {
        var covered = new OutageWindow(Instant.FromUtc(2026, 1, 1, 5, 0), Instant.FromUtc(2027, 1, 1, 5, 0));

        var times = OutageTimes.Of(covered, [Episode(OverTheMonth)], new Downtime([new OutagePhase(OverTheMonth)]), NewYork, covered.EndExclusive, 1, "x");

        // 31 January 2026 was a Saturday: two hours of it, and two of the Sunday.
        Assert.Equal((1, 1.0, 1.0, 1.0), (times.Starts[(5 * 24) + 22], times.DownHours[(5 * 24) + 22], times.DownHours[(6 * 24) + 1], times.DownHours.Max()));
        Assert.Equal(4, times.DownHours.Sum(), 9);
        Assert.Equal(("few_events", "few_events"), (times.Week.Refusal!.Code, times.Season.Refusal!.Code));
        Assert.Equal((42, 12), (times.Week.Cells, times.Season.Cells));
        Assert.Equal((1, 31.0), (times.Months[0].Starts, times.Months[0].CoveredDays));
    }

    [Fact]
    public void Times_OutageUnderWayBesideAnIllustrativeOne_IsDownUpToNow()
    {
        var now = OverTheMonth.Start + Duration.FromMinutes(10);
        var covered = new OutageWindow(Instant.FromUtc(2026, 1, 1, 5, 0), OverTheMonth.Start + Duration.FromHours(1));
        var real = new StoredOutage { Title = "Down", Start = OverTheMonth.Start, EndExclusive = OverTheMonth.EndExclusive, Phases = [new StoredPhase(OverTheMonth.Start, OverTheMonth.EndExclusive, 1, 1)] };
        var illustrative = new StoredOutage { Title = "Perhaps", Start = covered.Start, Verification = StoredOutage.IllustrativeVerification };
        OutageEpisode[] episodes = [.. OutageEpisode.Of([real, illustrative])];

        var times = OutageTimes.Of(covered, episodes, new Downtime([new OutagePhase(new OutageWindow(real.Start, now))], covered), DateTimeZone.Utc, now, 1, "x");

        Assert.Equal(1.0 / 6, times.DownHours.Sum(), 9);
    }

    [Fact]
    public void Times_EveryMondayMorningOfHalfAYear_FlagsTheWeekAndNotTheSeason()
    {
        var first = Instant.FromUtc(2026, 1, 5, 9, 0);
        var windows = Enumerable.Range(0, 26).Select(week => new OutageWindow(first + Duration.FromDays(7 * week), first + Duration.FromDays(7 * week) + Duration.FromHours(1))).ToList();
        var covered = new OutageWindow(first, windows[^1].EndExclusive);

        var times = OutageTimes.Of(covered, [.. windows.Select(Episode)], new Downtime(windows.Select(window => new OutagePhase(window))), DateTimeZone.Utc, covered.EndExclusive, 1, "x");

        Assert.Equal((26, 26.0), (times.Starts[9], times.DownHours[9]));
        Assert.True(times.Week.IsFlagged);
        // Months that are not covered take no part.
        Assert.Equal((6, false), (times.Season.Cells, times.Season.IsFlagged));
        Assert.Equal(0, times.Months[11].CoveredDays);
    }

    [Fact]
    public void Feedback_ReportsUnderAnOutage_AreReadBesideTheUsual()
    {
        long[] hours = [.. Enumerable.Range(0, 48).Select(hour => StoredPeriod.FromInstant(Instant.FromUtc(2026, 2, 1, 0, 0) + Duration.FromHours(hour)))];
        double[] values = [.. hours.Select((_, hour) => hour is >= 3 and < 7 ? 500.0 + hour : 20)];

        var feedback = FeedbackSeries.Of(
            new LoadedSeries(1, new SeriesKey("detector", "tiktok", "reports", Granularity.Hour), null, null, hours, values),
            [OverTheMonth, new OutageWindow(Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 6, 2, 0, 0))],
            DateTimeZoneProviders.Tzdb);

        // The second outage lies where there are no reports: it is not counted as one without any.
        Assert.Equal((20.0, new MedianOf(506, 1)), (feedback.Usual, feedback.Peaks));
        Assert.Equal(Instant.FromUtc(2026, 2, 1, 0, 0), feedback.Starts[0]);
    }

    private static OutageEpisode Episode(OutageWindow window) =>
        new(window.Start, window.EndExclusive, [new StoredOutage { Title = "Down", Start = window.Start, EndExclusive = window.EndExclusive }]);
}
