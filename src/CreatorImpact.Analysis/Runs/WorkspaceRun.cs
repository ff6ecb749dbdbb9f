using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>A run on the store: loads series and outages of a workspace, estimates, and keeps the results with their draws.</summary>
public sealed class WorkspaceRun(SeriesStore seriesStore, OutageStore outageStore, RosterStore rosterStore, WindowHistory history, RunKeeper keeper, IDateTimeZoneProvider zones)
{
    /// <summary>
    /// Estimates one outage over every series it applies to. Nothing is visible before the run is complete.
    /// Returns the run's id, or a reason when there is nothing to estimate.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the unfinished run stays invisible.</exception>
    public async Task<(long? RunId, Reason? Refusal)> ExecuteAsync(long workspaceId, long outageId, EstimatorOptions options, ulong? seed, IProgress<RunProgress>? progress, CancellationToken token)
    {
        var stored = await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        // Nobody knows whether an illustrative outage happened: it must not take hours out of what is learnt from.
        var known = (await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(outage => !outage.IsIllustrative || outage.Id == outageId).ToList();
        var outages = known.Select(OutageInput.From).OfType<OutageInput>().ToList();
        var (target, refusal) = RunTarget.Find(known, outages, outageId);
        if (target is null) return (null, refusal);

        var chosen = stored.Where(series => !MetricCatalog.IsGauge(series.Key.Metric) && OutageMatch.Applies(series.Key.Platform, target.Platform, null)).ToList();
        if (chosen.Count == 0)
            return (null, new Reason("no_series", target.Platform is null ? "No series has been imported; add an export." : $"No series of {target.Platform} has been imported; add an export of that platform."));

        var creators = chosen.ToDictionary(series => series.Id, series => series.CreatorName);
        var loaded = await seriesStore.LoadAsync(workspaceId, [.. chosen.Select(series => series.Id)], token).ConfigureAwait(false);
        var imports = loaded.ToDictionary(series => series.Id, series => series.Imports.Count);
        var audiences = RosterAudiences.From(await rosterStore.ListAsync(workspaceId, token).ConfigureAwait(false));
        var inputs = audiences.AddTo(await history.AddAsync(
            workspaceId,
            [.. loaded.Select(series => new SeriesInput(series.Key, creators[series.Id], series.ZoneId, series.Currency, series.Periods, series.Values, series.Id))],
            input => imports[input.SeriesId],
            target.Outage,
            token).ConfigureAwait(false));

        var request = new RunRequest(options, seed, Target: target, OpenOutages: [.. known.Select(OpenOutage.From).OfType<OpenOutage>()]);
        var result = await Task.Run(() => new ImpactRun(zones).Execute(inputs, outages, request, progress, token), token).ConfigureAwait(false);
        return (await keeper.SaveAsync(workspaceId, result, loaded, known, audiences, options, token).ConfigureAwait(false), null);
    }
}
