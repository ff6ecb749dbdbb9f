using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Finds deliverables by client, campaign, title or account.</summary>
internal sealed class CampaignSearch(DeliverableStore deliverables, CurrentWorkspace workspace) : ISearchSource
{
    public int Order => 30;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token)
    {
        var known = await deliverables.ListAsync(workspace.Id, token);
        return [.. known.Where(one => !one.Removed).Select(HitOf).Where(hit => SearchHit.Matches(typed, hit.Title, hit.Remark)).Take(most)];
    }

    private static SearchHit HitOf(Deliverable one) =>
        new("SearchCampaigns", one.Title, string.Join(" · ", new[] { one.Client, one.Campaign, one.Account }.Where(part => part.Length > 0)), CampaignAddress.Of(one.Id));
}
