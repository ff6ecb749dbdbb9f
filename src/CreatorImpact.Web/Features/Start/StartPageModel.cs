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
/// <param name="SeriesId">Part of its address.</param>
/// <param name="OutageId">Part of its address.</param>
/// <param name="Finding">What was found.</param>
public sealed record StartFinding(long SeriesId, long OutageId, ImpactFinding Finding)
{
    /// <summary>Address of the whole result.</summary>
    public string Href => FormattableString.Invariant($"impact?outage={OutageId}&series={SeriesId}");
}

/// <summary>Asks the stores for the start page: a fixed number of statements, however much there is.</summary>
public sealed class StartPageLoader(SeriesStore series, OutageStore outages, RunStore runs, CurrentWorkspace workspace)
{
    // Enough for one screen; the impact page has them all.
    private const int MostFindings = 6;

    public async Task<StartPageModel> LoadAsync(CancellationToken token)
    {
        var measured = await series.ListAsync(workspace.Id, token);
        var known = await outages.ListAsync(workspace.Id, token);
        var newest = await runs.ListNewestAsync(workspace.Id, MostFindings, token);
        var findings = newest
            .Where(latest => measured.Any(one => one.Id == latest.Estimate.SeriesId) && known.Any(one => one.Id == latest.Estimate.OutageId))
            .DistinctBy(latest => (latest.Estimate.SeriesId, latest.Estimate.OutageId))
            .Select(latest => new StartFinding(latest.Estimate.SeriesId, latest.Estimate.OutageId, ImpactFinding.FromJson(latest.Estimate.ResultJson)))
            .OrderBy(finding => string.Equals(finding.Finding.Entry.Verdict, "loss found", StringComparison.Ordinal) ? 0 : 1)
            .ToList();
        return new StartPageModel(measured.Count > 0, known.Count > 0, findings);
    }
}
