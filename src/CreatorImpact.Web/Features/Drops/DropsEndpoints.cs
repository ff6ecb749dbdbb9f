using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>
/// GET /api/findings/drops?outage=&amp;creator=&amp;platform=: who dropped in an outage and what that says of platform and account.
/// GET /api/outages/suggestions?platform=: windows of outages that the data propose; nothing is stored. Both as JSON, unrounded.
/// </summary>
internal static class DropsEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/findings/drops", DropsAsync);
        app.MapGet("/api/outages/suggestions", static async (string? platform, SuggestionsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            Json(SuggestionsDocument.From(await loader.LoadAsync(workspace.Id, Given(platform), token), workspace.IsDemo).ToJson()));
    }

    private static async Task<IResult> DropsAsync(string? outage, string? creator, string? platform, OutageDropsLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        if (QueryNumber.Read(outage) is not { } number)
            return Problem(new Reason("outage_missing", "outage: found nothing, expected the number of an outage. Take it from the address of its page."));

        var (drops, refusal) = await loader.LoadAsync(workspace.Id, number, Given(creator), Given(platform), token);
        return drops is null ? Problem(refusal!) : Json(DropsDocument.From(drops, workspace.IsDemo).ToJson());
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IResult Json(string document) => Results.Text(document, "application/json");

    private static IResult Problem(Reason reason) => Results.Problem(
        reason.Text,
        statusCode: reason.Code == "outage_missing" ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound,
        title: "There is no answer.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = reason.Code });
}
