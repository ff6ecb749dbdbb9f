using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Asks the stores for what the impact page shows: a fixed number of statements, however much there is.</summary>
public sealed class ImpactPageLoader(
    SeriesStore seriesStore, OutageStore outageStore, RunStore runStore, RunJobs jobs, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    /// <param name="outageId">Chosen outage; null or unknown takes the newest that has ended.</param>
    /// <param name="seriesId">Chosen series; null or one the outage does not concern shows all.</param>
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
        return model with { Findings = findings, View = findings.Count == 0 ? ImpactView.NotEstimated : model.Chosen is null ? ImpactView.Overview : ImpactView.Finding };
    }

    private ImpactPageModel Choose(List<StoredSeries> series, List<StoredOutage> outages, long? outageId, long? seriesId)
    {
        var outage = outages.Find(one => one.Id == outageId) ?? outages.Find(one => one.EndExclusive is not null) ?? outages.FirstOrDefault();
        var concerned = outage is null ? [] : series.Where(one => OutageMatch.Applies(one.Key.Platform, outage.Platform, null)).ToList();
        return new ImpactPageModel
        {
            Outages = outages,
            Outage = outage,
            Zone = outage is null ? DateTimeZone.Utc : zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc,
            Series = concerned,
            Chosen = concerned.Find(one => one.Id == seriesId) ?? (concerned.Count == 1 ? concerned[0] : null),
            View = (series.Count, outage, concerned.Count) switch
            {
                (0, _, _) => ImpactView.NoData,
                (_, null, _) => ImpactView.NoOutage,
                (_, { EndExclusive: null }, _) => ImpactView.OutageOpen,
                (_, _, 0) => ImpactView.NoSeries,
                _ => ImpactView.NotEstimated,
            },
        };
    }

    private async Task<IReadOnlyList<StoredFinding>> FindAsync(ImpactPageModel model, CancellationToken token)
    {
        if (model.Chosen is { } chosen)
            return await runStore.GetLatestAsync(workspace.Id, chosen.Id, model.Outage!.Id, token) is { } latest ? [Read(latest)] : [];

        var concerned = model.Series.Select(series => series.Id).ToHashSet();
        return [.. (await runStore.ListLatestAsync(workspace.Id, token, model.Outage!.Id)).Where(latest => concerned.Contains(latest.Estimate.SeriesId)).Select(Read)];
    }

    private static StoredFinding Read(LatestEstimate latest) => new(latest.Estimate.SeriesId, ImpactFinding.FromJson(latest.Estimate.ResultJson), latest.Run);
}
