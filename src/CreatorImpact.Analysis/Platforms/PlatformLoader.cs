using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Stores that reports on platforms are read from.</summary>
public sealed record PlatformStores(OutageStore Outages, OutageUpdateStore Updates, ImportStore Imports, SeriesStore Series, RunStore Runs);

/// <summary>
/// Asks the stores for what reports on platforms rest on: a fixed number of statements, and one more for every <see cref="ChunkEstimates"/> estimates,
/// whose draws are summed and let go.
/// </summary>
public sealed class PlatformLoader(PlatformStores stores, RunFreshness freshness, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>Estimates read in one statement: draws and text of one weigh up to 100 kB.</summary>
    public const int ChunkEstimates = 250;

    /// <summary>Most estimates read; those of the newest outages come first.</summary>
    public const int MostEstimates = 5000;

    /// <summary>Loads and reports.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="choice">What counts.</param>
    /// <param name="compared">Numbers of two outages to hold against each other; null for none.</param>
    /// <param name="token">Stops the questions.</param>
    public async Task<PlatformOverview> LoadAsync(long workspaceId, PlatformChoice choice, (long First, long Second)? compared, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var outages = await stores.Outages.ListAsync(workspaceId, token).ConfigureAwait(false);
        var series = await stores.Series.ListAsync(workspaceId, token).ConfigureAwait(false);
        var updates = await stores.Updates.ListAsync(workspaceId, token).ConfigureAwait(false);
        var written = (await stores.Imports.ListAsync(workspaceId, token).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.File.ExportedAt);
        var feedback = await stores.Series.LoadAsync(workspaceId, [.. series.Where(one => MetricCatalog.IsFeedback(one.Key.Metric)).Select(one => one.Id)], token).ConfigureAwait(false);
        var (nets, leftOut) = await NetsAsync(workspaceId, choice.Metric, outages, series, token).ConfigureAwait(false);
        var data = new PlatformData(
            outages,
            updates,
            written,
            [.. series.Select(one => one.Key.Platform).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. series.Select(one => one.Key.Metric).Where(IsRanked).Distinct(StringComparer.Ordinal).OrderBy(metric => metric != PlatformChoice.Views).ThenBy(metric => metric, StringComparer.Ordinal)],
            nets,
            feedback,
            zones,
            clock.GetCurrentInstant())
        {
            EstimatesLeftOut = leftOut,
        };
        return PlatformOverview.Of(data, choice, compared);
    }

    /// <summary>True for a metric whose losses add over accounts; money has its own pages, with currencies.</summary>
    public static bool IsRanked(string metric) => MetricCatalog.IsAdditive(metric) && !MetricCatalog.IsMoney(metric);

    private async Task<(Dictionary<long, OutageNet> Nets, int LeftOut)> NetsAsync(
        long workspaceId, string metric, IReadOnlyList<StoredOutage> outages, IReadOnlyList<StoredSeries> series, CancellationToken token)
    {
        var wanted = series.Where(one => one.Key.Metric == metric && IsRanked(metric)).ToDictionary(one => one.Id);
        var known = outages.ToDictionary(outage => outage.Id);
        var keys = wanted.Count == 0 ? [] : (await stores.Runs.ListNewestKeysAsync(workspaceId, token).ConfigureAwait(false))
            .Where(key => Concerns(key.SeriesId, key.OutageId)).Select(key => new EstimateKey(key.RunId, key.SeriesId, key.OutageId)).ToList();
        var changes = await freshness.OfAsync(workspaceId, series, outages, keys, RunFreshness.ListBudget, token).ConfigureAwait(false);

        var (nets, read) = (new Dictionary<long, OutageNet>(), 0);
        foreach (var chunk in Chunks(keys.GroupBy(key => key.OutageId).OrderByDescending(group => known[group.Key].Start).ThenBy(group => group.Key)))
        {
            var count = chunk.Sum(group => group.Count());
            if (read > 0 && read + count > MostEstimates) break;
            read += count;
            var latest = await stores.Runs.ListLatestWithDrawsAsync(
                workspaceId, [.. chunk.SelectMany(group => group).Select(key => key.SeriesId).Distinct().Order()], [.. chunk.Select(group => group.Key)], token).ConfigureAwait(false);
            foreach (var ofOutage in latest.Where(one => Concerns(one.Estimate.SeriesId, one.Estimate.OutageId)).GroupBy(one => one.Estimate.OutageId))
            {
                var accounts = ofOutage.Select(one => AccountNet.Of(one, wanted[one.Estimate.SeriesId], known[ofOutage.Key])).ToList();
                if (OutageNet.Of(known[ofOutage.Key], accounts, one => changes.TryGetValue(one.Key, out var change) && change.IsChanged) is { } net) nets.Add(ofOutage.Key, net);
            }
        }

        return (nets, keys.Count - read);

        // An outage whose platform was stated after it had been estimated keeps estimates of accounts that it does not concern.
        bool Concerns(long seriesId, long outageId) =>
            wanted.TryGetValue(seriesId, out var one) && known.TryGetValue(outageId, out var outage) && OutageMatch.Applies(one.Key.Platform, outage.Platform, null);
    }

    /// <summary>Whole outages together, up to <see cref="ChunkEstimates"/> estimates; an outage with more stands alone.</summary>
    private static IEnumerable<List<IGrouping<long, EstimateKey>>> Chunks(IEnumerable<IGrouping<long, EstimateKey>> outages)
    {
        var (chunk, size) = (new List<IGrouping<long, EstimateKey>>(), 0);
        foreach (var outage in outages)
        {
            if (chunk.Count > 0 && size + outage.Count() > ChunkEstimates)
            {
                yield return chunk;
                (chunk, size) = ([], 0);
            }

            chunk.Add(outage);
            size += outage.Count();
        }

        if (chunk.Count > 0) yield return chunk;
    }
}
