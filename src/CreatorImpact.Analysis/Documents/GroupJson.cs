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
/// <param name="MedianRate">Median of the creators' own rates.</param>
/// <param name="PooledRate">Rate drawn towards the common one, for ranking.</param>
/// <param name="Difference">Rate − rate of all others of the set.</param>
/// <param name="PValue">Two-sided; null also where losses are models in themselves.</param>
/// <param name="Flagged">True when it differs after false-alarm control; null where nothing is tested.</param>
/// <param name="Burden">Burden; null when no creator has a usual amount.</param>
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
    internal static GroupJson From(GroupRow row) => row is { IsHiddenFromOthers: false, Figures: { } figures }
        ? new GroupJson(
            row.Name,
            false,
            row.Creators,
            row.Missing,
            IntervalJson.From(figures.Gross),
            IntervalJson.From(figures.Net),
            IntervalJson.From(figures.Expected),
            IntervalJson.From(figures.Rate),
            IntervalJson.From(figures.MedianRate),
            IntervalJson.From(figures.PooledRate),
            IntervalJson.From(figures.AgainstRest?.Difference),
            figures.PValue,
            figures.PValue is null ? null : figures.IsFlagged,
            figures.Burden is { } burden ? BurdenJson.From(burden) : null,
            row.IsTotal)
        : new GroupJson(row.Name, row.IsHiddenFromOthers, row.IsHiddenFromOthers ? null : row.Creators, row.IsHiddenFromOthers ? null : row.Missing, null, null, null, null, null, null, null, null, null, null, row.IsTotal);
}

/// <summary>Burden of a group.</summary>
/// <param name="Creators">Creators with a usual amount.</param>
/// <param name="Median">Median of net loss ÷ usual 28-day amount.</param>
/// <param name="Ninetieth">What nine of ten creators do not exceed.</param>
/// <param name="ShareAboveTenth">Share of creators above one tenth.</param>
/// <param name="TopShare">Part of the net loss of the tenth of creators with the largest; null where these are fewer than five, or the total is not clear of zero.</param>
public sealed record BurdenJson(int Creators, IntervalJson Median, IntervalJson Ninetieth, IntervalJson ShareAboveTenth, IntervalJson? TopShare)
{
    // The tenth with the largest losses is a small group of its own.
    internal static BurdenJson From(Burden burden) => new(
        burden.Creators,
        IntervalJson.From(burden.Median)!,
        IntervalJson.From(burden.Ninetieth)!,
        IntervalJson.From(burden.ShareAboveTenth)!,
        (burden.Creators + 9) / 10 >= SmallGroups.Fewest ? IntervalJson.From(burden.TopShare) : null);
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
