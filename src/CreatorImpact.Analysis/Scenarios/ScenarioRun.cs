using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Estimates an account as if its outage had been otherwise. No database: nothing is kept.</summary>
/// <param name="zones">The time zone database.</param>
/// <param name="threads">Most series worked on at once; null for every processor. The digits do not depend on it.</param>
public sealed class ScenarioRun(IDateTimeZoneProvider zones, int? threads = null)
{
    /// <summary>
    /// The estimates under the changed outage, one a series, in the order of the data. Where nothing changes they are those of a stored run with
    /// the same seed and settings, its table of recovery windows included; a change leaves that table out.
    /// </summary>
    /// <param name="data">What was loaded.</param>
    /// <param name="change">What is otherwise.</param>
    /// <param name="metrics">Only these metrics; null for all.</param>
    /// <param name="seed">Seed of the run to compare with: then only the change makes a difference.</param>
    /// <param name="options">Settings of that run.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>A change that leaves nothing of the outage gives each series a refusal with its reason.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<RunItem> Execute(ScenarioData data, ScenarioChange change, IReadOnlyList<string>? metrics, ulong seed, EstimatorOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(change);
        var (outage, refusal) = change.ApplyTo(data.Target);
        return outage is null
            ? [.. data.SeriesOf(metrics).Select(input => new RunItem(input, null, data.Target, [data.Target], new ImpactRefusal([refusal!])))]
            : Execute(data, outage, metrics, seed, change.ApplyTo(options), change.IsNothing && data.WithRecoveryTable, token);
    }

    /// <summary>The same with an outage in place of the target.</summary>
    internal IReadOnlyList<RunItem> Execute(
        ScenarioData data, OutageInput outage, IReadOnlyList<string>? metrics, ulong seed, EstimatorOptions options, bool withRecoveryTable, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var only = data.SeriesOf(metrics).Select(input => input.Key).ToHashSet();
        var outages = data.Outages.Select(known => ReferenceEquals(known, data.Target) ? outage : known).ToList();
        var request = new RunRequest(options, seed, Target: outage, OpenOutages: data.OpenOutages, RecoverySensitivity: withRecoveryTable, Only: only);
        return new ImpactRun(zones, threads).Execute([.. data.Own, .. data.Companions], outages, request, null, token).Items;
    }
}
