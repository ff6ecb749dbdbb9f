using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Money;

/// <summary>Asks the stores for what people said about money: a fixed number of statements, however much there is.</summary>
public sealed class MoneyLoader(
    MoneyTermsStore terms,
    MoneyLineStore lines,
    ExchangeRateStore rates,
    OfferStore offers,
    EvidenceStore evidence,
    DocumentFolder files,
    AccountStore accounts,
    OutageStore outages,
    CurrentWorkspace workspace,
    IDateTimeZoneProvider zones)
{
    /// <summary>What the page shows at an address.</summary>
    public async Task<MoneyModel> LoadAsync(MoneyAddress address, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(address);
        var book = await terms.ListAsync(workspace.Id, token);
        var allLines = await lines.ListAsync(workspace.Id, token);
        var allOffers = await offers.ListAsync(workspace.Id, token);
        var allDocuments = await evidence.ListAsync(workspace.Id, token);
        var said = allLines.Select(line => line.Scope).Concat(allOffers.Select(offer => offer.Scope)).Concat(allDocuments.Select(document => document.Scope)).Concat(book.Entries.Select(entry => entry.Scope));
        var scopes = await ScopesAsync(said, token);
        var scope = scopes.Find(address.Account, address.Platform, address.Outage, out var unknown);
        var documents = allDocuments.Where(document => MoneyModel.Concerns(scope, document.Scope)).ToList();
        return new MoneyModel(
            scopes,
            scope,
            unknown,
            book,
            [.. allLines.Where(line => MoneyModel.Concerns(scope, line.Scope))],
            await rates.LoadAsync(workspace.Id, token),
            [.. allOffers.Where(offer => MoneyModel.Concerns(scope, offer.Scope))],
            documents,
            documents.Where(document => files.Find(workspace.Id, document.Sha256) is null).Select(document => document.Id).ToHashSet());
    }

    /// <summary>Accounts with data, those something was said of already, and all outages.</summary>
    public async Task<MoneyScopes> ScopesAsync(IEnumerable<MoneyScope> said, CancellationToken token)
    {
        var named = said.Select(scope => scope.AccountId).ToHashSet();
        var known = await accounts.ListAsync(workspace.Id, token);
        return new MoneyScopes(
            [.. known.Where(account => account.HasSeries || named.Contains(account.Id))],
            await outages.ListAsync(workspace.Id, token, includeRemoved: true),
            zones);
    }

    /// <summary>Stores terms of a scope in place of what was said before.</summary>
    public Task SaveAsync(MoneyScope scope, MoneyTerms said, CancellationToken token) => terms.SaveAsync(workspace.Id, scope, said, token);

    /// <summary>Stores an amount; null when it was removed meanwhile.</summary>
    public Task<long?> SaveAsync(MoneyLine line, CancellationToken token) => lines.SaveAsync(workspace.Id, line, token);

    /// <summary>Stores a rate of exchange.</summary>
    public Task SaveAsync(ExchangeRate rate, CancellationToken token) => rates.SaveAsync(workspace.Id, rate, token);

    /// <summary>Stores an offer; null when it was removed meanwhile.</summary>
    public Task<long?> SaveAsync(Offer offer, CancellationToken token) => offers.SaveAsync(workspace.Id, offer, token);

    /// <summary>Takes an amount away; false when there is none.</summary>
    public Task<bool> RemoveAsync(MoneyLine line, CancellationToken token) => lines.RemoveAsync(workspace.Id, line.Id, token);

    /// <summary>Takes a rate away; false when there is none.</summary>
    public Task<bool> RemoveAsync(ExchangeRate rate, CancellationToken token) => rates.RemoveAsync(workspace.Id, rate.Base, rate.Quote, rate.On, token);

    /// <summary>Takes an offer away; false when there is none.</summary>
    public Task<bool> RemoveAsync(Offer offer, CancellationToken token) => offers.RemoveAsync(workspace.Id, offer.Id, token);

    /// <summary>Takes a document away, and its file when no other entry names it; false when there is none.</summary>
    public async Task<bool> RemoveAsync(EvidenceDocument document, CancellationToken token) => await files.RemoveAsync(workspace.Id, document.Id, token) is not null;
}
