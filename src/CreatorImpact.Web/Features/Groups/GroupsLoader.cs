using System.Globalization;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Loads what groups rest on and compares them.</summary>
public sealed class GroupsLoader(GroupDataLoader data, GroupStores stores, CurrentWorkspace workspace)
{
    /// <summary>Segments of the set asked for; a model without comparison when there is nothing to compare.</summary>
    public async Task<GroupsModel> CompareAsync(GroupsAddress address, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(address);
        var (found, outages) = await LoadAsync(address, token);
        if (found is null || found.Sets.Count == 0 || !found.Estimated.Any())
            return new GroupsModel(address, outages, found?.Units ?? [], found?.Sets ?? [], HasData: found?.Estimated.Any() == true, null, null);

        var set = found.Sets.FirstOrDefault(one => string.Equals(one, address.Set, StringComparison.OrdinalIgnoreCase)) ?? FirstOf(found.Sets);

        // Sums over the draws of hundreds of accounts are work: not on the circuit's own thread.
        return await Task.Run(
            () =>
            {
                var comparison = GroupComparison.Of(found, set, token);
                var shown = comparison.Rows.Where(row => row.Figures?.Rate is not null).ToList();
                var (a, b) = (address.A ?? shown.FirstOrDefault()?.Name, address.B ?? shown.LastOrDefault()?.Name);
                var pair = a is null || b is null ? null : comparison.Pair(a, b);
                return new GroupsModel(Completed(address, found, set), outages, found.Units, found.Sets, HasData: true, comparison.WithoutDraws(), pair?.WithoutDraws());
            },
            token);
    }

    /// <summary>Totals by the two things asked for.</summary>
    public async Task<TotalsModel> TotalsAsync(GroupsAddress address, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(address);
        var (found, outages) = await LoadAsync(address, token);
        IReadOnlyList<GroupDimension> dimensions =
        [
            .. (found?.Sets ?? []).Where(set => !string.Equals(set, SegmentSets.Client, StringComparison.OrdinalIgnoreCase)).Select(set => new GroupDimension(GroupDimensionKind.Segment, set)),
            new(GroupDimensionKind.Client), new(GroupDimensionKind.Platform), new(GroupDimensionKind.Outage), new(GroupDimensionKind.Creator),
        ];
        var rows = dimensions.FirstOrDefault(one => GroupsAddress.CodeOf(one) == address.Rows) ?? dimensions.First(one => GroupsAddress.CodeOf(one) != address.Columns);
        var columns = dimensions.FirstOrDefault(one => GroupsAddress.CodeOf(one) == address.Columns) ?? dimensions.First(one => one != rows && one.Kind is GroupDimensionKind.Platform or GroupDimensionKind.Outage);
        var completed = address with { Rows = GroupsAddress.CodeOf(rows), Columns = GroupsAddress.CodeOf(columns) };
        var refusal = GroupPivot.Refusal(rows, columns);
        if (refusal is not null || found is null || !found.Estimated.Any())
        {
            return new TotalsModel(
                found is null || refusal is null ? completed : Completed(completed, found, null), outages, found?.Units ?? [], dimensions, null, found?.Unit ?? new GroupUnit("views", null), found?.Counted ?? CountedLoss.Net, refusal);
        }

        var pivot = await Task.Run(() => GroupPivot.Of(found, rows, columns, token), token);
        return new TotalsModel(Completed(completed, found, null), outages, found.Units, dimensions, pivot, found.Unit, found.Counted, null);
    }

    /// <summary>Rules there are.</summary>
    public Task<IReadOnlyList<SegmentRule>> RulesAsync(CancellationToken token) => stores.Rules.ListAsync(workspace.Id, token);

    /// <summary>True while the demo is looked at: nothing is changed in it.</summary>
    public bool IsDemo => workspace.IsDemo;

    /// <summary>Stores a rule without faults.</summary>
    public Task<long?> SaveAsync(SegmentRule rule, CancellationToken token) => stores.Rules.SaveAsync(workspace.Id, rule, token);

    /// <summary>Takes a rule away.</summary>
    public Task<bool> RemoveAsync(long ruleId, CancellationToken token) => stores.Rules.RemoveAsync(workspace.Id, ruleId, token);

    private async Task<(GroupData? Data, IReadOnlyList<StoredOutage> Outages)> LoadAsync(GroupsAddress address, CancellationToken token)
    {
        var outages = (await stores.Outages.ListAsync(workspace.Id, token)).Where(one => OutageInput.From(one) is not null).Reverse().ToList();
        var found = GroupsAddress.Numbers(address.Outage, outages) is { } numbers
            ? await data.LoadAsync(workspace.Id, new GroupQuestion(numbers, address.Unit, KindCode.Find<CountedLoss>(address.Counted) ?? CountedLoss.Net), token)
            : null;
        return (found, outages);
    }

    private static GroupsAddress Completed(GroupsAddress address, GroupData found, string? set) => address with
    {
        Outage = address.Outage ?? found.Outages[0].Id.ToString(CultureInfo.InvariantCulture),
        Metric = GroupsAddress.CodeOf(found.Unit),
        Counted = found.Counted == CountedLoss.Net ? null : KindCode.Of(found.Counted),
        Set = set,
    };

    // What people made themselves says more than what is there without being made.
    private static string FirstOf(IReadOnlyList<string> sets) =>
        sets.FirstOrDefault(set => set is not (ReadySets.Followers or ReadySets.Monetised or ReadySets.Platform or ReadySets.UserGroup)) ?? sets[0];
}

/// <summary>What the page about groups shows.</summary>
/// <param name="Address">What was asked for; completed when there is a table.</param>
/// <param name="Outages">Outages that are over, newest first.</param>
/// <param name="Units">Metrics to choose from.</param>
/// <param name="Sets">Sets to choose from.</param>
/// <param name="HasData">True when an account has an estimate.</param>
/// <param name="Comparison">The table; null when there is none.</param>
/// <param name="Pair">Two segments; null when there are not two with figures.</param>
public sealed record GroupsModel(
    GroupsAddress Address, IReadOnlyList<StoredOutage> Outages, IReadOnlyList<GroupUnit> Units, IReadOnlyList<string> Sets, bool HasData, GroupComparison? Comparison, PairComparison? Pair);

/// <summary>What the page of totals shows.</summary>
/// <param name="Address">What was asked for, rows and columns completed; the rest, too, when there is a table or a refusal.</param>
/// <param name="Outages">Outages that are over, newest first.</param>
/// <param name="Units">Metrics to choose from.</param>
/// <param name="Dimensions">Rows and columns to choose from.</param>
/// <param name="Pivot">The table; null when no account has an estimate, or rows and columns make none.</param>
/// <param name="Unit">Metric of the amounts.</param>
/// <param name="Counted">Which loss counts.</param>
/// <param name="Refusal">Why rows and columns make no table; null when they do.</param>
public sealed record TotalsModel(
    GroupsAddress Address, IReadOnlyList<StoredOutage> Outages, IReadOnlyList<GroupUnit> Units, IReadOnlyList<GroupDimension> Dimensions, GroupPivot? Pivot, GroupUnit Unit, CountedLoss Counted, Reason? Refusal);
