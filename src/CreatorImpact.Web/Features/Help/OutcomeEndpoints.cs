using System.Globalization;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Help;

/// <summary>
/// GET /api/help/outcomes lists outages with how their troubleshooting went; with ?outage= it gives one of them. PUT /api/help/outcomes?outage=
/// says how one step went and leaves the others as they are.
/// </summary>
internal static class OutcomeEndpoints
{
    private const string Route = "/api/help/outcomes";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, GetAsync);
        app.MapPut(Route, PutAsync);
    }

    private static async Task<IResult> GetAsync(string? outage, OutageStore outages, StepAnswerStore steps, CurrentWorkspace workspace, CancellationToken token)
    {
        if (QueryNumber.Read(outage) is null)
        {
            var said = await steps.ListAllAsync(workspace.Id, token);
            var known = await outages.ListAsync(workspace.Id, token);
            return Results.Json(new OutcomesJson([.. known.Where(one => said.ContainsKey(one.Id)).Select(one => OutageOutcomesJson.Of(one, said[one.Id], Catalog))]), JsonBody.Json);
        }

        return await FindAsync(outage, outages, workspace, token) is { } found
            ? Results.Json(OutageOutcomesJson.Of(found, await steps.ListAsync(workspace.Id, found.Id, token), Catalog), JsonBody.Json)
            : Unknown(outage);
    }

    private static async Task<IResult> PutAsync(string? outage, HttpContext context, OutageStore outages, StepAnswerStore steps, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<StepAnswerJson>(context.Request, token);
        if (sent is null) return unreadable!;

        if (QueryNumber.Read(outage) is null)
            return Problem(new Reason("outage_missing", "outage: found nothing, expected the number of an outage. Take it from the address of its page."));
        if (await FindAsync(outage, outages, workspace, token) is not { } found) return Unknown(outage);
        if (KindCode.Find<TroubleshootingStep>(sent.Step) is not { } step) return Problem(StepAnswer.UnknownStep(sent.Step));
        if (KindCode.Find<StepOutcome>(sent.Outcome) is not { } outcome) return Problem(StepAnswer.UnknownOutcome(sent.Outcome));

        await steps.SaveAsync(workspace.Id, found.Id, new StepAnswer(step, outcome), token);
        return await GetAsync(outage, outages, steps, workspace, token);
    }

    // Documents are English, whoever asks.
    private static HelpCatalog Catalog => HelpCatalog.For(CultureInfo.InvariantCulture);

    private static async Task<StoredOutage?> FindAsync(string? outage, OutageStore outages, CurrentWorkspace workspace, CancellationToken token) =>
        await outages.GetAsync(workspace.Id, QueryNumber.Read(outage) ?? 0, token) is { Removed: false } found ? found : null;

    private static IResult Unknown(string? outage) =>
        Problem(new Reason("outage_unknown", $"outage: found '{outage}', expected the number of an outage of this workspace. Take it from the address of its page."));

    private static IResult Problem(Reason fault) => Results.Problem(
        fault.Text,
        statusCode: StatusCodes.Status400BadRequest,
        title: "Something in it cannot be used.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = fault.Code });
}
