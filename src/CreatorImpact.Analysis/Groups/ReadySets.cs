using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Segment sets that are there without being made: the four user groups of the reference article (casual users, content creators, businesses,
/// influencers), tiers by followers, who earns money, and platforms. A roster that names a set of the same name, or a rule of it, takes the ready one's place.
/// </summary>
public static class ReadySets
{
    /// <summary>The four user groups.</summary>
    public const string UserGroup = "user group";

    /// <summary>Tiers by followers.</summary>
    public const string Followers = "followers";

    /// <summary>Whether the account earns money.</summary>
    public const string Monetised = "monetised";

    /// <summary>Platform of the account.</summary>
    public const string Platform = "platform";

    /// <summary>Followers from which an account counts as an influencer's.</summary>
    public const long InfluencerFollowers = 100_000;

    /// <summary>Followers below which an account that earns nothing counts as a casual user's.</summary>
    public const long CasualFollowers = 1_000;

    /// <summary>The segment of one account in the set of user groups; null when the roster says too little of it.</summary>
    public static string? UserGroupOf(RosterEntry? entry) => entry switch
    {
        null => null,
        { BusinessType: { } type } when BusinessWords.Names(type) => "businesses",
        { Followers: >= InfluencerFollowers } => "influencers",
        { Monetised: true } => "content creators",
        { Followers: < CasualFollowers } => "casual users",
        { Followers: not null } => "content creators",
        _ => null,
    };

    /// <summary>Rules of the sets that single rules make: tiers and who earns money.</summary>
    public static IReadOnlyList<SegmentRule> Rules { get; } =
    [
        Tier("under 1 k", null, 1_000),
        Tier("1–10 k", 1_000, 10_000),
        Tier("10–100 k", 10_000, 100_000),
        Tier("100 k – 1 M", 100_000, 1_000_000),
        Tier("1 M and more", 1_000_000, null),
        new(Monetised, "earns money", SegmentField.Monetised) { Accepted = ["yes"] },
        new(Monetised, "earns nothing", SegmentField.Monetised) { Accepted = ["no"] },
    ];

    private static SegmentRule Tier(string name, long? low, long? high) => new(Followers, name, SegmentField.Followers) { Low = low, High = high };
}
