using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class ScheduledUploadsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 0, 0);

    private static readonly Interval Known = new(Instant.FromUtc(2026, 10, 1, 0, 0), Instant.FromUtc(2026, 11, 20, 0, 0));

    private static readonly Interval Outage = new(Instant.FromUtc(2026, 11, 5, 8, 0), Instant.FromUtc(2026, 11, 5, 20, 0));

    [Fact]
    public void Of_FourMissedThreePostedTheNextDay_FourThreeOne()
    {
        PlannedUpload[] plan = [Plan("One", 5, 8), Plan("Two", 5, 9), Plan("Three", 5, 10), Plan("Four", 5, 19), Plan("Outside", 5, 20)];

        var uploads = Solved(plan, [Post("One", 6, 9), Post("Two", 6, 10), Post("Four", 6, 11)]);

        Assert.Equal(new IntervalEstimate(4, 4, 4, 4, 4, 4, EvidenceGrade.Measured), uploads.Figures.Missed);
        Assert.Equal(new IntervalEstimate(3, 3, 3, 3, 3, 3, EvidenceGrade.Measured), uploads.Figures.Displaced);
        Assert.Equal(new IntervalEstimate(1, 1, 1, 1, 1, 1, EvidenceGrade.Measured), uploads.Figures.Cancelled);
        Assert.Equal(["One", "Two", "Four"], Titles(uploads.CameLater));
        Assert.Equal(["Three"], Titles(uploads.NeverCame));
        Assert.Equal((4, 0), (uploads.Planned, uploads.Reasons.Count));
    }

    [Fact]
    public void Of_PublishedInTimeOrBefore_NothingIsMissed()
    {
        PlannedUpload[] plan = [Plan("In time", 5, 9), Plan("Two days before", 5, 10)];

        var uploads = Solved(plan, [Post("In time", 5, 12), Post("Two days before", 3, 10)]);

        Assert.Equal((0, 0), (uploads.Figures.Missed.Hi90, uploads.Figures.Displaced.Hi90));
        Assert.Equal(["In time", "Two days before"], Titles(uploads.InTime));
    }

    [Fact]
    public void Of_SomeCannotBeTold_AreLeftOutAndNamed()
    {
        // The lists end at noon of the day: what was planned for the afternoon may have come.
        PlannedUpload[] plan = [Plan("Later", 5, 9), Plan("Who knows", 5, 19)];
        PublishedUpload[] posts = [Post("Later", 7, 9)];
        var known = new Interval(Known.Start, Instant.FromUtc(2026, 11, 5, 12, 0));

        var (uploads, refusal) = ScheduledUploads.Of(plan, posts, ScheduleMatch.Of(plan, posts, known, Now), Outage, DateTimeZone.Utc);

        Assert.Null(refusal);
        Assert.Equal((1, 0), (uploads!.Figures.Missed.Point, uploads.Figures.Cancelled.Point));
        Assert.Equal(["Who knows"], Titles(uploads.Untold));
        var reason = Assert.Single(uploads.Reasons);
        Assert.Equal("plan_unknown", reason.Code);
        Assert.StartsWith("Of 2 posts planned for the outage 1 cannot be told", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoListOfPosts_CannotTell()
    {
        PlannedUpload[] plan = [Plan("One", 5, 9), Plan("Two", 5, 10)];

        var (uploads, refusal) = ScheduledUploads.Of(plan, [], ScheduleMatch.Of(plan, [], null, Now), Outage, DateTimeZone.Utc);

        Assert.Null(uploads);
        Assert.Equal("plan_unknown", refusal!.Code);
    }

    [Fact]
    public void Of_NothingPlannedThen_SaysSo()
    {
        PlannedUpload[] plan = [Plan("Before", 5, 7), Plan("After", 5, 20)];

        var (uploads, refusal) = ScheduledUploads.Of(plan, [], ScheduleMatch.Of(plan, [], Known, Now), Outage, DateTimeZone.Utc);

        Assert.Null(uploads);
        Assert.Equal("plan_empty", refusal!.Code);
    }

    // A day in New York lasts from 05:00 to 05:00 UTC.
    [Theory]
    [InlineData(5, 0, 6, 12, 1, 0)]
    [InlineData(5, 5, 6, 5, 1, 0)]
    [InlineData(5, 6, 6, 5, 0, 1)]
    [InlineData(5, 5, 6, 4, 0, 1)]
    public void Of_DaysOnly_CountOnlyWhenTheOutageCoversThem(int fromDay, int fromHour, int toDay, int toHour, int missed, int untold)
    {
        // The hour of the second is known, so that there is always something to count.
        PlannedUpload[] plan = [new("Any hour", new PostTime(new LocalDate(2026, 11, 5), null)), Plan("In time", 5, 20)];
        PublishedUpload[] posts = [Post("In time", 5, 20)];
        var window = new Interval(Instant.FromUtc(2026, 11, fromDay, fromHour, 0), Instant.FromUtc(2026, 11, toDay, toHour, 0));

        var (uploads, _) = ScheduledUploads.Of(plan, posts, ScheduleMatch.Of(plan, posts, Known, Now), window, DateTimeZoneProviders.Tzdb["America/New_York"]);

        Assert.Equal((missed, untold), (uploads!.Figures.Missed.Point, uploads.Untold.Count));
    }

    private static ScheduledUploads Solved(PlannedUpload[] plan, PublishedUpload[] posts)
    {
        var (uploads, refusal) = ScheduledUploads.Of(plan, posts, ScheduleMatch.Of(plan, posts, Known, Now), Outage, DateTimeZone.Utc);
        Assert.Null(refusal);
        return uploads!;
    }

    private static IEnumerable<string> Titles(IEnumerable<PlannedUpload> plan) => plan.Select(one => one.Title);

    private static PlannedUpload Plan(string title, int day, int hour) => new(title, At(day, hour));

    private static PublishedUpload Post(string title, int day, int hour) => new(title, At(day, hour));

    private static PostTime At(int day, int hour) => new(new LocalDate(2026, 11, day), Instant.FromUtc(2026, 11, day, hour, 0));
}
