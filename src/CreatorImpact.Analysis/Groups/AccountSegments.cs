using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Which segments accounts are in: by the roster, by rules, and by the ready sets.</summary>
public sealed class AccountSegments
{
    private readonly IReadOnlyList<SegmentRule> _rules;
    private readonly IReadOnlySet<string> _ruled;
    private readonly IReadOnlySet<string> _rostered;

    /// <param name="rules">The user's rules in the order in which they are tried.</param>
    /// <param name="entries">What the roster says of all accounts: a set it names anywhere is its own.</param>
    public AccountSegments(IReadOnlyList<SegmentRule> rules, IEnumerable<RosterEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(entries);
        _rules = rules;
        _ruled = rules.Select(rule => rule.Set).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _rostered = entries.SelectMany(SegmentSets.SegmentsOf).Select(segment => segment.Set).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Segments of an account, at most one of each set but those the roster gives it several of, such as clients.</summary>
    /// <param name="platform">Its platform; null when not stated.</param>
    /// <param name="entry">What the roster says of it; null for nothing.</param>
    public IReadOnlyList<SegmentName> Of(string? platform, RosterEntry? entry)
    {
        var found = new List<SegmentName>();
        if (entry is not null) found.AddRange(SegmentSets.SegmentsOf(entry));
        found.AddRange(ByRule(_rules, platform, entry));
        // Who makes a set of a ready one's name means his own.
        found.AddRange(ByRule([.. ReadySets.Rules.Where(rule => IsFree(rule.Set))], platform, entry));
        if (IsFree(ReadySets.UserGroup) && ReadySets.UserGroupOf(entry) is { } group) found.Add(new SegmentName(ReadySets.UserGroup, group));
        if (IsFree(ReadySets.Platform) && platform is not null) found.Add(new SegmentName(ReadySets.Platform, platform));
        return [.. found.DistinctBy(one => (one.Set.ToUpperInvariant(), one.Segment.ToUpperInvariant()))];
    }

    private bool IsFree(string set) => !_ruled.Contains(set) && !_rostered.Contains(set);

    private static IEnumerable<SegmentName> ByRule(IReadOnlyList<SegmentRule> rules, string? platform, RosterEntry? entry) => rules
        .GroupBy(rule => rule.Set, StringComparer.OrdinalIgnoreCase)
        .Select(set => set.FirstOrDefault(rule => rule.Fits(platform, entry)))
        .OfType<SegmentRule>()
        .Select(rule => new SegmentName(rule.Set, rule.Segment));
}
