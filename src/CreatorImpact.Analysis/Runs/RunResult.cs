using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>All answers of one run.</summary>
/// <param name="DataHash">Fingerprint of the series and outages used.</param>
/// <param name="Seed">Seed used.</param>
/// <param name="Items">One per series × outage, plus a union wherever outages of a series touch, and the sum of all outages of a series with several.</param>
public sealed record RunResult(string DataHash, ulong Seed, IReadOnlyList<RunItem> Items);

/// <summary>One answer.</summary>
/// <param name="Series">What it is about.</param>
/// <param name="Grid">The series on its grid; null when it could not be laid out.</param>
/// <param name="Outage">The outage, or the union of <paramref name="Members"/>.</param>
/// <param name="Members">The outages it covers: itself, or those of the union.</param>
/// <param name="Result">Estimate or refusal.</param>
/// <param name="IsSum">True when the figures are the sum of other items of the same series, so that a total must not count it again.</param>
public sealed record RunItem(SeriesInput Series, MetricSeries? Grid, OutageInput Outage, IReadOnlyList<OutageInput> Members, ImpactResult Result, bool IsSum = false)
{
    /// <summary>True when <see cref="Outage"/> stands for several.</summary>
    public bool IsUnion => Members.Count > 1;

    /// <summary>What older exports showed of the window, where that had a say in the result.</summary>
    internal IReadOnlyList<EarlierState> Earlier { get; init; } = [];
}
