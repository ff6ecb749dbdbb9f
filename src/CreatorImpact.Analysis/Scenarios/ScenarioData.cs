using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Everything scenarios of one account under one outage rest on, loaded once; nothing in it changes.</summary>
/// <param name="Target">The outage as the store has it.</param>
/// <param name="Own">Every counted series of the account, in the order of a run.</param>
/// <param name="Companions">Hourly series of other accounts that say how this account's days spread over their hours; empty when its own do.</param>
/// <param name="Outages">Every outage with an end, the target among them.</param>
/// <param name="OpenOutages">Outages without an end.</param>
/// <param name="WithRecoveryTable">True when a run of this workspace makes the table of recovery windows.</param>
/// <param name="Note">Where scenarios may differ from a stored run although nothing is changed; null when they cannot.</param>
public sealed record ScenarioData(
    OutageInput Target,
    IReadOnlyList<SeriesInput> Own,
    IReadOnlyList<SeriesInput> Companions,
    IReadOnlyList<OutageInput> Outages,
    IReadOnlyList<OpenOutage> OpenOutages,
    bool WithRecoveryTable,
    Reason? Note = null)
{
    /// <summary>The account's series of some metrics, in their order.</summary>
    /// <param name="metrics">Canonical names, without regard to case; null for all.</param>
    public IReadOnlyList<SeriesInput> SeriesOf(IReadOnlyList<string>? metrics) =>
        metrics is null ? Own : [.. Own.Where(input => metrics.Contains(input.Key.Metric, StringComparer.OrdinalIgnoreCase))];
}
