using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>GET /api/money/sensitivity?outage=&amp;creator=&amp;platform=: what the loss of one account hangs on, as JSON, unrounded.</summary>
internal static class SensitivityEndpoint
{
    public static void Map(WebApplication app) => app.MapGet(
        "/" + LedgerAddress.SensitivityJson,
        static async (string? outage, string? creator, string? platform, WhatIfLoader loader, MoneySensitivity sensitivity, CurrentWorkspace workspace, CancellationToken token) =>
        {
            var found = await loader.LoadAsync(LedgerAddress.Read(outage, creator, platform), token);
            if (found.Model is not { } model)
                return found.Choice is null ? Problem(found.Refusal!.Text, StatusCodes.Status404NotFound) : Problem("creator: several accounts were hit by this outage, expected one of them; name it, with platform where it is on several.", StatusCodes.Status400BadRequest);

            var table = await Task.Run(() => sensitivity.Of(model.Data, model.Case, model.Options, token), token);
            return Results.Text(MoneySensitivityDocument.From(table, model.Case, workspace.IsDemo).ToJson(), "application/json");
        });

    private static IResult Problem(string detail, int status) => Results.Problem(detail, statusCode: status);
}
