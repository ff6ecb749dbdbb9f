using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>The segments of a set beside each other.</summary>
/// <param name="Data">What it rests on.</param>
/// <param name="Set">Segment set.</param>
/// <param name="Rows">Segments, the highest pooled rate first, those without figures last.</param>
/// <param name="Total">Every account in any of the segments, each once.</param>
/// <param name="Reasons">What to know of the whole table.</param>
public sealed record GroupComparison(GroupData Data, string Set, IReadOnlyList<GroupRow> Rows, GroupRow Total, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Name of the total.</summary>
    public const string TotalName = "all";

    /// <summary>Compares the segments of a set.</summary>
    /// <param name="data">Accounts and losses.</param>
    /// <param name="set">Set; one nobody is in gives no rows.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GroupComparison Of(GroupData data, string set, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(set);
        var inSet = data.Members.Where(member => member.Account.Of(set).Any()).ToList();
        var names = inSet.SelectMany(member => member.Account.Of(set)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var total = Draft.Of(TotalName, inSet, null);
        var drafts = OrderedWork.Map(names, Environment.ProcessorCount, name => Draft.Of(name, [.. inSet.Where(member => member.Account.IsIn(set, name))], total), null, token);
        var rows = Finished(drafts, total);
        var suppression = GroupSuppression.Of(data);
        rows = [.. rows.Select(row => row with { IsHiddenFromOthers = suppression.Hides(set, row.Name) })];
        return new GroupComparison(
            data,
            set,
            [.. rows.OrderBy(row => row.Figures is null).ThenByDescending(row => (row.Figures?.PooledRate ?? row.Figures?.Rate)?.Point ?? double.NegativeInfinity).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)],
            total.Row with { IsTotal = true, IsHiddenFromOthers = suppression.Hides(set, null) },
            GroupReasons.Of(data, inSet));
    }

    /// <summary>Two segments beside each other: A against B, and why they differ.</summary>
    /// <returns>Null when one of them is not there or has no figures.</returns>
    public PairComparison? Pair(string a, string b)
    {
        var (one, other) = (Find(a), Find(b));
        return one is null || other is null || ReferenceEquals(one, other) ? null : PairComparison.Of(one, other, Rows.Count(row => row.Figures?.Rate is not null));
    }

    /// <summary>The same for pages that stay open: figures without the draws behind them, which weigh 24 kB an account and outage.</summary>
    public GroupComparison WithoutDraws() => this with
    {
        Data = Data with { Members = [], Overlapping = [] },
        Rows = [.. Rows.Select(row => row with { Members = [] })],
        Total = Total with { Members = [] },
    };

    private GroupRow? Find(string name) => Rows.FirstOrDefault(row => row.Figures?.Rate is not null && string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));

    private static List<GroupRow> Finished(IReadOnlyList<Draft> drafts, Draft total)
    {
        var withRate = drafts.Where(draft => draft.Rates is not null).ToList();
        var pooled = total.Rates is null ? null : RatePooling.Of([.. withRate.Select(draft => draft.Rates!)], total.Rates);
        // Where a loss is a model in itself nothing was seen that could be tested.
        var isModelled = total.Row.Members.Any(member => member.Loss!.IsModelled);
        var flags = FalseDiscovery.Flags([.. drafts.Select(draft => isModelled ? null : draft.Row.Figures?.AgainstRest?.PValue)]);
        return [.. drafts.Select((draft, index) => draft.Row.Figures is not { } figures
            ? draft.Row
            : draft.Row with
            {
                Figures = figures with
                {
                    IsModelled = isModelled,
                    IsFlagged = flags[index],
                    PooledRate = pooled is null || draft.Rates is null ? null : IntervalEstimate.FromDraws(pooled[withRate.IndexOf(draft)], figures.Net.Grade),
                },
            })];
    }

    private sealed record Draft(GroupRow Row, GroupSums? Sums, double[]? Rates)
    {
        /// <param name="name">Name of the group.</param>
        /// <param name="members">Its members.</param>
        /// <param name="whole">All segments together; null for those.</param>
        public static Draft Of(string name, IReadOnlyList<GroupMember> members, Draft? whole)
        {
            List<GroupMember> counted = [.. members.Where(member => member.Loss is not null)];
            var missing = members.Where(member => member.Loss is null).Select(member => (member.Account.Account, member.Account.Platform)).Distinct().Count();
            if (counted.Count == 0) return new Draft(new GroupRow(name, 0, missing, null), null, null);

            var losses = counted.ConvertAll(member => member.Loss!);
            var sums = GroupSums.Of(losses);
            var rates = sums.Rates();
            var median = CreatorRates.Median(losses, out var creators);
            var figures = new GroupFigures
            {
                Gross = sums.GrossFigure(),
                Net = sums.Figure(sums.Net),
                Expected = sums.Figure(sums.Expected),
                Rate = rates is null ? null : sums.Figure(rates),
                MedianRate = median,
                MedianCreators = creators,
                AgainstRest = rates is null ? null : AgainstRest(sums, rates, counted, whole),
                Burden = Burden.Of(losses),
            };
            return new Draft(new GroupRow(name, sums.Creators, missing, figures) { Members = counted }, sums, rates);
        }

        private static RateDifference? AgainstRest(GroupSums sums, double[] rates, List<GroupMember> counted, Draft? whole)
        {
            if (whole?.Sums is not { } all) return null;
            var inside = counted.ToHashSet(ReferenceEqualityComparer.Instance);
            List<MemberLoss> rest = [.. whole.Row.Members.Where(member => !inside.Contains(member)).Select(member => member.Loss!)];
            return rest.Count > 0 && all.Without(sums, rest) is var others && others.Rates() is { } otherRates
                ? RateDifference.Of(rates, otherRates, Weaker(sums.Grade, others.Grade))
                : null;
        }

        private static EvidenceGrade Weaker(EvidenceGrade a, EvidenceGrade b) => a > b ? a : b;
    }
}
