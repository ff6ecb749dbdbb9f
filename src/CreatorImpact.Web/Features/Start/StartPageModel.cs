using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Start;

/// <summary>What the start page knows about the workspace.</summary>
/// <param name="HasData">There are series.</param>
/// <param name="HasOutages">There are outages.</param>
/// <param name="Findings">Newest findings, those with a loss first.</param>
public sealed record StartPageModel(bool HasData, bool HasOutages, IReadOnlyList<StartFinding> Findings)
{
    /// <summary>The step to take next: 1 data, 2 outage, 3 estimate; 0 when there are findings.</summary>
    public int NextStep => Findings.Count > 0 ? 0 : !HasData ? 1 : !HasOutages ? 2 : 3;
}

/// <summary>A finding in the list of the start page.</summary>
/// <param name="Series">Account and metric; part of its address.</param>
/// <param name="OutageId">Part of its address.</param>
/// <param name="Finding">What was found.</param>
/// <param name="DataChanged">Data came in after it was computed.</param>
public sealed record StartFinding(StoredSeries Series, long OutageId, ImpactFinding Finding, bool DataChanged)
{
    /// <summary>Address of the whole result.</summary>
    public string Href => FormattableString.Invariant($"impact?outage={OutageId}&series={Series.Id}");
}

/// <summary>Asks the stores for the start page: a fixed number of statements, however much there is.</summary>
public sealed class StartPageLoader(SeriesStore series, OutageStore outages, RunStore runs, ImportStore imports, CurrentWorkspace workspace)
{
    // Enough for one screen; the impact page has them all.
    private const int MostFindings = 6;

    // Among so many of the newest estimates losses, and outages that are still there, are looked for.
    private const int MostRead = 60;

    public async Task<StartPageModel> LoadAsync(CancellationToken token)
    {
        var measured = await series.ListAsync(workspace.Id, token);
        var known = await outages.ListAsync(workspace.Id, token);
        var newest = await runs.ListNewestAsync(workspace.Id, MostRead, token);
        var newestData = EstimateAge.NewestData(await imports.ListAsync(workspace.Id, token));
        var seriesById = measured.ToDictionary(one => one.Id);
        var outageById = known.ToDictionary(one => one.Id);
        var findings = newest
            .DistinctBy(latest => (latest.Estimate.SeriesId, latest.Estimate.OutageId))
            .Where(latest => seriesById.ContainsKey(latest.Estimate.SeriesId) && outageById.ContainsKey(latest.Estimate.OutageId))
            .Select(latest => new StartFinding(
                seriesById[latest.Estimate.SeriesId],
                latest.Estimate.OutageId,
                ImpactFinding.FromJson(latest.Estimate.ResultJson),
                EstimateAge.DataChanged(latest.Run, newestData)))
            .Where(finding => !EstimateAge.OutageChanged(finding.Finding.Entry, outageById[finding.OutageId]))
            .OrderBy(finding => string.Equals(finding.Finding.Entry.Verdict, "loss found", StringComparison.Ordinal) ? 0 : 1)
            .Take(MostFindings)
            .ToList();
        return new StartPageModel(measured.Count > 0, known.Count > 0, findings);
    }
}
