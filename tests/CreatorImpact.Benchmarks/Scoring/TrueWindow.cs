using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>A placebo window with its truth.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Granularity">Hours or days.</param>
/// <param name="Actual">The total that happened.</param>
/// <param name="Base">Mean of the observed values before the window times its length: what errors are divided by.</param>
internal sealed record TrueWindow(WindowKey Key, Granularity Granularity, double Actual, double Base);
