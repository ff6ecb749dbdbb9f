using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>What a run is asked to do with the series and outages given to it.</summary>
/// <param name="Options">Estimator settings.</param>
/// <param name="Seed">The user's own seed; null derives it (see <see cref="DataHash.Seed"/>).</param>
/// <param name="Metric">Only this metric; null takes all.</param>
/// <param name="Platform">Platform the user named for files and outages that state none.</param>
/// <param name="Start">First instant of data used; null from the beginning.</param>
/// <param name="EndExclusive">First instant of data not used; null to the end.</param>
/// <param name="Target">Estimate only this outage; the others are still kept out of training. Null estimates all, and their union.</param>
/// <param name="RecoverySensitivity">True adds the table of recovery windows to every estimate; null does so for runs of up to <see cref="SmallRun"/> series.</param>
/// <param name="OpenOutages">Outages without an end: kept out of training; null for none.</param>
/// <param name="Only">Estimate only these series; the others given still say what they can of them. Null estimates all.</param>
public sealed record RunRequest(
    EstimatorOptions Options,
    ulong? Seed = null,
    string? Metric = null,
    string? Platform = null,
    Instant? Start = null,
    Instant? EndExclusive = null,
    OutageInput? Target = null,
    IReadOnlyList<OpenOutage>? OpenOutages = null,
    bool? RecoverySensitivity = null,
    IReadOnlySet<SeriesKey>? Only = null)
{
    /// <summary>Series (levels aside) up to which the table of recovery windows is made: it costs up to four more fits an estimate. The number of outages has no say, so that asking for one or for all gives the same.</summary>
    public const int SmallRun = 200;
}
