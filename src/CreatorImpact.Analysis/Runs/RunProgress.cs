namespace CreatorImpact.Analysis.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Done">Estimates finished.</param>
/// <param name="Total">Estimates in all.</param>
public sealed record RunProgress(int Done, int Total);
