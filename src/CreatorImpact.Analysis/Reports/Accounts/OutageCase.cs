using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>The outage a document is about, and everything beside it that is visible.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Outage">The outage; it has an end.</param>
/// <param name="Zone">Zone its times were typed in.</param>
/// <param name="Outages">All outages.</param>
/// <param name="Visible">All series.</param>
/// <param name="Account">The account asked for; null for all.</param>
/// <param name="Series">Counted series the outage concerns, of the account or of all; at least one.</param>
/// <param name="IsDemo">True for made-up data.</param>
internal sealed record OutageCase(
    ReportRequest Request, StoredOutage Outage, DateTimeZone Zone, IReadOnlyList<StoredOutage> Outages, IReadOnlyList<StoredSeries> Visible, StoredAccount? Account, IReadOnlyList<StoredSeries> Series, bool IsDemo)
{
    /// <summary>State of the data: when the newest export among them was written.</summary>
    public Instant AsOf => Series.Max(one => one.ExportedAt);

    /// <summary>Asks the stores, or says what is missing.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="zones">The time zone database.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="token">Stops the questions.</param>
    public static async Task<(OutageCase? Found, ReportReading? None)> LoadAsync(AccountReportStores stores, IDateTimeZoneProvider zones, ReportRequest request, CancellationToken token)
    {
        var workspaceId = request.WorkspaceId;
        if (request.OutageId is not { } outageId) return (null, Refusals.Of(request, "outage_unnamed"));
        var outages = await stores.Outages.ListAsync(workspaceId, token).ConfigureAwait(false);
        if (outages.FirstOrDefault(one => one.Id == outageId) is not { } outage) return (null, Refusals.Of(request, "outage_unknown", outageId));
        if (outage.Phases.Count == 0) return (null, Refusals.Of(request, "outage_open", outage.Title));

        StoredAccount? account = null;
        if (request.AccountId is { } accountId)
        {
            account = (await stores.Accounts.ListAsync(workspaceId, token).ConfigureAwait(false)).FirstOrDefault(one => one.Id == accountId);
            if (account is null) return (null, Refusals.Of(request, "account_unknown", accountId));
        }

        var visible = await stores.Series.ListAsync(workspaceId, token).ConfigureAwait(false);
        var concerned = visible.Where(one => !MetricCatalog.IsGauge(one.Key.Metric) && OutageMatch.Applies(one.Key.Platform, outage.Platform, null)).Where(one => account is null || one.IsOf(account.Name, account.Platform)).ToList();
        if (concerned.Count == 0) return (null, Refusals.Of(request, "no_series", account?.Name ?? outage.Title));

        var workspace = await stores.Workspaces.GetAsync(workspaceId, token).ConfigureAwait(false);
        return (new OutageCase(request, outage, zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc, outages, visible, account, concerned, workspace?.Kind == WorkspaceKind.Demo), null);
    }
}
