using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Runs;

/// <summary>The item "all outages together" of a series whose outages do not all touch: the sum of its groups and of the outages that stand alone.</summary>
internal static class OutageUnion
{
    /// <summary>The sum; null when fewer than two summands have an estimate. A group without an estimate is replaced by its members.</summary>
    /// <param name="items">The series' items: each outage alone, and each group of touching outages.</param>
    /// <param name="inData">Its outages that touch the data.</param>
    /// <param name="options">Settings of the run.</param>
    public static RunItem? Of(IReadOnlyList<RunItem> items, IReadOnlyList<OutageInput> inData, EstimatorOptions options)
    {
        var grouped = items.Where(item => item.IsUnion && item.Result is ImpactEstimate).SelectMany(item => item.Members).ToHashSet(ReferenceEqualityComparer.Instance);
        var known = inData.ToHashSet(ReferenceEqualityComparer.Instance);
        var summands = items
            .Where(item => item.IsUnion ? item.Result is ImpactEstimate : !grouped.Contains(item.Outage) && known.Contains(item.Outage))
            .OrderBy(item => item.Outage.Outage.Span.Start).ThenBy(item => item.Outage.Name, StringComparer.Ordinal)
            .ToList();
        if (CompositeEstimate.Of([.. summands.Select(item => (item.Outage.Name, item.Result))], options) is not { } sum) return null;

        var first = summands[0];
        List<OutageInput> members = [.. summands.Where(item => item.Result is ImpactEstimate).SelectMany(item => item.Members)];
        var union = OutageGroups.Join(members, ImpactRun.UnionName);
        return new RunItem(first.Series, first.Grid, union, members, sum, IsSum: true);
    }
}
