namespace CreatorImpact.Data.Store.Money;

/// <summary>All terms of a workspace, and which of them hold where.</summary>
public sealed class MoneyTermsBook(IEnumerable<StoredMoneyTerms> entries)
{
    /// <summary>The rows, wider scopes first.</summary>
    public IReadOnlyList<StoredMoneyTerms> Entries { get; } =
        [.. entries.OrderBy(entry => entry.Scope.Narrowness).ThenBy(entry => entry.Scope.AccountId).ThenBy(entry => entry.Scope.OutageId)];

    /// <summary>What was entered for exactly this scope; <see cref="MoneyTerms.Nothing"/> when nothing was.</summary>
    public MoneyTerms Own(MoneyScope scope) => Entries.FirstOrDefault(entry => entry.Scope == scope)?.Terms ?? MoneyTerms.Nothing;

    /// <summary>
    /// What holds for a scope: of an account in an outage first what was said of both, then of the account, then of the outage, then of everything.
    /// </summary>
    public MoneyTerms For(MoneyScope scope) => Merge(scope, static _ => true);

    /// <summary>What would hold for a scope if nothing had been entered for itself: what an empty field stands for.</summary>
    public MoneyTerms Inherited(MoneyScope scope) => Merge(scope, own => own != scope);

    private MoneyTerms Merge(MoneyScope scope, Func<MoneyScope, bool> counts) => Entries
        .Where(entry => entry.Scope.Covers(scope) && counts(entry.Scope))
        .Aggregate(MoneyTerms.Nothing, static (wider, entry) => entry.Terms.Over(wider));
}
