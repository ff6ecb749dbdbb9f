using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>All answers of one run.</summary>
/// <param name="DataHash">Fingerprint of series and outages used.</param>
/// <param name="Seed">Seed used.</param>
/// <param name="Items">One per series × outage, plus the union where several outages apply to a series.</param>
public sealed record RunResult(string DataHash, ulong Seed, IReadOnlyList<RunItem> Items);

/// <summary>One answer.</summary>
/// <param name="Series">What it is about.</param>
/// <param name="Grid">The series on its grid; null when it could not be laid out.</param>
/// <param name="Outage">The outage, or the union of all that apply.</param>
/// <param name="IsUnion">True when <paramref name="Outage"/> stands for several.</param>
/// <param name="Result">Estimate or refusal.</param>
public sealed record RunItem(SeriesInput Series, MetricSeries? Grid, OutageInput Outage, bool IsUnion, ImpactResult Result);
