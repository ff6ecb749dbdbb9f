using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Posts;

/// <summary>A planned post and what became of it.</summary>
/// <param name="Stored">The plan.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Published">The post it became; null when it became none.</param>
public sealed record PlannedLine(StoredPlannedPost Stored, PlannedFate Fate, StoredContentItem? Published)
{
    /// <summary>When it was planned.</summary>
    public PostTime Time => new(Stored.Post.PlannedOn, Stored.Post.PlannedAt);

    /// <summary>True when it was planned for a time the window may hold.</summary>
    public bool IsIn(Interval window) => Time.At is { } at
        ? window.Contains(at)
        : (!window.HasEnd || Time.Earliest < window.End) && (!window.HasStart || Time.Latest > window.Start);
}

/// <summary>
/// Holds schedules against posts, account by account. A plan may name the account or, where a roster knows it, its creator; one that names
/// neither is held against all accounts of its platform.
/// </summary>
public static class PlannedPosts
{
    /// <summary>One line a planned post that was not removed, in the order given.</summary>
    /// <param name="planned">As <see cref="ScheduleStore.ListAsync"/> gives them.</param>
    /// <param name="accounts">Posts by account.</param>
    /// <param name="roster">Whose accounts they are.</param>
    /// <param name="now">When this is asked.</param>
    public static IReadOnlyList<PlannedLine> Of(IReadOnlyList<StoredPlannedPost> planned, IReadOnlyList<AccountPosts> accounts, RosterBook roster, Instant now)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(roster);
        var lines = new Dictionary<StoredPlannedPost, PlannedLine>(ReferenceEqualityComparer.Instance);
        var kept = planned.Where(one => !one.Removed).ToList();
        foreach (var group in kept.GroupBy(one => (one.Post.Platform, Account: AccountKey.Of(one.Post.Account))))
        {
            var matching = accounts.Where(account => Fits(group.Key.Platform, group.Key.Account, account, roster)).ToList();
            var posts = matching.SelectMany(account => account.Posts).Select(post => post.Item).Where(item => item.PublishedOn is not null).ToList();
            var plan = group.ToList();
            var outcomes = ScheduleMatch.Of(
                [.. plan.Select(one => new PlannedUpload(one.Post.Title, new PostTime(one.Post.PlannedOn, one.Post.PlannedAt), one.Post.Link))],
                [.. posts.Select(item => new PublishedUpload(item.Title, AccountPosts.TimeOf(item), item.Link))],
                KnownTo(matching),
                now);
            foreach (var outcome in outcomes)
                lines[plan[outcome.Planned]] = new PlannedLine(plan[outcome.Planned], outcome.Fate, outcome.Published is { } index ? posts[index] : null);
        }

        return [.. kept.Select(one => lines[one])];
    }

    private static bool Fits(string? platform, string key, AccountPosts account, RosterBook roster) =>
        (platform is null || account.Platform is null || platform == account.Platform)
        && (key.Length == 0 || AccountKey.Of(account.Account) == key || AccountKey.Of(roster.Find(account.Platform, account.Account)?.Entry.Creator) == key);

    // Where several accounts stand behind one plan, only the time all of them are known over tells that a post is missing.
    private static Interval? KnownTo(List<AccountPosts> accounts)
    {
        var spans = accounts.Select(account => account.KnownToPlans).ToList();
        if (spans.Count == 0 || spans.Exists(span => span is null)) return null;

        var (start, end) = (spans.Max(span => span!.Value.Start), spans.Min(span => span!.Value.End));
        return start < end ? new Interval(start, end) : null;
    }
}
