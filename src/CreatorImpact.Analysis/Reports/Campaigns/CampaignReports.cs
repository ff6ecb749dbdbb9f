using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Draws up what is handed to a brand client: how its deliverables stand, and what is offered for what is missing.</summary>
public sealed class CampaignReports(CampaignDataLoader data, WorkspaceStore workspaces, RunFreshness freshness, IDateTimeZoneProvider zones, IClock clock) : IReportSource
{
    public IReadOnlySet<ReportKind> Kinds { get; } = new HashSet<ReportKind> { ReportKind.ClientReport, ReportKind.MakeGoodProposal };

    /// <inheritdoc/>
    /// <returns>The document, or the reason why there is none: <c>client_unnamed</c>, <c>client_unknown</c>, <c>client_in_money</c>, and those of <see cref="MakeGoodProposal"/>.</returns>
    public async Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Client)) return Refusals.Of(request, "client_unnamed");

        // Other clients are not named here: whoever reads this may be the client.
        var client = request.Client.Trim();
        var campaigns = ClientCampaigns.Of(await data.LoadAsync(request.WorkspaceId, null, token).ConfigureAwait(false), client, zones, clock.GetCurrentInstant());
        if (campaigns.Reports.Count == 0) return Refusals.Of(request, campaigns.InMoney > 0 ? "client_in_money" : "client_unknown", client);

        var workspace = await workspaces.GetAsync(request.WorkspaceId, token).ConfigureAwait(false);
        campaigns = campaigns with { IsDemo = workspace?.Kind == WorkspaceKind.Demo, IsChanged = await IsChangedAsync(request.WorkspaceId, campaigns, token).ConfigureAwait(false) };
        return request.Kind == ReportKind.MakeGoodProposal ? MakeGoodProposal.Of(campaigns, request.Words) : ReportReading.Of(ClientReport.Of(campaigns, request.Words));
    }

    private async Task<bool> IsChangedAsync(long workspaceId, ClientCampaigns campaigns, CancellationToken token)
    {
        EstimateKey[] used = [.. campaigns.Reports.SelectMany(report => report.Counted).Select(one => new EstimateKey(one.Run!.Id, one.SeriesId!.Value, one.Outage.Id)).Distinct()];
        var changes = await freshness.OfAsync(workspaceId, campaigns.Data.Series, campaigns.Data.Outages, used, RunFreshness.ListBudget, token).ConfigureAwait(false);
        return changes.Values.Any(change => change.IsChanged);
    }
}
