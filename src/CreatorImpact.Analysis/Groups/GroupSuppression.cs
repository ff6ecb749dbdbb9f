using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Which segments of any set documents for others hide: primary and secondary suppression, by <see cref="SmallGroups"/>. All sets are decided together:
/// two tables, each harmless, could tell by their difference what neither of them tells. Every outage is decided by itself, and what is hidden under one of several outages is hidden for all of them together:
/// so sums over outages tell nothing that the outages do not tell one by one. Where outages overlap, an account may count under one of them only: a group that several outages together would show with a part
/// of what it is under one of them is hidden, since the part and the whole would tell the rest.
/// </summary>
public sealed class GroupSuppression
{
    private readonly IReadOnlyList<UnderOutage> _outages;

    private GroupSuppression(IReadOnlyList<UnderOutage> outages) => _outages = outages;

    /// <summary>Decides.</summary>
    public static GroupSuppression Of(GroupData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var overlapping = OverlappingOf(data);
        return new GroupSuppression([.. OutagesOf(data).Select(outage => new UnderOutage(data.Under(outage), overlapping))]);
    }

    /// <summary>Whether a segment is hidden.</summary>
    /// <param name="set">Its set.</param>
    /// <param name="segment">The segment; null for the total of the set.</param>
    public bool Hides(string set, string? segment) => _outages.Any(outage => outage.Hides(set, segment));

    /// <summary>For further totals beside the sets: which are hidden.</summary>
    /// <param name="data">What the sets are of.</param>
    /// <param name="totals">
    /// The totals with all estimated members they have under each outage, whether or not these count, in an order that does not depend on who asks; totals
    /// over an axis of a table are marked.
    /// </param>
    internal static bool[] Beside(GroupData data, IReadOnlyList<(IReadOnlyList<GroupMember> Members, bool IsTotal)> totals)
    {
        var (hidden, overlapping) = (new bool[totals.Count], OverlappingOf(data));
        foreach (var outage in OutagesOf(data))
        {
            var members = totals.Select(total => total.Members.Where(member => member.OutageId == outage).ToList()).ToList();
            var cells = members.Zip(totals, (inside, total) => CellOf(inside, total.IsTotal)).ToList();
            var decided = new UnderOutage(data.Under(outage), overlapping).Beside(cells);
            for (var total = 0; total < hidden.Length; total++) hidden[total] |= IsSecret(decided[total], members[total], overlapping);
        }

        return hidden;
    }

    private static IEnumerable<long> OutagesOf(GroupData data) => data.Estimated.Select(member => member.OutageId).Distinct().Order();

    private static HashSet<GroupMember> OverlappingOf(GroupData data) => new(data.Overlapping, ReferenceEqualityComparer.Instance);

    // What counts of a cell that is shown is everything or nothing; of a hidden one it is nothing, or the sum is hidden, too.
    private static bool IsSecret(bool isHidden, List<GroupMember> members, HashSet<GroupMember> overlapping)
    {
        var counted = members.Count(member => !overlapping.Contains(member));
        return counted > 0 && (isHidden || counted < members.Count);
    }

    // Every account is an amount of its own: a cell may hold one of a creator's accounts and not the other.
    private static SharedCell CellOf(IEnumerable<GroupMember> members, bool isTotal) =>
        new([.. members.Where(member => member.Loss is not null).Select(member => new CellItem(member.Account.Creator, member.OutageId, $"{member.Account.Platform}\n{member.Account.Account}")).Distinct()], isTotal);

    private sealed class UnderOutage
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<SharedCell> _cells = [];
        private readonly List<List<GroupMember>> _members = [];
        private readonly HashSet<GroupMember> _overlapping;
        private readonly bool[] _hidden;

        /// <param name="data">What a question for the outage alone would find.</param>
        /// <param name="overlapping">Members that do not count.</param>
        public UnderOutage(GroupData data, HashSet<GroupMember> overlapping)
        {
            _overlapping = overlapping;
            var members = data.Estimated.ToList();
            Add(members, isTotal: true);
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

        public bool Hides(string set, string? segment) => _numbers.TryGetValue(NameOf(set, segment), out var number) && IsSecret(_hidden[number], _members[number], _overlapping);

        public IReadOnlyList<bool> Beside(List<SharedCell> cells) => [.. SmallGroups.Hide([.. _cells, .. cells], _hidden).Skip(_cells.Count)];

        private void Add(string set, string? segment, List<GroupMember> members)
        {
            _numbers[NameOf(set, segment)] = _cells.Count;
            Add(members, segment is null);
        }

        private void Add(List<GroupMember> members, bool isTotal)
        {
            _members.Add(members);
            _cells.Add(CellOf(members, isTotal));
        }

        private static string NameOf(string set, string? segment) => segment is null ? set : $"{set}\n{segment}";
    }
}
