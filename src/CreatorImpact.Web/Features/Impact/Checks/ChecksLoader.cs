using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Stores;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>Reads and stores what is said of other explanations, and looks at what the program knows of them.</summary>
public sealed class ChecksLoader(FindingCheckStore checks, SeriesStore seriesStore, ContentStore content, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    /// <summary>What is said now. One statement.</summary>
    public Task<IReadOnlyList<FindingCheck>> ListAsync(FindingChecks of, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(of);
        return checks.ListAsync(workspace.Id, of.AccountId, of.OutageId, token);
    }

    /// <summary>Stores one answer in place of the former.</summary>
    /// <returns>The former.</returns>
    public Task<FindingCheck> SaveAsync(FindingChecks of, FindingCheck check, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(of);
        return checks.SaveAsync(workspace.Id, of.AccountId, of.OutageId, check, token);
    }

    /// <summary>What the program can tell by itself about the finding shown; null while there is none. Three statements.</summary>
    public async Task<ExplanationFacts?> FactsAsync(ImpactPageModel model, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model is not { Finding.Finding: var finding, Chosen: { } chosen, Outage: { } outage } || finding is null || WindowOf(finding.Entry) is not { } window)
            return null;

        var zone = finding.Chart is { } chart ? ChartSlice.ZoneOf(chart) : model.Zone;
        var loaded = await seriesStore.LoadAsync(workspace.Id, [chosen.Id], token);
        var posts = (await content.ListAsync(workspace.Id, token)).Where(item => chosen.IsOf(item.Account, item.Platform)).ToList();
        return await Task.Run(
            () => ExplanationFacts.Of(new ExplanationInput(outage.Id, window, RecoverySpan.LastDay(finding, zone) ?? window.End.InZone(zone).Date, zone)
            {
                Series = loaded is [var one] ? LaidOut(one, chosen) : null,
                Outages = model.Outages,
                Posts = AccountPosts.Of(posts) is [var account] ? account : null,
            }),
            token);
    }

    private MetricSeries? LaidOut(LoadedSeries loaded, StoredSeries chosen) =>
        SeriesAssembly.Build(new SeriesInput(loaded.Key, chosen.CreatorName, loaded.ZoneId, loaded.Currency, loaded.Periods, loaded.Values), zones).Series;

    private static Interval? WindowOf(Analysis.Documents.EstimateEntry entry) =>
        InstantPattern.ExtendedIso.Parse(entry.WindowStart) is { Success: true, Value: var start } && InstantPattern.ExtendedIso.Parse(entry.WindowEnd) is { Success: true, Value: var end }
            ? new Interval(start, end)
            : null;
}
