using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

/// <summary>A campaign of the first half of November 2026 that an outage of six hours hit. It is 22 November.</summary>
public abstract class CampaignsContext : StoredContext
{
    protected CampaignsContext() => Services.AddScoped<CampaignsLoader>();

    protected DeliverableStore Deliverables => new(Database);

    protected MakeGoodStore MakeGoods => new(Database);

    protected static Deliverable Promise => new()
    {
        Client = "Acme",
        Campaign = "Winter",
        Title = "Three videos",
        Account = "luma",
        Platform = "youtube",
        Guarantee = 400_000,
        StartsOn = new LocalDate(2026, 11, 1),
        DeadlineOn = new LocalDate(2026, 11, 15),
        CostPerThousand = 10,
        Currency = "EUR",
    };

    /// <summary>The account's hours with the outage in them, and the deliverable.</summary>
    protected async Task<(long Deliverable, long Outage)> PlantAsync(bool estimated, Func<Deliverable, Deliverable>? change = null)
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        if (estimated) await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
        return ((await Deliverables.SaveAsync(Workspace, change?.Invoke(Promise) ?? Promise, Token))!.Value, outage);
    }
}
