using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Asks for the campaigns pages and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class CampaignsLoader(CampaignDataLoader data, DeliverableStore deliverables, MakeGoodStore makeGoods, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The zones the form takes.</summary>
    public IDateTimeZoneProvider Zones => zones;

    /// <summary>All deliverables.</summary>
    public async Task<CampaignsModel> LoadAsync(CancellationToken token)
    {
        var found = await data.LoadAsync(workspace.Id, null, token);
        var removed = (await deliverables.ListAsync(workspace.Id, token)).Where(one => one.Removed).ToList();
        var now = clock.GetCurrentInstant();
        var lines = CampaignLine.WorstFirst(found.Deliverables.Select(one => DeliverableReport.Of(one, found, zones, now)));
        return new CampaignsModel(lines, removed, DeliverableTotals.Of([.. lines.Select(line => line.Report)]), CampaignChoices.Of(found.Deliverables, found.Series), now);
    }

    /// <summary>One deliverable, removed or not; null when there is none of that number.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="until">New deadline for a make-good; null takes the one proposed.</param>
    /// <param name="token">Stops the questions.</param>
    public async Task<CampaignModel?> FindAsync(long id, LocalDate? until, CancellationToken token)
    {
        var found = await data.LoadAsync(workspace.Id, id, token);
        if (found.Deliverables is not [var deliverable])
            return null;

        var now = clock.GetCurrentInstant();
        var report = DeliverableReport.Of(deliverable, found, zones, now);
        return new CampaignModel(report, MakeGoodOffer.Of(report, found, until), CampaignChoices.Of(found.Deliverables, found.Series), now);
    }

    /// <summary>Stores a deliverable; null when somebody else changed it since it was read.</summary>
    public Task<long?> SaveAsync(Deliverable deliverable, CancellationToken token) => deliverables.SaveAsync(workspace.Id, deliverable, token);

    public Task<bool> SetRemovedAsync(long id, bool removed, CancellationToken token) => deliverables.SetRemovedAsync(workspace.Id, id, removed, token);

    public Task<long?> AddAsync(MakeGood makeGood, CancellationToken token) => makeGoods.AddAsync(workspace.Id, makeGood, token);

    public Task<bool> DeliverOneAsync(long makeGoodId, CancellationToken token) => makeGoods.DeliverOneAsync(workspace.Id, makeGoodId, token);

    public Task<bool> TakeBackOneAsync(long makeGoodId, CancellationToken token) => makeGoods.TakeBackOneAsync(workspace.Id, makeGoodId, token);

    public Task<bool> RemoveAsync(long makeGoodId, CancellationToken token) => makeGoods.RemoveAsync(workspace.Id, makeGoodId, token);
}
