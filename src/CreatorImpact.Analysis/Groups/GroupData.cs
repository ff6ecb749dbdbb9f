using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What groups are compared by: every account the chosen outages concern, with its losses.</summary>
/// <param name="Unit">Metric of all of them.</param>
/// <param name="Counted">Which loss counts.</param>
/// <param name="Outages">The outages, in order of their start.</param>
/// <param name="Members">One an account and outage.</param>
public sealed record GroupData(GroupUnit Unit, CountedLoss Counted, IReadOnlyList<StoredOutage> Outages, IReadOnlyList<GroupMember> Members)
{
    /// <summary>Metrics there is anything of, the most frequent first.</summary>
    public IReadOnlyList<GroupUnit> Units { get; init; } = [];

    /// <summary>Names of all segment sets that any account is in, in order.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>Members with an estimate.</summary>
    public IEnumerable<GroupMember> Estimated => Members.Where(member => member.Loss is not null);

    /// <summary>
    /// Members with an estimate that are in no figure of several outages: their account counts under another one whose window overlaps that of theirs.
    /// </summary>
    public IReadOnlyList<GroupMember> Overlapping { get; init; } = [];

    /// <summary>The same with every account under one outage only of those that overlap; see <see cref="Overlapping"/>.</summary>
    public GroupData WithoutOverlaps() => GroupOverlaps.Without(this);

    /// <summary>The same of one outage alone, as a question for it would find it.</summary>
    internal GroupData Under(long outageId)
    {
        List<GroupMember> members = [.. Members.Concat(Overlapping).Where(member => member.OutageId == outageId)];
        return this with
        {
            Outages = [.. Outages.Where(outage => outage.Id == outageId)],
            Members = members,
            Overlapping = [],
            Sets = [.. members.SelectMany(member => member.Account.Segments).Select(one => one.Set).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }
}
