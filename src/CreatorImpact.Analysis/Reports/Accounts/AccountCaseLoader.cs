using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Asks the stores for what documents about one account say: a fixed number of statements.</summary>
internal sealed class AccountCaseLoader(AccountReportStores stores, MoneyDataLoader money, RunFreshness freshness, IDateTimeZoneProvider zones)
{
    /// <summary>The case, or what is missing and what to do.</summary>
    public async Task<(AccountCase? Found, ReportReading? None)> LoadAsync(ReportRequest request, CancellationToken token)
    {
        if (request.OutageId is not null && request.AccountId is null) return (null, Refusals.Of(request, "account_unnamed"));
        var (about, none) = await OutageCase.LoadAsync(stores, zones, request, token).ConfigureAwait(false);
        if (about is null) return (null, none);

        var (outage, name) = (about.Outage, about.Account!.Name);
        var newest = await stores.Runs.ListHistoryAsync(request.WorkspaceId, outage.Id, [.. about.Series.Select(one => one.Id)], new RunHistory(0, 1), token).ConfigureAwait(false);
        if (newest.Count == 0) return (null, Refusals.Of(request, "no_run", name, outage.Title));

        var latest = Chosen(newest);
        var shown = request.RunId is not { } runId || runId == latest.Run.Id ? latest : await OfRunAsync(about, runId, latest, token).ConfigureAwait(false);
        if (shown is null) return (null, Refusals.Of(request, "run_unknown", request.RunId!, name, outage.Title));

        var finding = ImpactFinding.FromJson(shown.Estimate.ResultJson);
        var isMoved = !finding.Entry.IsOf(outage);
        if (isMoved && NewerRuns.Of(newest, [shown], null) is null) return (null, Refusals.Of(request, "outage_changed", outage.Title));

        var key = new EstimateKey(shown.Run.Id, shown.Estimate.SeriesId, outage.Id);
        var changes = await freshness.OfAsync(request.WorkspaceId, about.Visible, about.Outages, [key], long.MaxValue, token).ConfigureAwait(false);
        var main = new AccountFinding(about.Series.First(one => one.Id == shown.Estimate.SeriesId), finding, shown.Run, isMoved || changes[key].IsChanged);
        // Messages hold no money: nothing of it may date or stamp them.
        var answer = request.Kind == ReportKind.Messages ? null : await AnswerAsync(money, request, outage.Id, about.Account, token).ConfigureAwait(false);
        return (new AccountCase(about, main, NewerRuns.Of(newest, [shown], answer), answer), null);
    }

    /// <summary>Money and uploads of an account, as of the run asked for; null when nothing of it is worth money.</summary>
    public static async Task<AccountAnswer?> AnswerAsync(MoneyDataLoader money, ReportRequest request, long outageId, StoredAccount account, CancellationToken token)
    {
        var cases = await money.LoadAsync(request.WorkspaceId, outageId, (account.Name, account.Platform), token, request.RunId).ConfigureAwait(false);
        // Thousands of worlds are work: not on the thread of whoever asked.
        return cases is { Cases: [var only] } ? await Task.Run(() => AccountAnswer.Of(only), token).ConfigureAwait(false) : null;
    }

    // The series the newest document shows, where the run holds it; else the best it does hold. Null when it holds nothing of the account.
    private async Task<LatestEstimate?> OfRunAsync(OutageCase about, long runId, LatestEstimate latest, CancellationToken token)
    {
        var held = await NewerRuns.HeldByAsync(stores.Runs, about, runId, token).ConfigureAwait(false);
        return held.Count == 0 ? null : held.FirstOrDefault(one => one.Estimate.SeriesId == latest.Estimate.SeriesId) ?? Chosen(held);
    }

    // As the money chooses its views: what counts views before all else, figures before refusals, hours before days.
    private static LatestEstimate Chosen(IReadOnlyList<LatestEstimate> estimates) => estimates
        .Select(one => (One: one, Entry: ImpactFinding.EntryFromJson(one.Estimate.ResultJson)))
        .OrderBy(pair => KindOf(pair.Entry.Metric))
        .ThenBy(pair => pair.Entry is { Net: not null, Verdict: not Words.PossibleDisplayGap } ? 0 : 1)
        .ThenBy(pair => PlaceOf(pair.Entry.Metric))
        .ThenBy(pair => pair.Entry.Granularity == Words.Of(Granularity.Hour) ? 0 : 1)
        .ThenBy(pair => pair.Entry.Metric, StringComparer.Ordinal)
        .First().One;

    private static int KindOf(string metric) => MoneyMetrics.Views.Contains(metric, StringComparer.Ordinal) ? 0 : MetricCatalog.IsMoney(metric) ? 2 : 1;

    private static int PlaceOf(string metric) => MoneyMetrics.Views.TakeWhile(one => !string.Equals(one, metric, StringComparison.Ordinal)).Count();
}
