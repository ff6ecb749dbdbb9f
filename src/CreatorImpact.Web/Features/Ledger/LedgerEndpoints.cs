using CreatorImpact.Analysis.Documents;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>
/// GET /api/money/loss?outage=&amp;creator=&amp;platform=: what an outage cost in money and uploads, by account and in all, as JSON; the same with
/// .csv gives the lines of the ledgers. Nothing is rounded but what is called shown.
/// </summary>
internal static class LedgerEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/" + LedgerAddress.Json, static async (string? outage, string? creator, string? platform, LedgerLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            await FindAsync(outage, creator, platform, loader, token) is { } model
                ? Results.Text(LossDocument.From(model.Money, model.Cases, workspace.IsDemo).ToJson(), "application/json")
                : None());
        app.MapGet("/" + LedgerAddress.Csv, static async (string? outage, string? creator, string? platform, LedgerLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            await FindAsync(outage, creator, platform, loader, token) is { } model
                ? Results.File(LedgerCsv.Write(model.Money, workspace.IsDemo), "text/csv; charset=utf-8", FormattableString.Invariant($"money-outage-{model.Address.Outage}.csv"))
                : None());
    }

    private static async Task<LedgerModel?> FindAsync(string? outage, string? creator, string? platform, LedgerLoader loader, CancellationToken token) =>
        LedgerAddress.Read(outage, creator, platform) is { } address ? await loader.LoadAsync(address, token) : null;

    private static IResult None() => Results.Problem(
        "outage: expected the number of an outage of this workspace that has an end; creator and platform: an account with views or revenue of that outage's platform, or neither.", statusCode: StatusCodes.Status404NotFound);
}
