using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Posts;

/// <summary>What the page of posts shows.</summary>
/// <param name="Accounts">Accounts with posts.</param>
/// <param name="Planned">Planned posts with what became of them, the newest first.</param>
/// <param name="Removed">Planned posts the user took off.</param>
/// <param name="Outages">Outages with both ends, the newest first.</param>
/// <param name="ZoneId">Zone to propose for times typed; null when no series has one.</param>
/// <param name="Now">When this was loaded.</param>
public sealed record PostsModel(
    IReadOnlyList<AccountPosts> Accounts, IReadOnlyList<PlannedLine> Planned, IReadOnlyList<StoredPlannedPost> Removed, IReadOnlyList<StoredOutage> Outages, string? ZoneId, Instant Now)
{
    /// <summary>Zone in which moments are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>All posts, the newest first.</summary>
    public IEnumerable<PostViews> Posts => Accounts.SelectMany(account => account.Posts)
        .OrderByDescending(post => post.Item.PublishedOn ?? LocalDate.MinIsoValue).ThenByDescending(post => post.Item.PublishedAt ?? Instant.MinValue);

    /// <summary>The planned posts an outage concerns: of its platform, planned within it.</summary>
    public IReadOnlyList<PlannedLine> PlannedIn(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var window = new Interval(outage.Start, outage.EndExclusive);
        return [.. Planned.Where(line => Analysis.Runs.OutageMatch.Applies(line.Stored.Post.Platform, outage.Platform, null) && line.IsIn(window))];
    }
}

/// <summary>How planned posts went, by fate.</summary>
/// <param name="Planned">All of them.</param>
/// <param name="Published">Published on time.</param>
/// <param name="Displaced">Published at another time.</param>
/// <param name="Missed">Not published, in order of time.</param>
/// <param name="Open">Upcoming, or nobody can tell.</param>
public sealed record PlannedTally(int Planned, int Published, int Displaced, IReadOnlyList<PlannedLine> Missed, int Open)
{
    public static PlannedTally Of(IReadOnlyList<PlannedLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new PlannedTally(
            lines.Count,
            lines.Count(line => line.Fate == PlannedFate.Published),
            lines.Count(line => line.Fate == PlannedFate.Displaced),
            [.. lines.Where(line => line.Fate == PlannedFate.Missed).OrderBy(line => line.Time.Earliest)],
            lines.Count(line => line.Fate is PlannedFate.Upcoming or PlannedFate.Unknown));
    }
}

/// <summary>Addresses of the page of posts.</summary>
internal static class PostsAddress
{
    public const string Page = "data/posts";

    /// <summary>Only planned posts of an outage.</summary>
    public static string Of(long? outageId) => outageId is { } id ? FormattableString.Invariant($"{Page}?outage={id}") : Page;
}
