using CreatorImpact.Analysis.Groups;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Documents;

/// <summary>A group of a document. Everything but name and hidden is null where it is hidden.</summary>
/// <param name="Name">Segment, or "all".</param>
/// <param name="Hidden">True when it is too small to be shown, or would give a small one away.</param>
/// <param name="Creators">Distinct creators.</param>
/// <param name="MissingAccounts">Accounts without an estimate.</param>
/// <param name="Gross">Gross loss.</param>
/// <param name="Net">Net loss.</param>
/// <param name="Expected">But-for total over window and recovery.</param>
/// <param name="Rate">Net ÷ expected, a ratio of sums.</param>
/// <param name="MedianRate">Median of the creators' own rates; null when it is over fewer than five.</param>
/// <param name="PooledRate">Rate drawn towards the common one, for ranking; null when a group of the set, or their total, is hidden.</param>
/// <param name="Difference">Rate − rate of all others of the set; null when the set's total is hidden.</param>
/// <param name="PValue">Two-sided; null likewise, and where losses are models in themselves.</param>
/// <param name="Flagged">True when it differs after false-alarm control; null likewise.</param>
/// <param name="Burden">Burden; null when fewer than five creators have a usual amount.</param>
/// <param name="IsTotal">True for every account of the set together; a segment may be named "all", too.</param>
public sealed record GroupJson(
    string Name,
    bool Hidden,
    int? Creators,
    int? MissingAccounts,
    IntervalJson? Gross,
    IntervalJson? Net,
    IntervalJson? Expected,
    IntervalJson? Rate,
    IntervalJson? MedianRate,
    IntervalJson? PooledRate,
    IntervalJson? Difference,
    double? PValue,
    bool? Flagged,
    BurdenJson? Burden,
    bool IsTotal)
{
    /// <param name="row">The group.</param>
    /// <param name="hasTotal">Whether the set's total is shown: what is said against the rest would tell the rest without it.</param>
    /// <param name="hasAll">Whether every group of the set is shown, too: pooled rates are made of all of them.</param>
    internal static GroupJson From(GroupRow row, bool hasTotal, bool hasAll) => row is { IsHiddenFromOthers: false, Figures: { } figures }
        ? new GroupJson(
            row.Name,
            false,
            row.Creators,
            row.Missing,
            IntervalJson.From(figures.Gross),
            IntervalJson.From(figures.Net),
            IntervalJson.From(figures.Expected),
            IntervalJson.From(figures.Rate),
            figures.MedianCreators >= SmallGroups.Fewest ? IntervalJson.From(figures.MedianRate) : null,
            hasAll ? IntervalJson.From(figures.PooledRate) : null,
            hasTotal ? IntervalJson.From(figures.AgainstRest?.Difference) : null,
            hasTotal ? figures.PValue : null,
            hasTotal && figures.PValue is not null ? figures.IsFlagged : null,
            figures.Burden is { Creators: >= SmallGroups.Fewest } burden ? BurdenJson.From(burden) : null,
            row.IsTotal)
        : new GroupJson(row.Name, row.IsHiddenFromOthers, row.IsHiddenFromOthers ? null : row.Creators, row.IsHiddenFromOthers ? null : row.Missing, null, null, null, null, null, null, null, null, null, null, row.IsTotal);
}

/// <summary>Burden of a group.</summary>
/// <param name="Creators">Creators with a usual amount.</param>
/// <param name="Median">Median of net loss ÷ usual 28-day amount.</param>
/// <param name="Ninetieth">What nine of ten creators do not exceed; null for fewer than 50, where it is next to the amount of a single one.</param>
/// <param name="ShareAboveTenth">Share of creators above one tenth.</param>
/// <param name="TopShare">Part of the net loss of the tenth of creators with the largest; null where these are fewer than five, or the total is not clear of zero.</param>
public sealed record BurdenJson(int Creators, IntervalJson Median, IntervalJson? Ninetieth, IntervalJson ShareAboveTenth, IntervalJson? TopShare)
{
    private const int FewestForNinetieth = 10 * SmallGroups.Fewest;

    // The tenth with the largest losses is a small group of its own; creators without a usual amount are in it, too.
    internal static BurdenJson From(Burden burden) => new(
        burden.Creators,
        IntervalJson.From(burden.Median)!,
        burden.Creators >= FewestForNinetieth ? IntervalJson.From(burden.Ninetieth) : null,
        IntervalJson.From(burden.ShareAboveTenth)!,
        (burden.Creators + burden.LeftOut + 9) / 10 >= SmallGroups.Fewest ? IntervalJson.From(burden.TopShare) : null);
}

/// <summary>Two groups of a document beside each other.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="Difference">Rate of A − rate of B.</param>
/// <param name="Ratio">Rate of A ÷ rate of B; null where B is not clear of zero.</param>
/// <param name="PValue">Two-sided; null where losses are models in themselves.</param>
/// <param name="Clear">True when the 90 % interval of the difference lies on one side of zero and, of more than two segments, one of the two is flagged.</param>
/// <param name="Exposure">Part of the difference that is exposure.</param>
/// <param name="Sensitivity">Part that is sensitivity.</param>
/// <param name="Recapture">Part that is recapture.</param>
/// <param name="Unexplained">What a group out of reach lost.</param>
/// <param name="WhyNot">Reason when the parts cannot be told.</param>
public sealed record PairJson(
    string A, string B, IntervalJson Difference, IntervalJson? Ratio, double? PValue, bool Clear, IntervalJson? Exposure, IntervalJson? Sensitivity, IntervalJson? Recapture, IntervalJson? Unexplained, string? WhyNot)
{
    internal static PairJson From(PairComparison pair) => new(
        pair.A.Name,
        pair.B.Name,
        IntervalJson.From(pair.Rates.Difference)!,
        IntervalJson.From(pair.Rates.Ratio),
        pair.PValue,
        pair.IsClear,
        IntervalJson.From(pair.Why?.Exposure),
        IntervalJson.From(pair.Why?.Sensitivity),
        IntervalJson.From(pair.Why?.Recapture),
        IntervalJson.From(pair.Why?.Unexplained),
        pair.WhyNot?.Text);
}
