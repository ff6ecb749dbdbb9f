using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Draws up proofs of loss from what the ledger rests on, the offers and the documents.</summary>
public sealed class ProofLoader(LedgerLoader ledgers, OfferStore offers, EvidenceStore evidence, CurrentWorkspace workspace)
{
    /// <summary>The sheet of an account; null when there is no such outage with an end, or no such account.</summary>
    /// <param name="address">Which outage and account.</param>
    /// <param name="illustrativeAccepted">True when the person ticked that an illustrative outage is to be used all the same.</param>
    /// <param name="token">Stops it.</param>
    public async Task<ProofModel?> LoadAsync(LedgerAddress address, bool illustrativeAccepted, CancellationToken token)
    {
        if (await ledgers.LoadAsync(address, token) is not { } ledger)
            return null;
        if (ledger.Account is not { } account)
            return new ProofModel(ledger, null);
        if (ProofOfLoss.Objection(ledger.Outage, illustrativeAccepted) is { } objection)
            return new ProofModel(ledger, null) { Objection = objection };

        return new ProofModel(ledger, ProofOfLoss.Of(ledger.Outage, account, await offers.ListAsync(workspace.Id, token), await evidence.ListAsync(workspace.Id, token)));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Ledger">The money of the outage.</param>
/// <param name="Proof">The sheet; null over several accounts, and for one without money.</param>
public sealed record ProofModel(LedgerModel Ledger, ProofOfLoss? Proof)
{
    /// <summary>What speaks against a sheet about this outage until somebody ticks it; null when nothing does.</summary>
    public Reason? Objection { get; init; }
}
