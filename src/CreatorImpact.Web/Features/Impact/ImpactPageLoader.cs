using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact.Multiples;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Asks the stores for what the impact page shows: a fixed number of statements, however much there is.</summary>
public sealed class ImpactPageLoader(
    SeriesStore seriesStore,
    OutageStore outageStore,
    RunStore runStore,
    FindingCheckStore checkStore,
    RunFreshness freshness,
    ChangeFactsLoader factsLoader,
    RunJobs jobs,
    CurrentWorkspace workspace,
    IDateTimeZoneProvider zones)
{
    // Older runs are still found by their number in the address.
    private const int MostRuns = 10;

    /// <summary>Loads a view.</summary>
    /// <param name="query">What was asked for. An unknown outage is said to be gone, whatever else is unknown falls back with a note.</param>
    /// <param name="notes">Notes to begin with.</param>
    /// <param name="token">Stops the loading.</param>
    public async Task<ImpactPageModel> LoadAsync(ImpactQuery query, IReadOnlyList<ImpactNote> notes, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(query);
        var series = (await seriesStore.ListAsync(workspace.Id, token)).Where(one => !MetricCatalog.IsGauge(one.Key.Metric)).ToList();
        var outages = (await outageStore.ListAsync(workspace.Id, token)).Reverse().ToList();
        var job = query.Job is { } id ? await jobs.GetAsync(id, token) : null;
        var model = Choose(series, outages, query, notes) with { Job = job is { IsSilent: false } ? job : null };
        if (model.View != ImpactView.NotEstimated)
            return model;

        return model.Chosen is null ? await OverviewAsync(model, series, token) : await FindingAsync(model, series, token);
    }

    private ImpactPageModel Choose(List<StoredSeries> series, List<StoredOutage> outages, ImpactQuery query, IReadOnlyList<ImpactNote> notes)
    {
        var outage = query.Outage is null ? Newest(outages, series) : outages.Find(one => one.Id == query.Outage);
        var concerned = outage is null ? [] : series.Where(one => OutageMatch.Applies(one.Key.Platform, outage.Platform, null)).ToList();
        var choice = SeriesChoice.Of(concerned, query);
        return new ImpactPageModel
        {
            Query = Completed(query, outage, choice),
            Notes = [.. notes, .. choice.Notes],
            Outages = outages,
            Outage = outage,
            Zone = outage is null ? DateTimeZone.Utc : zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc,
            Series = concerned,
            Choice = choice,
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

    // Of those that ended, one that something imported can say anything about comes before all others.
    private static StoredOutage? Newest(List<StoredOutage> outages, List<StoredSeries> series)
    {
        var platforms = series.Select(one => one.Key.Platform).ToHashSet(StringComparer.Ordinal);
        return outages.Find(one => one.EndExclusive is not null && platforms.Any(platform => OutageMatch.Applies(platform, one.Platform, null)))
            ?? outages.Find(one => one.EndExclusive is not null)
            ?? outages.FirstOrDefault();
    }

    private static ImpactQuery Completed(ImpactQuery query, StoredOutage? outage, SeriesChoice choice) => query with
    {
        Outage = outage?.Id,
        Creator = choice.Account?.Account,
        Platform = choice.Account?.Platform,
        Metric = choice.Metric,
        Grain = choice.Series?.Key.Granularity,
        Series = null,
    };

    private async Task<ImpactPageModel> OverviewAsync(ImpactPageModel model, IReadOnlyList<StoredSeries> all, CancellationToken token)
    {
        var latest = await runStore.ListLatestAsync(workspace.Id, token, model.Outage!.Id);
        var changes = await freshness.OfAsync(workspace.Id, all, model.Outages, [.. latest.Select(KeyOf)], RunFreshness.ListBudget, token);
        var figures = latest.ToDictionary(one => one.Estimate.SeriesId, one => FiguresOf(one, model.Outage!, changes));
        model = model with { Figures = figures, View = model.Series.Any(one => figures.ContainsKey(one.Id)) ? ImpactView.Overview : ImpactView.NotEstimated };
        return model is { View: ImpactView.Overview, Query.Look: OverviewLook.Charts } ? model with { Charts = await ChartsAsync(model, latest, token) } : model;
    }

    // Stored charts weigh 100 kB each: only those that are drawn are read, off the page's own thread.
    private static Task<IReadOnlyDictionary<long, SmallChartData>> ChartsAsync(ImpactPageModel model, IReadOnlyList<LatestEstimate> latest, CancellationToken token)
    {
        var drawn = SmallChartChoice.Of(model).Where(one => one.Entry is not null).Take(SmallChartChoice.Most).Select(one => one.Series.Id).ToHashSet();
        return Task.Run<IReadOnlyDictionary<long, SmallChartData>>(
            () =>
            {
                var charts = new Dictionary<long, SmallChartData>();
                foreach (var estimate in latest.Select(one => one.Estimate).Where(one => drawn.Contains(one.SeriesId)))
                {
                    token.ThrowIfCancellationRequested();
                    if (ImpactFinding.FromJson(estimate.ResultJson).Chart is { } chart && SmallChartData.Of(chart) is { } data) charts[estimate.SeriesId] = data;
                }

                return charts;
            },
            token);
    }

    private async Task<ImpactPageModel> FindingAsync(ImpactPageModel model, IReadOnlyList<StoredSeries> all, CancellationToken token)
    {
        var (chosen, outage, asked) = (model.Chosen!, model.Outage!, model.Query.Run);
        var stored = await runStore.ListHistoryAsync(
            workspace.Id, outage.Id, [.. model.Choice!.Account!.Series.Select(one => one.Id)], new RunHistory(chosen.Id, MostRuns, asked), token);
        var runs = stored.Where(one => one.Estimate.SeriesId == chosen.Id).ToList();
        var shown = runs.Find(one => one.Run.Id == asked) ?? runs.FirstOrDefault();
        var changes = await freshness.OfAsync(
            workspace.Id, all, model.Outages, [.. stored.DistinctBy(one => one.Estimate.SeriesId).Append(shown).OfType<LatestEstimate>().Select(KeyOf)], long.MaxValue, token);
        var figures = stored.Select(one => FiguresOf(one, outage, changes)).ToList();
        var unknownRun = asked is not null && shown?.Run.Id != asked;
        model = model with
        {
            Figures = figures.DistinctBy(one => one.SeriesId).ToDictionary(one => one.SeriesId),
            History = [.. figures.Where(one => one.SeriesId == chosen.Id)],
            Values = await ValuesAsync(model, token),
            Checks = await checkStore.FindAsync(workspace.Id, chosen.Key.Account, chosen.Key.Platform, outage.Id, token),
            Query = unknownRun ? model.Query with { Run = null } : model.Query,
            Notes = unknownRun ? [.. model.Notes, ImpactNote.Run] : model.Notes,
        };
        if (shown is null)
            return model;

        var found = FiguresOf(shown, outage, changes);
        var newest = shown.Run.Id == runs[0].Run.Id ? null : runs[0].Run;
        var facts = found.DataChanged ? await factsLoader.LoadAsync(workspace.Id, chosen, all, changes[KeyOf(shown)], token) : null;
        return model with
        {
            Finding = new StoredFinding(chosen.Id, ImpactFinding.FromJson(shown.Estimate.ResultJson), shown.Run, found.OutageChanged, found.DataChanged, newest, facts),
            View = found.OutageChanged && newest is null ? ImpactView.OutageChanged : ImpactView.Finding,
        };
    }

    private async Task<MetricSeries?> ValuesAsync(ImpactPageModel model, CancellationToken token)
    {
        if (model.Query is { Range.Kind: ViewRangeKind.Around, Compare: ViewComparison.None })
            return null;

        var chosen = model.Chosen!;
        return (await seriesStore.LoadAsync(workspace.Id, [chosen.Id], token)) is [var loaded]
            ? SeriesAssembly.Build(new SeriesInput(loaded.Key, chosen.CreatorName, loaded.ZoneId, loaded.Currency, loaded.Periods, loaded.Values), zones).Series
            : null;
    }

    private static EstimateKey KeyOf(LatestEstimate one) => new(one.Run.Id, one.Estimate.SeriesId, one.Estimate.OutageId);

    private static StoredFigures FiguresOf(LatestEstimate latest, StoredOutage outage, IReadOnlyDictionary<EstimateKey, EstimateChange> changes)
    {
        var entry = ImpactFinding.EntryFromJson(latest.Estimate.ResultJson);
        var moved = EstimateAge.OutageChanged(entry, outage);
        return new StoredFigures(latest.Estimate.SeriesId, entry, latest.Run, moved, EstimateAge.DataChanged(changes.GetValueOrDefault(KeyOf(latest)), moved, outage.Id));
    }
}
