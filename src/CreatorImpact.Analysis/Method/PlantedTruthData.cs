using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Method;

/// <summary>What a check with planted losses rests on; nothing in it changes.</summary>
/// <param name="Series">The user's own series, as stored.</param>
/// <param name="Outages">Known outages with an end: windows keep away from those that apply to the series.</param>
/// <param name="OpenOutages">Known outages without an end.</param>
/// <param name="Options">Settings of real runs.</param>
public sealed record PlantedTruthData(
    SeriesInput Series, IReadOnlyList<OutageInput> Outages, IReadOnlyList<OpenOutage> OpenOutages, EstimatorOptions Options);
