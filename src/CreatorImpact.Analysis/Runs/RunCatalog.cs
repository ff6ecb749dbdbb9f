using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Stored runs as documents: the list of all, and the estimates of one with the digits they were stored with.</summary>
public sealed class RunCatalog(RunStore runs, SeriesStore series, OutageStore outages, RunFreshness freshness)
{
    /// <summary>All runs, newest first. A fixed number of statements.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="demo">True for the demo workspace.</param>
    /// <param name="token">Stops it.</param>
    public async Task<RunsDocument> ListAsync(long workspaceId, bool demo, CancellationToken token) =>
        new(1, ProductVersion.Text, await EntriesAsync(workspaceId, null, demo, token).ConfigureAwait(false));

    /// <summary>The estimates of one completed run in the contract of <c>estimate</c>; null when there is no such run or it has not ended.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="runId">Run.</param>
    /// <param name="demo">True for the demo workspace.</param>
    /// <param name="token">Stops it.</param>
    public async Task<EstimateDocument?> FindAsync(long workspaceId, long runId, bool demo, CancellationToken token)
    {
        if (await runs.GetAsync(workspaceId, runId, token).ConfigureAwait(false) is not { Run.CompletedAt: not null } found) return null;

        var entries = await EntriesAsync(workspaceId, runId, demo, token).ConfigureAwait(false);
        var stored = await runs.ListOfRunAsync(workspaceId, runId, token).ConfigureAwait(false);
        var estimates = stored.Select(one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson))
            .OrderBy(entry => entry.Account, StringComparer.Ordinal).ThenBy(entry => entry.Platform, StringComparer.Ordinal)
            .ThenBy(entry => entry.Metric, StringComparer.Ordinal).ThenBy(entry => entry.Granularity, StringComparer.Ordinal);
        var origin = found.Run.Origin;
        return new EstimateDocument(1, origin.Version, origin.DataHash, origin.Seed, [.. estimates], Totals(found.TotalsJson)) { Run = entries is [var entry] ? entry : null };
    }

    private static IReadOnlyList<TotalEntry> Totals(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<TotalEntry>>(json, EstimateDocument.JsonOptions) ?? [];

    private async Task<IReadOnlyList<RunEntry>> EntriesAsync(long workspaceId, long? only, bool demo, CancellationToken token)
    {
        var stored = await runs.ListAsync(workspaceId, token).ConfigureAwait(false);
        var said = (await runs.ListOutagesAsync(workspaceId, token).ConfigureAwait(false)).ToLookup(one => one.RunId);
        var known = await outages.ListAsync(workspaceId, token, includeRemoved: true).ConfigureAwait(false);
        var newest = (await runs.ListNewestKeysAsync(workspaceId, token).ConfigureAwait(false)).Where(key => only is null || key.RunId == only)
            .Select(key => new EstimateKey(key.RunId, key.SeriesId, key.OutageId)).ToList();
        var changes = await freshness.OfAsync(
            workspaceId, await series.ListAsync(workspaceId, token).ConfigureAwait(false), [.. known.Where(outage => !outage.Removed)], newest, RunFreshness.ListBudget, token).ConfigureAwait(false);

        var changed = changes.Where(pair => pair.Value.IsChanged).GroupBy(pair => pair.Key.RunId).ToDictionary(group => group.Key, group => group.LongCount());
        var titles = known.ToDictionary(outage => outage.Id, outage => outage.Title);
        var byId = stored.ToDictionary(run => run.Id);
        return [.. stored.Where(run => only is null || run.Id == only).Select(run => RunEntry.From(run, [.. said[run.Id]], titles, byId, changed.GetValueOrDefault(run.Id), demo))];
    }
}
