using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Which segments of any set documents for others hide. All sets are decided together: two tables, each harmless, could tell by their difference
/// what neither of them tells.
/// </summary>
public sealed class SharedSets
{
    private readonly List<(string Set, string? Segment)> _names = [];
    private readonly List<SharedCell> _cells = [];
    private readonly bool[] _hidden;

    private SharedSets(GroupData data)
    {
        var members = data.Estimated.ToList();
        Add(string.Empty, null, members);
        foreach (var set in data.Sets)
        {
            var inSet = members.FindAll(member => member.Account.Of(set).Any());
            foreach (var segment in inSet.SelectMany(member => member.Account.Of(set)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
                Add(set, segment, inSet.FindAll(member => member.Account.IsIn(set, segment)));
            Add(set, null, inSet);
        }

        _hidden = SmallGroups.Hide(_cells);
    }

    /// <summary>Decides.</summary>
    public static SharedSets Of(GroupData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new SharedSets(data);
    }

    /// <summary>Whether a segment is hidden.</summary>
    /// <param name="set">Its set.</param>
    /// <param name="segment">The segment; null for the total of the set.</param>
    public bool Hides(string set, string? segment)
    {
        var found = _names.FindIndex(one => string.Equals(one.Set, set, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Segment, segment, StringComparison.OrdinalIgnoreCase));
        return found >= 0 && _hidden[found];
    }

    /// <summary>For further totals beside the sets: which are hidden.</summary>
    internal IReadOnlyList<bool> Beside(IReadOnlyList<SharedCell> cells) => [.. SmallGroups.Hide([.. _cells, .. cells], _hidden).Skip(_cells.Count)];

    /// <summary>A total over accounts as secrecy sees it.</summary>
    internal static SharedCell CellOf(IEnumerable<GroupMember> members, bool isTotal) =>
        new([.. members.Where(member => member.Loss is not null).Select(member => new CellItem(member.Account.Creator, member.OutageId)).Distinct()], isTotal);

    private void Add(string set, string? segment, List<GroupMember> members)
    {
        _names.Add((set, segment));
        _cells.Add(CellOf(members, segment is null));
    }
}
