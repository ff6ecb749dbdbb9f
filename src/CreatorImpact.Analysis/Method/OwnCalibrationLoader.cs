using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Method;

/// <summary>Reads the coverage of placebo windows from stored runs: nothing is estimated.</summary>
public sealed class OwnCalibrationLoader(SeriesStore seriesStore, RunStore runs)
{
    /// <summary>Most estimates that are read, the newest first.</summary>
    public const int MostRead = 600;

    /// <summary>The newest estimate of each series that has figures, by account and metric. Two statements.</summary>
    public async Task<OwnCalibration> LoadAsync(long workspaceId, CancellationToken token)
    {
        var known = (await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false)).ToDictionary(series => series.Id);
        var newest = await runs.ListNewestAsync(workspaceId, MostRead, token).ConfigureAwait(false);
        var rows = newest
            .Where(one => known.ContainsKey(one.Estimate.SeriesId))
            .Select(one => (Series: known[one.Estimate.SeriesId], Entry: ImpactFinding.EntryFromJson(one.Estimate.ResultJson)))
            .Where(one => one.Entry is { Placebos: not null, Gross: not null })
            .DistinctBy(one => one.Series.Id)
            .Select(one => new OwnCalibrationRow(one.Series, one.Entry.Outage, one.Entry.Placebos!.Value, one.Entry.Coverage90, (one.Entry.DayNet ?? one.Entry.Gross!).Grade))
            .OrderBy(row => row.Series.Key.Account, StringComparer.Ordinal).ThenBy(row => row.Series.Key.Platform, StringComparer.Ordinal)
            .ThenBy(row => row.Series.Key.Metric, StringComparer.Ordinal).ThenBy(row => row.Series.Key.Granularity);
        return new OwnCalibration([.. rows], newest.Count == MostRead);
    }
}
