using CreatorImpact.Analysis.Documents;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>
/// GET /api/groups?outage=&amp;metric=&amp;counted=&amp;set=&amp;a=&amp;b=: the segments of a set beside each other, as JSON, and with .csv as a file; the same of /api/groups/totals
/// with rows= and columns=, which must be two different things, and the columns no creators. Groups of fewer than five creators are hidden in all of them.
/// </summary>
internal static class GroupsEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/" + GroupsAddress.Json, static async ([AsParameters] Asked asked, GroupsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            await FindAsync(asked, loader, workspace, token) is { } document ? Results.Text(document.ToJson(), "application/json") : None());
        app.MapGet("/" + GroupsAddress.Json + ".csv", static async ([AsParameters] Asked asked, GroupsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            await FindAsync(asked, loader, workspace, token) is { } document ? Results.File(GroupsCsv.Write(document), "text/csv; charset=utf-8", "groups.csv") : None());
        app.MapGet("/" + GroupsAddress.TotalsJson, static ([AsParameters] Asked asked, GroupsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            TotalsAsync(asked, loader, workspace, document => Results.Text(document.ToJson(), "application/json"), token));
        app.MapGet("/" + GroupsAddress.TotalsJson + ".csv", static ([AsParameters] Asked asked, GroupsLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            TotalsAsync(asked, loader, workspace, document => Results.File(document.ToCsv(), "text/csv; charset=utf-8", "totals.csv"), token));
    }

    private static async Task<GroupsDocument?> FindAsync(Asked asked, GroupsLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        var model = await loader.CompareAsync(asked.Address, token);
        return model.Comparison is { } comparison ? GroupsDocument.From(comparison, model.Pair, workspace.IsDemo) : null;
    }

    private static async Task<IResult> TotalsAsync(Asked asked, GroupsLoader loader, CurrentWorkspace workspace, Func<PivotDocument, IResult> write, CancellationToken token)
    {
        var model = await loader.TotalsAsync(asked.Address, token);
        if (model.Refusal is { } refusal) return Results.Problem(refusal.Text, statusCode: StatusCodes.Status400BadRequest);
        return model.Pivot is { } pivot ? write(PivotDocument.From(pivot, model.Unit, model.Counted, workspace.IsDemo)) : None();
    }

    private static IResult None() => Results.Problem(
        "outage: expected the number of an outage that is over, 'all', or nothing; metric: one with estimates; set: a segment set that accounts are in.", statusCode: StatusCodes.Status404NotFound);

    internal sealed record Asked(string? Outage, string? Metric, string? Counted, string? Set, string? A, string? B, string? Rows, string? Columns)
    {
        public GroupsAddress Address => new() { Outage = Outage, Metric = Metric, Counted = Counted, Set = Set, A = A, B = B, Rows = Rows, Columns = Columns };
    }
}
