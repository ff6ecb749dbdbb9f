using CreatorImpact.Analysis.Posts;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>From an account's posts and schedule to what it lost in uploads.</summary>
public static class UploadsAssembly
{
    /// <summary>Computes; null when no list of posts was imported for the account.</summary>
    public static AccountUploads? Of(MoneyCase found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Posts is not { } posts) return null;

        var reference = OutcomeChoice.Views(found.Outcomes) ?? OutcomeChoice.Revenue(found.Outcomes);
        var zone = reference?.Grid.Grid.Zone ?? DateTimeZone.Utc;
        var days = reference?.Entry.RecoveryDays ?? RecoveryRule.DefaultDays(new OutageCoverage(found.Outage.Outage).Length);
        var grid = reference?.Grid.Grid ?? Estimation.Series.TimeGrid.Daily(found.OutageDay, 1, zone);
        var assessed = new AssessedTime(grid, found.Outage.Outage.Span, days);

        var reasons = new List<Reason>();
        var schedule = ScheduleOf(found, zone, reasons);
        var (cadence, weeks) = schedule is null ? CadenceOf(found, posts, assessed, zone, reasons) : (null, null);
        var figures = schedule?.Figures ?? cadence;
        var life = new PostLives(posts, found, assessed);
        var tail = figures is null ? null : TailOf(found, figures, life, reasons);
        var stillborn = StillbornOf(found, life);
        if (stillborn is not null) reasons.AddRange(stillborn.Reasons);
        return new AccountUploads { Figures = figures, Schedule = schedule, Weeks = weeks, LongTail = tail, Stillborn = stillborn, Reasons = [.. reasons.DistinctBy(reason => (reason.Code, reason.Text))] };
    }

    private static ScheduledUploads? ScheduleOf(MoneyCase found, DateTimeZone zone, List<Reason> reasons)
    {
        if (found.Planned.Count == 0) return null;
        var plan = found.Planned.Select(line => new PlannedUpload(line.Stored.Post.Title, line.Time, line.Stored.Post.Link)).ToList();
        var published = found.Planned.Select(line => line.Published).OfType<Data.Store.StoredContentItem>().Distinct().ToList();
        var outcomes = found.Planned.Select((line, index) => new PlannedOutcome(index, line.Published is { } post ? published.IndexOf(post) : null, line.Fate)).ToList();
        var (uploads, refusal) = ScheduledUploads.Of(
            plan, [.. published.Select(item => new PublishedUpload(item.Title, AccountPosts.TimeOf(item), item.Link))], outcomes, new Interval(found.Outage.Outage.Span.Start, found.Outage.Outage.Span.EndExclusive), zone);
        if (uploads is not null)
            reasons.AddRange(uploads.Reasons);
        else if (refusal!.Code != "plan_empty")
            reasons.Add(refusal);
        return uploads;
    }

    private static (UploadFigures? Figures, int? Weeks) CadenceOf(MoneyCase found, AccountPosts posts, AssessedTime assessed, DateTimeZone zone, List<Reason> reasons)
    {
        var span = found.Outage.Outage.Span;
        if (posts is not { Uploads: { } counts, Known: { } known } || known.Start > span.Start || known.End < assessed.EndExclusive)
        {
            reasons.Add(new Reason("posts_unknown", posts.IsSelection
                ? "The exports list only some of the account's posts, so none can be called missing: import a list of all posts, or a schedule."
                : "The lists of posts do not reach over the outage and the days after it, so none can be called missing: import one written after them, or a schedule."));
            return (null, null);
        }

        // Lists of a range say nothing of other times, and exports do not always state their range.
        if (!counts.HasPostsWithin(assessed.FirstDay.PlusDays(-AccountPosts.QuietDays), assessed.LastDay.PlusDays(AccountPosts.QuietDays)))
        {
            reasons.Add(new Reason("posts_silent", FormattableString.Invariant(
                $"The lists name no post within {AccountPosts.QuietDays} days of the outage, so they tell no cadence for it, and may not reach it at all: import a list of the account's posts that covers it.")));
            return (null, null);
        }

        var window = PostHours.WindowDays(posts, span, assessed, zone);
        var counted = PostHours.Count(posts, span, assessed, window.WholeDays, zone);
        var clean = new CleanDays(assessed, found.OtherOutages, zone);
        if (window.WholeDays && window.IsPart)
            reasons.Add(new Reason("post_hours_unknown", "Of the posts only their days are known, so uploads are counted over whole days of the outage."));
        var recovery = Enumerable.Range(1, assessed.RecoveryDays).Select(assessed.LastOutageDay.PlusDays).ToList();
        var (loss, refusal) = UploadLoss.Of(new UploadQuestion(found.Account, counts, window.Days, recovery, counted.Inside, counted.After, clean.Contains, found.Seed));
        if (loss is null) reasons.Add(refusal!);
        return (loss?.Figures, loss?.Weeks);
    }

    private static LongTail? TailOf(MoneyCase found, UploadFigures figures, PostLives lives, List<Reason> reasons)
    {
        var kappa = found.Terms.Kappa;
        var (tail, refusal) = LongTail.Of(new LongTailQuestion(found.Account, figures.CancelledDraws, lives.Comparable(lives.DaysFromWindow), lives.DaysFromWindow, found.Seed)
        {
            HorizonDays = lives.HorizonDays,
            Kappa = new UncertainRange((double)kappa.Low, null, (double)kappa.High),
        });
        // Where nothing was cancelled nobody needs to know what a post brings.
        if (tail is null && figures.CancelledDraws.Any(uploads => uploads != 0)) reasons.Add(refusal!);
        if (tail is not null && figures.CancelledDraws.Any(uploads => uploads != 0)) reasons.AddRange(tail.Reasons);
        return tail;
    }

    private static Stillborn? StillbornOf(MoneyCase found, PostLives lives)
    {
        var fresh = lives.Fresh();
        if (fresh.Count == 0) return null;
        var span = found.Outage.Outage.Span;
        return Stillborn.Of(new StillbornQuestion(found.Account, new Interval(span.Start, span.EndExclusive), fresh, found.Now, found.Seed) { HorizonDays = lives.HorizonDays });
    }
}
