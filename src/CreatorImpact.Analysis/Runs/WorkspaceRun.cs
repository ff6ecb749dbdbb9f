using System.Runtime.InteropServices;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>A run on the store: loads series and outages of a workspace, estimates, and keeps the results with their draws.</summary>
public sealed class WorkspaceRun(SeriesStore seriesStore, OutageStore outageStore, RunStore runStore, IDateTimeZoneProvider zones)
{
    /// <summary>
    /// Estimates one outage over every series it applies to. Nothing is visible before the run is complete.
    /// Returns the run's id, or a reason when there is nothing to estimate.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the unfinished run stays invisible.</exception>
    public async Task<(long? RunId, Reason? Refusal)> ExecuteAsync(long workspaceId, long outageId, EstimatorOptions options, ulong? seed, IProgress<RunProgress>? progress, CancellationToken token)
    {
        var stored = await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var known = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var outages = known.Select(ToInput).OfType<OutageInput>().ToList();
        var target = outages.Find(outage => outage.OutageId == outageId);
        if (target is null)
        {
            return (null, known.Any(outage => outage.Id == outageId)
                ? new Reason("outage_open", "The outage has no known end; add one, so that its loss can be summed.")
                : new Reason("outage_gone", "The outage is not there any more; restore it or choose another."));
        }

        var chosen = stored.Where(series => !MetricCatalog.IsGauge(series.Key.Metric) && OutageMatch.Applies(series.Key.Platform, target.Platform, null)).ToList();
        if (chosen.Count == 0)
            return (null, new Reason("no_series", target.Platform is null ? "No series has been imported; add an export." : $"No series of {target.Platform} has been imported; add an export of that platform."));

        var creators = chosen.ToDictionary(series => series.Id, series => series.CreatorName);
        var loaded = await seriesStore.LoadAsync(workspaceId, [.. chosen.Select(series => series.Id)], token).ConfigureAwait(false);
        var inputs = loaded.Select(series => new SeriesInput(series.Key, creators[series.Id], series.ZoneId, series.Currency, series.Periods, series.Values, series.Id)).ToList();

        var request = new RunRequest(options, seed, Target: target, OpenOutages: [.. known.Where(outage => outage.Phases.Count == 0).Select(outage => new OpenOutage(outage.Platform, outage.Title, outage.Start, !outage.EndKnown))]);
        var result = await Task.Run(() => new ImpactRun(zones).Execute(inputs, outages, request, progress, token), token).ConfigureAwait(false);
        return (await SaveAsync(workspaceId, result, options, token).ConfigureAwait(false), null);
    }

    private async Task<long> SaveAsync(long workspaceId, RunResult result, EstimatorOptions options, CancellationToken token)
    {
        var runId = await runStore.CreateAsync(workspaceId, new NewRun(result.DataHash, result.Seed, ProductVersion.Text, DataHash.Settings(options)), token).ConfigureAwait(false);
        foreach (var item in result.Items)
        {
            var draws = (item.Result as ImpactEstimate)?.Draws;
            var estimate = new StoredEstimate(runId, item.Series.SeriesId, item.Outage.OutageId, ImpactFinding.From(item).ToJson(), Bytes(draws?.Loss), Bytes(draws?.Rebound), Bytes(draws?.Halo));
            await runStore.SaveEstimateAsync(workspaceId, estimate, token).ConfigureAwait(false);
        }

        await runStore.CompleteAsync(workspaceId, runId, token).ConfigureAwait(false);
        return runId;
    }

    /// <summary>Null when the end is unknown.</summary>
    private static OutageInput? ToInput(StoredOutage outage)
    {
        if (outage.Phases.Count == 0) return null;
        var phases = outage.Phases.Select(phase => new OutagePhase(new OutageWindow(phase.Start, phase.EndExclusive), phase.SeverityLow, phase.SeverityHigh));
        return new OutageInput(outage.Platform, new Outage(outage.Title, phases, Enum.Parse<OutageFunction>(outage.Function, ignoreCase: true), regions: OutageRegions.Named(outage.Regions)), outage.Id);
    }

    private static byte[]? Bytes(float[]? draws) => draws is null ? null : MemoryMarshal.AsBytes<float>(draws).ToArray();
}
