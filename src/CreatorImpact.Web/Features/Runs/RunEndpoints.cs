using System.Net.Mime;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Runs;

/// <summary>
/// GET /api/runs lists the runs of the workspace looked at; GET /api/runs/N gives the estimates of one, as <c>creatorimpact runs</c> and
/// <c>estimate</c> print them.
/// </summary>
internal static class RunEndpoints
{
    private const string Route = "/api/runs";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, static async (RunCatalog catalog, CurrentWorkspace workspace, CancellationToken token) =>
            Json((await catalog.ListAsync(workspace.Id, workspace.IsDemo, token)).ToJson()));
        app.MapGet(Route + "/{runId:long}", static async (long runId, RunCatalog catalog, CurrentWorkspace workspace, CancellationToken token) =>
            await catalog.FindAsync(workspace.Id, runId, workspace.IsDemo, token) is { } document ? Json(document.ToJson()) : Results.NotFound());
    }

    private static IResult Json(string document) => Results.Text(document, MediaTypeNames.Application.Json);
}
