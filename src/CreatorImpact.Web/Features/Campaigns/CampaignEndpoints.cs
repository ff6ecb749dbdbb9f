using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>
/// GET /api/deliverables and /api/deliverables/NUMBER?until=DAY: what was delivered, what is missing and why, as JSON; with a number also the posts
/// to offer until a day.
/// </summary>
internal static class CampaignEndpoints
{
    private const string Route = "/api/deliverables";

    private const string Json = "application/json";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, static async (CampaignsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
        {
            var model = await loader.LoadAsync(token);
            return Results.Text(DeliverableDocument.From([.. model.Lines.Select(line => line.Report)], model.Now, workspace.IsDemo).ToJson(), Json);
        });
        app.MapGet(Route + "/{id:long}", static async (long id, string? until, CampaignsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
        {
            var day = CampaignAddress.Day(until);
            if (until is not null && day is null)
                return Results.Problem("until: expected a day such as 2026-12-31.", statusCode: StatusCodes.Status400BadRequest);
            if (await loader.FindAsync(id, day, token) is not { Report.Deliverable.Removed: false } model)
                return Results.Problem("There is no deliverable of that number.", statusCode: StatusCodes.Status404NotFound);
            return Results.Text(DeliverableDocument.From([model.Report], model.Now, workspace.IsDemo, new Dictionary<long, MakeGoodOffer> { [id] = model.Offer }).ToJson(), Json);
        });
    }
}
