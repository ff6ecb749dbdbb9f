using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public class UploadsAssemblyTests
{
    private static readonly LocalDate Hole = MoneyInputs.FirstDay.PlusDays(MoneyInputs.HoleDay);

    [Fact]
    public void Of_FourMissedThreeTheNextDay_FourThreeOne()
    {
        // Four posts a day; none on the day of the outage, seven on the next.
        var uploads = UploadsAssembly.Of(Case(day => day == Hole ? 0 : day == Hole.PlusDays(1) ? 7 : 4))!;

        Assert.Equal((4.0, 3.0, 1.0), (uploads.Figures!.Missed.Point, uploads.Figures.Displaced.Point, uploads.Figures.Cancelled.Point));
        Assert.Equal(EvidenceGrade.Measured, uploads.Figures.Missed.Grade);
        Assert.NotNull(uploads.LongTail);
        Assert.Equal(30, uploads.LongTail!.HorizonDays);
        Assert.Contains(uploads.Reasons, reason => reason.Code == "kappa_assumed");
    }

    [Fact]
    public void Of_NothingCancelled_NeedsNoLifetimes()
    {
        var uploads = UploadsAssembly.Of(Case(_ => 1))!;

        Assert.Equal((0.0, 0.0), (uploads.Figures!.Missed.Point, uploads.Figures.Cancelled.Point));
        Assert.DoesNotContain(uploads.Reasons, reason => reason.Code is "lifetime_unknown" or "kappa_assumed");
    }

    [Fact]
    public void Of_NewestPostMonthsBeforeTheOutage_CannotTellInsteadOfNoneMissed()
    {
        var uploads = UploadsAssembly.Of(Case(day => day < Hole.PlusDays(-29) ? 2 : 0))!;

        Assert.Null(uploads.Figures);
        Assert.Equal("posts_silent", Assert.Single(uploads.Reasons).Code);
    }

    [Fact]
    public void Of_ListThatEndsBeforeTheRecoveryDoes_CannotTell()
    {
        var uploads = UploadsAssembly.Of(Case(_ => 2, exportedOn: Hole.PlusDays(2)))!;

        Assert.Null(uploads.Figures);
        Assert.Equal("posts_unknown", Assert.Single(uploads.Reasons).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(29)]
    public void Of_FourPlannedThreeTheNextDay_FourThreeOne(int? statedDays)
    {
        var found = WithPlan(Case(day => day == Hole ? 0 : day == Hole.PlusDays(1) ? 7 : 4, statedTo: statedDays is { } days ? Hole.PlusDays(days) : null));

        var uploads = UploadsAssembly.Of(found)!;

        Assert.Equal((4.0, 3.0, 1.0), (uploads.Figures!.Missed.Point, uploads.Figures.Displaced.Point, uploads.Figures.Cancelled.Point));
        Assert.Equal("late 3", Assert.Single(uploads.Schedule!.NeverCame).Title);
    }

    [Fact]
    public void Of_ScheduleAgainstAListWhoseRangeEndsBeforeTheOutage_CannotTell()
    {
        // Written weeks after the outage, but over posts to the day before it.
        var uploads = UploadsAssembly.Of(WithPlan(Case(day => day < Hole ? 4 : 0, statedTo: Hole)))!;

        Assert.Null(uploads.Figures);
        Assert.Equal(["plan_unknown", "posts_unknown"], uploads.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Of_CancelledUploads_FlowIntoTheLedgerAtThePriceOfAView()
    {
        var found = Case(day => day == Hole ? 0 : 4) with { Terms = new() { RpmLikely = 2, RpmCurrency = "EUR", KappaLow = 0, KappaHigh = 0 } };

        var answer = AccountAnswer.Of(found);

        var line = Assert.Single(answer.Answer.Money!.Ledger.Lines, line => line.Kind == Estimation.Ledger.LedgerLineKind.Uploads);
        Assert.Equal(answer.Uploads!.OutsideDraws!.Average() * 2 / 1_000, line.Estimate.Point, 1e-9);
        Assert.True(line.Estimate.Point > 0);
    }

    [Fact]
    public void Of_NoListOfPosts_IsNull() =>
        Assert.Null(UploadsAssembly.Of(Case(_ => 1) with { Posts = null }));

    // Four posts planned for the day of the outage; the first three are those that came the day after.
    private static MoneyCase WithPlan(MoneyCase found)
    {
        var late = found.Posts!.Posts.Where(post => post.Item.PublishedOn == Hole.PlusDays(1)).OrderBy(post => post.Item.Id).Take(3).Select(post => post.Item.Title!).ToList();
        var plan = Enumerable.Range(0, 4).Select(number => new StoredPlannedPost(
            FormattableString.Invariant($"plan {number}"),
            new PlannedPost("youtube", "luma", number < late.Count ? late[number] : FormattableString.Invariant($"late {number}"), Hole, Hole.At(new LocalTime(10 + number, 0)).InUtc().ToInstant()),
            null,
            false));
        return found with { Planned = PlannedPosts.Of([.. plan], [found.Posts], new RosterBook([]), found.Now) };
    }

    private static MoneyCase Case(Func<LocalDate, int> postsOn, LocalDate? exportedOn = null, LocalDate? statedTo = null)
    {
        var exported = (exportedOn ?? Hole.PlusDays(29)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var items = new List<StoredContentItem>();
        for (var day = MoneyInputs.FirstDay; day < (exportedOn ?? Hole.PlusDays(29)); day = day.PlusDays(1))
            for (var post = 0; post < postsOn(day); post++)
            {
                var published = day.At(new LocalTime(9 + post, 0)).InUtc().ToInstant();
                // A figure of 30 days of age, and one of the last export.
                ContentSnapshot Views(Instant at) => new(null, at, new Dictionary<string, double> { ["views"] = 1_000 }) { ListedUntil = statedTo?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() };
                items.Add(new StoredContentItem(items.Count + 1, "luma", "youtube", FormattableString.Invariant($"p{items.Count}"))
                {
                    Title = FormattableString.Invariant($"post {items.Count}"),
                    PublishedOn = day,
                    PublishedAt = published,
                    Snapshots = [.. new[] { published + Duration.FromDays(30), exported }.Where(at => at <= exported).Distinct().Order().Select(Views)],
                });
            }

        return MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 1_000)]) with { Posts = Assert.Single(AccountPosts.Of(items)) };
    }
}
