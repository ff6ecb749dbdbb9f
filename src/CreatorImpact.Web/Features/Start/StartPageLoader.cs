using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Start;

/// <summary>Asks the stores for the start pages: a fixed number of statements, however much there is.</summary>
public sealed class StartPageLoader(SeriesStore series, OutageStore outages, RunStore runs, RunFreshness freshness, CurrentWorkspace workspace, IClock clock)
{
    /// <summary>Most estimates that are read; the impact page has them all.</summary>
    public const int MostRead = 600;

    public async Task<StartPageModel> LoadAsync(CancellationToken token)
    {
        var measured = await series.ListAsync(workspace.Id, token);
        var known = await outages.ListAsync(workspace.Id, token);
        // Nobody knows whether an illustrative outage happened: the impact page shows it with its mark, here nothing would.
        var newest = await runs.ListNewestAsync(workspace.Id, MostRead, token, [.. known.Where(outage => outage.IsIllustrative).Select(outage => outage.Id)]);
        var latest = newest.DistinctBy(one => (one.Estimate.SeriesId, one.Estimate.OutageId)).ToList();
        var changes = await freshness.OfAsync(workspace.Id, measured, known, [.. latest.Select(KeyOf)], RunFreshness.ListBudget, token);
        return new StartPageModel(
            measured,
            [.. known.OrderByDescending(outage => outage.Start).ThenByDescending(outage => outage.Id)],
            [.. Findings(measured, known, latest, changes)],
            newest.Count == MostRead,
            clock.GetCurrentInstant());
    }

    private static IEnumerable<StartFinding> Findings(
        IReadOnlyList<StoredSeries> measured, IReadOnlyList<StoredOutage> known, IReadOnlyList<LatestEstimate> newest, IReadOnlyDictionary<EstimateKey, EstimateChange> changes)
    {
        var seriesById = measured.ToDictionary(one => one.Id);
        var outageById = known.ToDictionary(one => one.Id);
        return newest
            .Where(latest => seriesById.ContainsKey(latest.Estimate.SeriesId) && outageById.ContainsKey(latest.Estimate.OutageId))
            .Select(latest => new StartFinding(
                seriesById[latest.Estimate.SeriesId],
                outageById[latest.Estimate.OutageId],
                FindingDigest.FromJson(latest.Estimate.ResultJson),
                changes[KeyOf(latest)].IsChanged))
            .Where(finding => !EstimateAge.OutageChanged(finding.Entry, finding.Outage))
            .OrderByDescending(finding => finding.Outage.Start)
            .ThenByDescending(finding => finding.Outage.Id)
            .ThenBy(finding => finding.IsLoss ? 0 : 1)
            .ThenBy(finding => string.Equals(finding.Series.Key.Metric, "views", StringComparison.Ordinal) ? 0 : 1);
    }

    private static EstimateKey KeyOf(LatestEstimate one) => new(one.Run.Id, one.Estimate.SeriesId, one.Estimate.OutageId);
}
