using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Draws up what is handed to a brand client: how its deliverables stand, and what is offered for what is missing.</summary>
public sealed class CampaignReports(CampaignDataLoader data, WorkspaceStore workspaces, RunFreshness freshness, IDateTimeZoneProvider zones, IClock clock) : IReportSource
{
    public IReadOnlySet<ReportKind> Kinds { get; } = new HashSet<ReportKind> { ReportKind.ClientReport, ReportKind.MakeGoodProposal };

    /// <inheritdoc/>
    /// <returns>The document, or the reason why there is none: <c>client_missing</c>, <c>client_unknown</c>, <c>client_in_money</c>, and those of <see cref="MakeGoodProposal"/>.</returns>
    public async Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Client))
            return ReportReading.None("client_missing", "No client was named, expected the client of a deliverable. Choose one, as the campaigns page writes it.");

        // Other clients are not named here: whoever reads this may be the client.
        var client = request.Client.Trim();
        var campaigns = ClientCampaigns.Of(await data.LoadAsync(request.WorkspaceId, null, token).ConfigureAwait(false), client, zones, clock.GetCurrentInstant());
        if (campaigns.Reports.Count == 0)
        {
            return campaigns.InMoney > 0
                ? ReportReading.None("client_in_money", $"Everything promised to '{client}' is counted in money, which documents for clients never hold. Enter a deliverable counted in views or another count.")
                : ReportReading.None("client_unknown", $"There is no deliverable of the client '{client}', expected a name as the campaigns page writes it, capitals included. Correct the name, or enter a deliverable.");
        }

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
