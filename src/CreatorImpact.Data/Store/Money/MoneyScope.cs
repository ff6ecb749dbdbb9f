namespace CreatorImpact.Data.Store.Money;

/// <summary>What something said about money is about.</summary>
/// <param name="AccountId">Account; 0 = every account of the workspace.</param>
/// <param name="OutageId">Outage; 0 = every outage.</param>
public readonly record struct MoneyScope(long AccountId, long OutageId)
{
    /// <summary>Every account and every outage.</summary>
    public static MoneyScope Everything => default;

    /// <summary>True when what is said here also holds for one account and one outage, or for the narrower scope given.</summary>
    /// <param name="narrower">The scope asked about.</param>
    public bool Covers(MoneyScope narrower) =>
        (AccountId == 0 || AccountId == narrower.AccountId) && (OutageId == 0 || OutageId == narrower.OutageId);

    /// <summary>Wider scopes first: everything, an outage, an account, an account in an outage. What an account's owner says of it counts more than what is said of an outage.</summary>
    internal int Narrowness => (AccountId == 0 ? 0 : 2) + (OutageId == 0 ? 0 : 1);
}
