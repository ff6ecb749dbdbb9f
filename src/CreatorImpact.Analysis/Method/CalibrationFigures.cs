namespace CreatorImpact.Analysis.Method;

/// <summary>How often the intervals held the truth on real series in which nothing happened.</summary>
/// <param name="Version">Product version the figures were measured with.</param>
/// <param name="Groups">All windows, each granularity, and each family of series within it.</param>
public sealed record CalibrationFigures(string Version, IReadOnlyList<CalibrationGroup> Groups);

/// <summary>One group of placebo windows.</summary>
/// <param name="Granularity"><c>hour</c>, <c>day</c>, or <c>all</c> for both.</param>
/// <param name="Family">Publication the series come from; null for all of them.</param>
/// <param name="Kind">What the series count; null for all of them.</param>
/// <param name="Series">Number of series.</param>
/// <param name="Windows">Number of windows with an estimate.</param>
/// <param name="Coverage80">Share of truths inside the 80 % interval, 0–1.</param>
/// <param name="Coverage95">Share of truths inside the 95 % interval, 0–1.</param>
public sealed record CalibrationGroup(string Granularity, string? Family, string? Kind, int Series, int Windows, double Coverage80, double Coverage95);
