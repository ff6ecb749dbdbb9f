using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Asks the stores for what reports on deliverables rest on: a fixed number of statements, however many deliverables there are.</summary>
public sealed class CampaignDataLoader(
    DeliverableStore deliverables,
    MakeGoodStore makeGoods,
    SeriesStore series,
    OutageStore outages,
    RunStore runs,
    ContentStore content)
{
    // Outages further away have no say in a flight; those nearer are named even when nothing is charged to them.
    private static readonly Duration Reach = Duration.FromDays(FlightOutages.NeighbourDays + 1);

    /// <summary>Loads a workspace, or one deliverable of it.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="deliverableId">Only this deliverable, removed or not; null takes all that were not removed.</param>
    /// <param name="token">Stops the questions.</param>
    public async Task<CampaignData> LoadAsync(long workspaceId, long? deliverableId, CancellationToken token)
    {
        var wanted = (await deliverables.ListAsync(workspaceId, token).ConfigureAwait(false))
            .Where(one => deliverableId is { } id ? one.Id == id : !one.Removed).ToList();
        var ledger = await makeGoods.ListAsync(workspaceId, token).ConfigureAwait(false);
        var known = await outages.ListAsync(workspaceId, token).ConfigureAwait(false);
        var stored = await series.ListAsync(workspaceId, token).ConfigureAwait(false);
        if (wanted.Count == 0) return new CampaignData([], ledger, stored, new Dictionary<long, LoadedSeries>(), known, [], []);

        var used = wanted.SelectMany(deliverable => CampaignData.SeriesOf(deliverable, stored)).Select(one => one.Id).Distinct().ToList();
        var values = await series.LoadAsync(workspaceId, used, token).ConfigureAwait(false);
        var (first, last) = (wanted.Min(one => one.StartsOn).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - Reach, wanted.Max(one => one.DeadlineOn).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Reach);
        var near = known.Where(outage => outage.Start < last && (outage.EndExclusive ?? last) > first).Select(outage => outage.Id).ToList();
        var estimates = await runs.ListLatestWithDrawsAsync(workspaceId, used, near, token).ConfigureAwait(false);
        var posts = AccountPosts.Of(await content.ListAsync(workspaceId, token).ConfigureAwait(false));
        return new CampaignData(wanted, ledger, stored, values.ToDictionary(one => one.Id), known, estimates, posts);
    }
}
