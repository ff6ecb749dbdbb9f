using CreatorImpact.Analysis.Money;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Addresses around a proof of loss; each takes what a <see cref="LedgerAddress"/> names.</summary>
public static class ProofAddress
{
    /// <summary>The sheet.</summary>
    public const string Page = "impact/proof";

    /// <summary>The same as JSON.</summary>
    public const string Json = "api/money/proof";

    /// <summary>Says in an address that an illustrative outage is to be used all the same.</summary>
    public const string Ticked = "&illustrative=yes";

    /// <summary>True when the part of an address says so.</summary>
    public static bool IsTicked(string? illustrative) => illustrative == "yes";

    /// <summary>The outage and account of an answer, by name.</summary>
    public static LedgerAddress Of(AccountAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new LedgerAddress(answer.Case.Outage.OutageId, answer.Case.Account, answer.Case.Platform);
    }
}
