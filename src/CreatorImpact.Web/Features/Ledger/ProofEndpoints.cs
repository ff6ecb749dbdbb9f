using CreatorImpact.Analysis.Documents;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>
/// GET /api/money/proof?outage=&amp;creator=&amp;platform=: the proof of loss of one account as JSON. 404 when nothing is named, 409 with the reasons when the
/// account has no figure in money, several accounts are meant, or the outage is only illustrative and illustrative=yes is not said.
/// </summary>
internal static class ProofEndpoints
{
    public static void Map(WebApplication app) =>
        app.MapGet("/" + ProofAddress.Json, static async (string? outage, string? creator, string? platform, string? illustrative, ProofLoader loader, CurrentWorkspace workspace, CancellationToken token) =>
            LedgerAddress.Read(outage, creator, platform) is { } address && await loader.LoadAsync(address, ProofAddress.IsTicked(illustrative), token) is { } model
                ? model.Proof is { } proof ? Results.Text(ProofDocument.From(proof, workspace.IsDemo).ToJson(), "application/json") : NoSheet(model)
                : Results.Problem(
                    "outage: expected the number of an outage of this workspace that has an end; creator and platform: an account with views or revenue of that outage's platform.", statusCode: StatusCodes.Status404NotFound));

    private static IResult NoSheet(ProofModel model) => model.Objection is { } objection
        ? Results.Problem(objection.Text + " Here: add illustrative=yes.", statusCode: StatusCodes.Status409Conflict)
        : model.Ledger.Account is { } account
        ? Results.Problem(string.Join(' ', account.Answer.Refusals.Select(reason => reason.Text)), statusCode: StatusCodes.Status409Conflict)
        : Results.Problem(FormattableString.Invariant($"A proof of loss is about one account, found {model.Ledger.Money.Accounts.Count}: name it with creator and platform."), statusCode: StatusCodes.Status409Conflict);
}
