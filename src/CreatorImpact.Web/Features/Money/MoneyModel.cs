using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What the page shows.</summary>
/// <param name="Scopes">What can be chosen.</param>
/// <param name="Scope">What is chosen.</param>
/// <param name="Unknown">What of the address names nothing: <c>account</c>, <c>outage</c> or null.</param>
/// <param name="Book">All terms.</param>
/// <param name="Lines">Amounts that concern the scope.</param>
/// <param name="Rates">All rates of exchange.</param>
/// <param name="Offers">Offers that concern the scope.</param>
/// <param name="Documents">Documents that concern the scope.</param>
/// <param name="Missing">Documents of these whose file is not in the data folder.</param>
public sealed record MoneyModel(
    MoneyScopes Scopes,
    MoneyScope Scope,
    string? Unknown,
    MoneyTermsBook Book,
    IReadOnlyList<MoneyLine> Lines,
    ExchangeRates Rates,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<EvidenceDocument> Documents,
    IReadOnlySet<long> Missing)
{
    /// <summary>What was entered for this scope.</summary>
    public MoneyTerms Own => Book.Own(Scope);

    /// <summary>What an empty field stands for, as far as a wider scope says it.</summary>
    public MoneyTerms Inherited => Book.Inherited(Scope);

    /// <summary>Currency in which results of this scope are shown; null when nobody said.</summary>
    public string? Currency => Book.For(Scope).Currency;

    /// <summary>Address of the page with this scope.</summary>
    public MoneyAddress Address => Scopes.AddressOf(Scope);

    /// <summary>True when something of a scope shows on the page of another: it holds there, or is a part of it.</summary>
    public static bool Concerns(MoneyScope shown, MoneyScope scope) => scope.Covers(shown) || shown.Covers(scope);
}
