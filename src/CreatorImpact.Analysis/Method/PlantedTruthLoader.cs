using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Method;

/// <summary>Loads a series with the outages around it, as a run takes them.</summary>
public sealed class PlantedTruthLoader(SeriesStore seriesStore, OutageStore outageStore)
{
    /// <summary>Series that losses can be planted in: those a run estimates.</summary>
    public async Task<IReadOnlyList<StoredSeries>> ListAsync(long workspaceId, CancellationToken token) =>
        [.. (await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(series => !MetricCatalog.IsGauge(series.Key.Metric))];

    /// <summary>Loads one series.</summary>
    /// <returns>The data, or why there are none: <c>no_series</c>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<(PlantedTruthData? Data, Reason? Refusal)> LoadAsync(long workspaceId, long seriesId, CancellationToken token)
    {
        var chosen = (await ListAsync(workspaceId, token).ConfigureAwait(false)).FirstOrDefault(series => series.Id == seriesId);
        var loaded = chosen is null ? [] : await seriesStore.LoadAsync(workspaceId, [seriesId], token).ConfigureAwait(false);
        if (chosen is null || loaded.Count == 0)
            return (null, new Reason("no_series", "The series is not there any more, or is a level that cannot be summed; choose another one, or import an export with a counted metric such as views."));

        // Nobody knows whether an illustrative outage happened: runs learn from its hours too.
        var known = (await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(outage => !outage.IsIllustrative).ToList();
        var series = loaded[0];
        return (new PlantedTruthData(
            new SeriesInput(series.Key, chosen.CreatorName, series.ZoneId, series.Currency, series.Periods, series.Values, series.Id),
            [.. known.Select(OutageInput.From).OfType<OutageInput>()],
            [.. known.Select(OpenOutage.From).OfType<OpenOutage>()],
            new EstimatorOptions()), null);
    }
}
