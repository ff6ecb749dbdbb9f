namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>Where a series comes from.</summary>
/// <param name="Family">The publication it was taken from; series of one family share habits, so coverage is told by family.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Licence">As stated by the publication.</param>
internal sealed record SeriesSource(string Family, string Kind, string Licence);
