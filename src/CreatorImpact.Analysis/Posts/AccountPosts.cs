using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Posts;

/// <summary>The posts of one account: how many, how often, and how their views come.</summary>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Lower-case platform; null when not stated.</param>
/// <param name="Posts">Its posts, the newest first.</param>
/// <param name="Uploads">Posts by day, from the oldest listed to the day before the last export or the end of the range it states; null without publish days.</param>
/// <param name="Known">
/// Time over which the lists name every post: to the last export, and no further than the range a list states. Null without publish times, and where the exports hold a selection.
/// </param>
public sealed record AccountPosts(string Account, string? Platform, IReadOnlyList<PostViews> Posts, UploadCounts? Uploads, Interval? Known)
{
    /// <summary>Days without any post after which a list that states no range may not reach further.</summary>
    public const int QuietDays = 28;

    private const double DaysPerWeek = 7;

    // TikTok Studio lists some of the newest videos; the personal data download lists all.
    private const string SelectionFamily = "tiktok.";

    private const string WholeList = "tiktok.user_data_json";

    /// <summary>True when every export of the account lists only some of its posts: uploads cannot be counted, and none called missed.</summary>
    public bool IsSelection { get; private init; }

    /// <summary>
    /// <see cref="Known"/> as far as it can call a planned post missed: where no list states its range, no further than <see cref="QuietDays"/> days after
    /// the newest post and the half day in which one might still have come; null where <see cref="Known"/> is.
    /// </summary>
    public Interval? KnownToPlans { get; private init; }

    /// <summary>Posts a week over the days counted; null when less than a week is known, or only a selection.</summary>
    public double? PerWeek => !IsSelection && Uploads is { Counts.Count: >= 7 } uploads ? uploads.Total * DaysPerWeek / uploads.Counts.Count : null;

    /// <summary>Views at an age over all posts.</summary>
    public LifetimeViews At(double ageDays) => LifetimeViews.Of(Posts.Select(post => post.At(ageDays)));

    /// <summary>One entry an account, in order of account and platform.</summary>
    /// <param name="items">As <see cref="ContentStore.ListAsync"/> gives them.</param>
    public static IReadOnlyList<AccountPosts> Of(IEnumerable<StoredContentItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return
        [
            .. items.GroupBy(item => (item.Account, item.Platform))
                .OrderBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Platform, StringComparer.Ordinal)
                .Select(group => Describe(group.Key.Account, group.Key.Platform, [.. group])),
        ];
    }

    private static AccountPosts Describe(string account, string? platform, List<StoredContentItem> items)
    {
        var snapshots = items.SelectMany(item => item.Snapshots).ToList();
        var reach = snapshots.Max(snapshot => snapshot.ReachesTo);
        var days = items.Select(item => item.PublishedOn).OfType<LocalDate>().ToList();
        // The day of the export may still bring posts: it counts when it holds one.
        var uploads = UploadCounts.Of(days, reach.InUtc().Date.PlusDays(-1));
        Interval? known = null, knownToPlans = null;
        var isSelection = snapshots.All(snapshot => snapshot.Format is { } format && format.StartsWith(SelectionFamily, StringComparison.Ordinal) && format != WholeList);
        if (days.Count > 0 && !isSelection)
        {
            var times = items.Where(item => item.PublishedOn is not null).Select(TimeOf).ToList();
            var (first, quiet) = (times.Min(time => time.Earliest), times.Max(time => time.Latest) + Duration.FromDays(QuietDays) + ScheduleMatch.SameTime);
            known = new Interval(first, Instant.Max(first, reach));
            knownToPlans = new Interval(first, Instant.Max(first, snapshots.Max(one => one.ListedUntil is null ? Instant.Min(one.ReachesTo, quiet) : one.ReachesTo)));
        }

        return new AccountPosts(account, platform, [.. items.Select(PostViews.Of)], uploads, known) { IsSelection = isSelection, KnownToPlans = knownToPlans };
    }

    internal static PostTime TimeOf(StoredContentItem item) => new(item.PublishedOn!.Value, item.PublishedAt);
}
