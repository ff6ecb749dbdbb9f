namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>What one method said about one window; null where it said nothing.</summary>
internal sealed record Answer(double? Median, double? Lo80, double? Hi80, double? Lo95, double? Hi95, double? Seconds);
