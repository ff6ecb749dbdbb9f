using System.Text.Json;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>
/// Segments beside each other, as JSON for others: groups of fewer than five creators, and those it takes to keep them secret, have names and nothing else.
/// Unknown values are null, loss is positive, rates are shares.
/// </summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="Metric">Metric of all amounts.</param>
/// <param name="Currency">ISO code of a money metric, else null.</param>
/// <param name="Counted">Which loss: <c>net</c> over window and recovery, or <c>window</c> alone; <c>net</c> then holds the loss in the window.</param>
/// <param name="Outages">The outages together.</param>
/// <param name="Set">Segment set.</param>
/// <param name="Segments">Segments, the highest pooled rate first; hidden ones last, by name, so that their place tells nothing.</param>
/// <param name="Total">Every account of the set, each once.</param>
/// <param name="Pair">Two segments asked for; null when none were, or one is not shown to others.</param>
/// <param name="HiddenBelow">Fewest creators a shown group is of.</param>
/// <param name="Reasons">What to know of the table.</param>
public sealed record GroupsDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string Metric,
    string? Currency,
    string Counted,
    IReadOnlyList<GroupOutageJson> Outages,
    string Set,
    IReadOnlyList<GroupJson> Segments,
    GroupJson Total,
    PairJson? Pair,
    int HiddenBelow,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>Documents a comparison.</summary>
    public static GroupsDocument From(GroupComparison comparison, PairComparison? pair, bool demo)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var hasTotal = !comparison.Total.IsHiddenFromOthers;
        var hasAll = hasTotal && !comparison.Rows.Any(row => row.IsHiddenFromOthers);
        return new GroupsDocument(
            1,
            ProductVersion.Text,
            demo,
            comparison.Data.Unit.Metric,
            comparison.Data.Unit.Currency,
            KindCode.Of(comparison.Data.Counted),
            [.. comparison.Data.Outages.Select(GroupOutageJson.From)],
            comparison.Set,
            [.. comparison.Rows.OrderBy(row => row.IsHiddenFromOthers).ThenBy(row => row.IsHiddenFromOthers ? row.Name : null, StringComparer.OrdinalIgnoreCase).Select(row => GroupJson.From(row, hasTotal, hasAll))],
            GroupJson.From(comparison.Total, hasTotal, hasAll),
            pair is null || pair.A.IsHiddenFromOthers || pair.B.IsHiddenFromOthers ? null : PairJson.From(pair),
            SmallGroups.Fewest,
            comparison.Reasons);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}

/// <summary>An outage of a document.</summary>
/// <param name="Verification">How it is known.</param>
public sealed record GroupOutageJson(long Id, string Title, string? Platform, string Start, string? End, string Verification)
{
    internal static GroupOutageJson From(StoredOutage outage) => new(
        outage.Id, outage.Title, outage.Platform, InstantPattern.ExtendedIso.Format(outage.Start), outage.EndExclusive is { } end ? InstantPattern.ExtendedIso.Format(end) : null, outage.Verification);
}
