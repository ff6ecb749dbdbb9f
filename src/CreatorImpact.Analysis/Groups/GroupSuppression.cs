using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Which segments of any set documents for others hide: primary and secondary suppression, by <see cref="SmallGroups"/>. All sets are decided together:
/// two tables, each harmless, could tell by their difference what neither of them tells. Every outage is decided by itself, and what is hidden under one of several outages is hidden for all of them together:
/// so sums over outages tell nothing that the outages do not tell one by one.
/// </summary>
public sealed class GroupSuppression
{
    private readonly IReadOnlyList<UnderOutage> _outages;

    private GroupSuppression(IReadOnlyList<UnderOutage> outages) => _outages = outages;

    /// <summary>Decides.</summary>
    public static GroupSuppression Of(GroupData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new GroupSuppression([.. OutagesOf(data).Select(outage => new UnderOutage(data.Under(outage)))]);
    }

    /// <summary>Whether a segment is hidden.</summary>
    /// <param name="set">Its set.</param>
    /// <param name="segment">The segment; null for the total of the set.</param>
    public bool Hides(string set, string? segment) => _outages.Any(outage => outage.Hides(set, segment));

    /// <summary>For further totals beside the sets: which are hidden.</summary>
    /// <param name="data">What the sets are of.</param>
    /// <param name="totals">The totals, in an order that does not depend on who asks; totals over an axis of a table are marked.</param>
    internal static bool[] Beside(GroupData data, IReadOnlyList<(IReadOnlyList<GroupMember> Members, bool IsTotal)> totals)
    {
        var hidden = new bool[totals.Count];
        foreach (var outage in OutagesOf(data))
        {
            var cells = totals.Select(total => CellOf(total.Members.Where(member => member.OutageId == outage), total.IsTotal)).ToList();
            var decided = new UnderOutage(data.Under(outage)).Beside(cells);
            for (var total = 0; total < hidden.Length; total++) hidden[total] |= decided[total];
        }

        return hidden;
    }

    private static IEnumerable<long> OutagesOf(GroupData data) => data.Estimated.Select(member => member.OutageId).Distinct().Order();

    // Every account is an amount of its own: a cell may hold one of a creator's accounts and not the other.
    private static SharedCell CellOf(IEnumerable<GroupMember> members, bool isTotal) =>
        new([.. members.Where(member => member.Loss is not null).Select(member => new CellItem(member.Account.Creator, member.OutageId, $"{member.Account.Platform}\n{member.Account.Account}")).Distinct()], isTotal);

    private sealed class UnderOutage
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<SharedCell> _cells = [];
        private readonly bool[] _hidden;

        public UnderOutage(GroupData data)
        {
            var members = data.Estimated.ToList();
            _cells.Add(CellOf(members, isTotal: true));
            foreach (var set in data.Sets)
            {
                var inSet = members.FindAll(member => member.Account.Of(set).Any());
                foreach (var segment in inSet.SelectMany(member => member.Account.Of(set)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
                    Add(set, segment, inSet.FindAll(member => member.Account.IsIn(set, segment)));
                Add(set, null, inSet);
            }

            // Documents about platforms show what an outage took from five creators or more, whatever is hidden here.
            _hidden = SmallGroups.Hide(_cells, [SmallGroups.CreatorsOf(_cells[0].Items) < SmallGroups.Fewest]);
        }

        public bool Hides(string set, string? segment) => _numbers.TryGetValue(NameOf(set, segment), out var number) && _hidden[number];

        public IReadOnlyList<bool> Beside(List<SharedCell> cells) => [.. SmallGroups.Hide([.. _cells, .. cells], _hidden).Skip(_cells.Count)];

        private void Add(string set, string? segment, List<GroupMember> members)
        {
            _numbers[NameOf(set, segment)] = _cells.Count;
            _cells.Add(CellOf(members, segment is null));
        }

        private static string NameOf(string set, string? segment) => segment is null ? set : $"{set}\n{segment}";
    }
}
