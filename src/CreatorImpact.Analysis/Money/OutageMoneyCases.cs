using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What was said of money in a workspace.</summary>
/// <param name="Terms">Terms by scope.</param>
/// <param name="Lines">Entered amounts.</param>
/// <param name="Rates">Rates of exchange.</param>
public sealed record SaidOfMoney(MoneyTermsBook Terms, IReadOnlyList<MoneyLine> Lines, ExchangeRates Rates)
{
    /// <summary>
    /// Amounts that count in one account's ledger of an outage: those entered for both. One of all accounts is shared out among none; only where the
    /// outage concerns a single account is it that one's. One of every outage belongs to none in particular and is left out.
    /// </summary>
    public IReadOnlyList<MoneyLine> LinesOf(long accountId, long outageId, bool alone) =>
        [.. Lines.Where(line => line.Scope.OutageId == outageId && (line.Scope.AccountId == accountId || (alone && line.Scope.AccountId == 0)))];

    /// <summary>Amounts that count in an outage's ledger over all accounts.</summary>
    public IReadOnlyList<MoneyLine> LinesOf(long outageId) => [.. Lines.Where(line => line.Scope.OutageId == outageId)];

    /// <summary>Amounts entered for every outage: no ledger of one holds them.</summary>
    public IReadOnlyList<MoneyLine> LinesOfNoOutage => [.. Lines.Where(line => line.Scope.OutageId == 0)];
}

/// <summary>Money cases of an outage.</summary>
/// <param name="Outage">The outage.</param>
/// <param name="Stored">The same as it is stored.</param>
/// <param name="Cases">One an account, in order of their names.</param>
/// <param name="Said">What was said of money.</param>
/// <param name="Now">When this was asked.</param>
public sealed record OutageMoneyCases(OutageInput Outage, StoredOutage Stored, IReadOnlyList<MoneyCase> Cases, SaidOfMoney Said, Instant Now);
