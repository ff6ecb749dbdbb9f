using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Draws up proofs of loss from what the ledger rests on, the offers and the documents.</summary>
public sealed class ProofLoader(LedgerLoader ledgers, OfferStore offers, EvidenceStore evidence, CurrentWorkspace workspace)
{
    /// <summary>The sheet of an account; null when there is no such outage with an end, or no such account.</summary>
    public async Task<ProofModel?> LoadAsync(LedgerAddress address, CancellationToken token)
    {
        if (await ledgers.LoadAsync(address, token) is not { } ledger)
            return null;
        if (ledger.Account is not { } account)
            return new ProofModel(ledger, null);

        return new ProofModel(ledger, ProofOfLoss.Of(ledger.Outage, account, await offers.ListAsync(workspace.Id, token), await evidence.ListAsync(workspace.Id, token)));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Ledger">The money of the outage.</param>
/// <param name="Proof">The sheet; null over several accounts, and for one without money.</param>
public sealed record ProofModel(LedgerModel Ledger, ProofOfLoss? Proof);
