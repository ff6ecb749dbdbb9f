using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Asks the stores for what the impact page shows: a fixed number of statements, however much there is.</summary>
public sealed class ImpactPageLoader(
    SeriesStore seriesStore, OutageStore outageStore, RunStore runStore, ImportStore importStore, RunJobs jobs, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    /// <param name="outageId">Chosen outage; null takes the newest that has ended; an unknown one is said to be gone.</param>
    /// <param name="seriesId">Chosen series; null shows all, and so does one the outage does not concern, with a note.</param>
    /// <param name="jobId">Run to be watched.</param>
    /// <param name="token">Stops the loading.</param>
    public async Task<ImpactPageModel> LoadAsync(long? outageId, long? seriesId, long? jobId, CancellationToken token)
    {
        var series = (await seriesStore.ListAsync(workspace.Id, token)).Where(one => !MetricCatalog.IsGauge(one.Key.Metric)).ToList();
        var outages = (await outageStore.ListAsync(workspace.Id, token)).Reverse().ToList();
        var job = jobId is { } id ? await jobs.GetAsync(id, token) : null;
        var model = Choose(series, outages, outageId, seriesId) with { Job = job is { IsSilent: false } ? job : null };
        if (model.View != ImpactView.NotEstimated)
            return model;

        var findings = await FindAsync(model, token);
        var view = (findings.Count, model.Chosen) switch
        {
            (0, _) => ImpactView.NotEstimated,
            (_, null) => ImpactView.Overview,
            _ => findings[0].OutageChanged ? ImpactView.OutageChanged : ImpactView.Finding,
        };
        return model with { Findings = findings, View = view };
    }

    private ImpactPageModel Choose(List<StoredSeries> series, List<StoredOutage> outages, long? outageId, long? seriesId)
    {
        var outage = outageId is null ? outages.Find(one => one.EndExclusive is not null) ?? outages.FirstOrDefault() : outages.Find(one => one.Id == outageId);
        var concerned = outage is null ? [] : series.Where(one => OutageMatch.Applies(one.Key.Platform, outage.Platform, null)).ToList();
        return new ImpactPageModel
        {
            Outages = outages,
            Outage = outage,
            Zone = outage is null ? DateTimeZone.Utc : zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc,
            Series = concerned,
            Chosen = seriesId is null && concerned.Count == 1 ? concerned[0] : concerned.Find(one => one.Id == seriesId),
            SeriesGone = seriesId is not null && concerned.Count > 0 && !concerned.Exists(one => one.Id == seriesId),
            View = (series.Count, outage, concerned.Count) switch
            {
                (0, _, _) => ImpactView.NoData,
                (_, null, _) when outages.Count > 0 => ImpactView.OutageGone,
                (_, null, _) => ImpactView.NoOutage,
                (_, { EndExclusive: null }, _) => ImpactView.OutageOpen,
                (_, _, 0) => ImpactView.NoSeries,
                _ => ImpactView.NotEstimated,
            },
        };
    }

    private async Task<IReadOnlyList<StoredFinding>> FindAsync(ImpactPageModel model, CancellationToken token)
    {
        var newestData = EstimateAge.NewestData(await importStore.ListAsync(workspace.Id, token));
        var outage = model.Outage!;
        if (model.Chosen is { } chosen)
            return await runStore.GetLatestAsync(workspace.Id, chosen.Id, outage.Id, token) is { } newest ? [Read(newest, outage, newestData)] : [];

        var concerned = model.Series.Select(series => series.Id).ToHashSet();
        var latest = await runStore.ListLatestAsync(workspace.Id, token, outage.Id);
        return [.. latest.Where(one => concerned.Contains(one.Estimate.SeriesId)).Select(one => Read(one, outage, newestData))];
    }

    private static StoredFinding Read(LatestEstimate latest, StoredOutage outage, Instant? newestData)
    {
        var finding = ImpactFinding.FromJson(latest.Estimate.ResultJson);
        return new StoredFinding(
            latest.Estimate.SeriesId, finding, latest.Run, EstimateAge.OutageChanged(finding.Entry, outage), EstimateAge.DataChanged(latest.Run, newestData));
    }
}
