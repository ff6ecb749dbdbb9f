using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Asks the stores for what the appendix says: a fixed number of statements, and one more for every series that several exports hold.</summary>
internal sealed class MethodDataLoader(AccountReportStores stores, MoneyDataLoader money, RunFreshness freshness, IDateTimeZoneProvider zones)
{
    // Over more series revisions are counted and not listed.
    private const int ListedSeries = 12;
    private const int ListedRevisions = 20;

    /// <summary>The case, or what is missing and what to do.</summary>
    public async Task<(MethodCase? Found, ReportReading? None)> LoadAsync(ReportRequest request, CancellationToken token)
    {
        var (about, none) = await OutageCase.LoadAsync(stores, zones, request, token).ConfigureAwait(false);
        if (about is null) return (null, none);

        var (workspaceId, outageId) = (request.WorkspaceId, about.Outage.Id);
        var newest = await stores.Runs.ListHistoryAsync(workspaceId, outageId, [.. about.Series.Select(one => one.Id)], new RunHistory(0, 1), token).ConfigureAwait(false);
        if (newest.Count == 0) return (null, Refusals.Of(request, "no_run", about.Account?.Name ?? about.Outage.Title, about.Outage.Title));
        var shown = request.RunId is { } runId ? await NewerRuns.HeldByAsync(stores.Runs, about, runId, token).ConfigureAwait(false) : newest;
        if (shown.Count == 0) return (null, Refusals.Of(request, "run_unknown", request.RunId!, about.Account?.Name ?? about.Outage.Title, about.Outage.Title));

        var keys = shown.Select(one => new EstimateKey(one.Run.Id, one.Estimate.SeriesId, outageId)).ToList();
        var changes = await freshness.OfAsync(workspaceId, about.Visible, about.Outages, keys, about.Account is null ? RunFreshness.ListBudget : long.MaxValue, token).ConfigureAwait(false);
        var series = await SeriesAsync(about, shown, token).ConfigureAwait(false);
        var answer = about.Account is { } account ? await AccountCaseLoader.AnswerAsync(money, request, outageId, account, token).ConfigureAwait(false) : null;
        return (new MethodCase(about, series, NewerRuns.Of(newest, shown, answer), changes.Values.Any(one => one.IsChanged), answer), null);
    }

    private async Task<IReadOnlyList<MethodSeries>> SeriesAsync(OutageCase about, IReadOnlyList<LatestEstimate> shown, CancellationToken token)
    {
        var workspaceId = about.Request.WorkspaceId;
        var estimates = shown.ToDictionary(one => one.Estimate.SeriesId);
        var loaded = (await stores.Series.LoadAsync(workspaceId, [.. estimates.Keys.Order()], token).ConfigureAwait(false)).ToDictionary(one => one.Id);
        var found = new List<MethodSeries>();
        foreach (var one in about.Series.Where(one => estimates.ContainsKey(one.Id)))
        {
            // What one export alone holds was never revised.
            var revisions = one.Imports.Count < 2
                ? new RevisionList([], 0)
                : await stores.Revisions.OfSeriesAsync(workspaceId, one.Id, estimates.Count <= ListedSeries ? ListedRevisions : 0, token).ConfigureAwait(false);
            var zone = (one.ZoneId is { } id ? zones.GetZoneOrNull(id) : null) ?? DateTimeZone.Utc;
            var days = loaded.TryGetValue(one.Id, out var values) ? SeriesCoverage.Of(values, zone, Windows(about, one), one.ExportedAt, about.AsOf) : [];
            var estimate = estimates[one.Id];
            found.Add(new MethodSeries(one, ImpactFinding.EntryFromJson(estimate.Estimate.ResultJson), estimate.Run, zone, days, revisions));
        }

        return found;
    }

    // The times its platform was down, as the page of coverage takes them.
    private static List<Interval> Windows(OutageCase about, StoredSeries series) =>
    [
        .. about.Outages.Where(outage => !outage.Planned && OutageMatch.Applies(series.Key.Platform, outage.Platform, null))
            .Select(outage => new Interval(outage.Start, outage.EndExclusive ?? (outage.EndKnown ? null : outage.Start + Duration.FromHours(1)))),
    ];
}
