using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Rosters;

/// <summary>A segment set with its segments.</summary>
/// <param name="Name">Set.</param>
/// <param name="Segments">In order of their names.</param>
/// <param name="Creators">Creators in any of its segments, each counted once.</param>
public sealed record SegmentSet(string Name, IReadOnlyList<SegmentSize> Segments, int Creators);

/// <summary>A segment and who is in it.</summary>
/// <param name="Name">Segment.</param>
/// <param name="Creators">Names of its creators, each once, in order.</param>
public sealed record SegmentSize(string Name, IReadOnlyList<string> Creators);

/// <summary>Groups creators by the segments their accounts are in. A creator with several accounts, or in several sets, counts once in each.</summary>
public static class SegmentSets
{
    /// <summary>Set of segments that come from the column "business type".</summary>
    public const string BusinessType = "business type";

    /// <summary>Set of segments that come from the column "region".</summary>
    public const string Region = "region";

    /// <summary>Set of the clients.</summary>
    public const string Client = "client";

    /// <summary>All sets in order of their names; clients, business types and home regions are sets of their own.</summary>
    public static IReadOnlyList<SegmentSet> Of(IEnumerable<StoredRosterEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var members = entries.Where(stored => !stored.Removed)
            .SelectMany(stored => SegmentsOf(stored.Entry).Select(segment => (Segment: segment, Creator: CreatorOf(stored.Entry))))
            .ToList();
        return
        [
            .. members.GroupBy(member => member.Segment.Set, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(set => new SegmentSet(
                    set.First().Segment.Set,
                    [
                        .. set.GroupBy(member => member.Segment.Segment, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                            .Select(segment => new SegmentSize(segment.First().Segment.Segment, Distinct(segment.Select(member => member.Creator)))),
                    ],
                    Distinct(set.Select(member => member.Creator)).Count)),
        ];
    }

    /// <summary>Whose account an entry is: the creator named, else the account itself.</summary>
    public static string CreatorOf(RosterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Creator ?? entry.Account.TrimStart('@');
    }

    /// <summary>Segments a roster entry names: its own, its clients, its business type and its home region.</summary>
    public static IEnumerable<SegmentName> SegmentsOf(RosterEntry entry) =>
    [
        .. entry.Segments,
        .. entry.Clients.Select(client => new SegmentName(Client, client)),
        .. entry.BusinessType is { } type ? [new SegmentName(BusinessType, type)] : Array.Empty<SegmentName>(),
        .. entry.Region is { } region ? [new SegmentName(Region, region)] : Array.Empty<SegmentName>(),
    ];

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(CreatorNames.Comparer).Order(CreatorNames.Comparer)];
}
