using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What files say of posts and plans beside the series of a run.</summary>
/// <param name="Posts">Posts by account.</param>
/// <param name="Planned">What was planned and became of it; empty without a schedule.</param>
/// <param name="OpenOutages">Outages without an end: their days teach no cadence.</param>
public sealed record RunLists(IReadOnlyList<AccountPosts> Posts, IReadOnlyList<PlannedLine> Planned, IReadOnlyList<OpenOutage> OpenOutages)
{
    /// <summary>No lists: uploads stay unknown.</summary>
    public static RunLists None { get; } = new([], [], []);

    internal static RosterBook NoRoster { get; } = new([]);

    /// <summary>The lists of files.</summary>
    /// <param name="files">The files, all added.</param>
    /// <param name="now">When this is asked: what is planned for later is upcoming.</param>
    public static RunLists Of(FileInputs files, Instant now)
    {
        ArgumentNullException.ThrowIfNull(files);
        var posts = AccountPosts.Of(files.Posts);
        return new RunLists(posts, PlannedPosts.Of(files.Planned, posts, NoRoster, now), files.OpenOutages);
    }
}
