using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Runs;

/// <summary>A stored estimate by its numbers.</summary>
public readonly record struct EstimateKey(long RunId, long SeriesId, long OutageId);

/// <summary>
/// Tells of stored estimates whether what they rest on has changed since. Where the same imports are visible in the same zone nothing can have changed;
/// else the visible content is hashed and compared, and remembered (docs/decisions/0015-run-inputs.md).
/// </summary>
public sealed class RunFreshness(SeriesStore seriesStore, RunInputStore inputStore, RosterStore rosterStore, SeriesContents contents)
{
    /// <summary>
    /// Observations a list reads at most to tell exactly; series beyond that count as changed when an import touched them. About a third of a second on
    /// SQLite.
    /// </summary>
    public const long ListBudget = 200_000;

    /// <summary>What changed for each estimate asked about. Two statements, one more where an outage hit certain regions, and two more when contents must be read.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="series">All visible series.</param>
    /// <param name="outages">All visible outages.</param>
    /// <param name="asked">Estimates of completed runs.</param>
    /// <param name="budget">Most observations read; <see cref="long.MaxValue"/> for an exact answer.</param>
    /// <param name="token">Stops it.</param>
    public async Task<IReadOnlyDictionary<EstimateKey, EstimateChange>> OfAsync(
        long workspaceId, IReadOnlyList<StoredSeries> series, IReadOnlyList<StoredOutage> outages, IReadOnlyCollection<EstimateKey> asked, long budget, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Count == 0) return new Dictionary<EstimateKey, EstimateChange>();

        var regional = outages.Any(outage => OutageRegions.Named(outage.Regions).Count > 0);
        var audiences = regional ? RosterAudiences.From(await rosterStore.ListAsync(workspaceId, token).ConfigureAwait(false)) : RosterAudiences.None;
        var current = new CurrentInputs(series, outages, audiences);
        var kept = await inputStore.ListAsync(workspaceId, [.. asked.Select(key => key.RunId).Distinct().Order()], token).ConfigureAwait(false);
        var comparisons = kept.ToDictionary(pair => pair.Key, pair => new RunComparison(pair.Value, current));
        foreach (var one in kept.Values.SelectMany(inputs => inputs.Series)) contents.Remember(workspaceId, one.SeriesId, one.Imports, one.ZoneId, one.Content);

        var suspects = asked.SelectMany(key => comparisons[key.RunId].Suspects(key.SeriesId)).DistinctBy(one => one.Id);
        await ReadAsync(workspaceId, [.. suspects], budget, token).ConfigureAwait(false);
        return asked.Distinct().ToDictionary(
            key => key,
            key => comparisons[key.RunId].Of(key.SeriesId, key.OutageId, one => contents.Find(workspaceId, one.Id, one.Imports, one.ZoneId)));
    }

    private async Task ReadAsync(long workspaceId, List<StoredSeries> suspects, long budget, CancellationToken token)
    {
        var wanted = new List<long>();
        foreach (var one in suspects.Where(one => contents.Find(workspaceId, one.Id, one.Imports, one.ZoneId) is null).OrderBy(one => one.PeriodCount))
        {
            budget -= one.PeriodCount;
            if (budget < 0) break;
            wanted.Add(one.Id);
        }

        if (wanted.Count == 0) return;
        foreach (var loaded in await seriesStore.LoadAsync(workspaceId, wanted, token).ConfigureAwait(false))
            contents.Remember(workspaceId, loaded.Id, loaded.Imports, loaded.ZoneId, InputContent.Of(loaded));
    }
}
