using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>/api/money/offers: sums that were offered, and what they are said to rest on. A POST with an id changes that one.</summary>
internal static class OffersApi
{
    private const string Route = MoneyEndpoints.Route + "/offers";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, ListAsync);
        app.MapPost(Route, SaveAsync);
        app.MapDelete(Route + "/{offerId:long}", RemoveAsync);
    }

    private static async Task<IResult> ListAsync(OfferStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        var offers = await store.ListAsync(workspace.Id, token);
        var scopes = await loader.ScopesAsync(offers.Select(offer => offer.Scope), token);
        return Results.Json(offers.Select(offer => OfferJson.Of(scopes, offer)), JsonBody.Json);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, OfferStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<OfferJson>(context.Request, token);
        if (sent is null) return unreadable!;

        var scopes = await loader.ScopesAsync((await store.ListAsync(workspace.Id, token)).Select(offer => offer.Scope), token);
        var (offer, faults) = sent.Read(scopes);
        if (faults.Count > 0) return MoneyProblem.Of(faults);
        return await store.SaveAsync(workspace.Id, offer, token) is { } id ? Results.Json(OfferJson.Of(scopes, offer with { Id = id }), JsonBody.Json) : ApiGate.None("offer");
    }

    private static async Task<IResult> RemoveAsync(long offerId, HttpContext context, OfferStore store, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        return await store.RemoveAsync(workspace.Id, offerId, token) ? Results.NoContent() : ApiGate.None("offer");
    }
}

/// <summary>An offer.</summary>
internal sealed record OfferJson
{
    public long Id { get; init; }

    public string? Account { get; init; }

    public string? Platform { get; init; }

    public long? Outage { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public string? MadeOn { get; init; }

    public string? MadeBy { get; init; }

    public AssumptionsJson? Assumptions { get; init; }

    public string? Note { get; init; }

    public static OfferJson Of(MoneyScopes scopes, Offer offer)
    {
        var scope = ScopeJson.Of(scopes, offer.Scope);
        var stated = offer.Assumptions;
        return new OfferJson
        {
            Id = offer.Id,
            Account = scope.Account,
            Platform = scope.Platform,
            Outage = scope.Outage,
            Amount = offer.Amount,
            Currency = offer.Currency,
            MadeOn = SentText.Written(offer.MadeOn),
            MadeBy = offer.MadeBy,
            Assumptions = new AssumptionsJson(stated.Rpm, stated.RecoveryDays, SentText.Written(stated.WindowStart), SentText.Written(stated.WindowEnd), stated.Kappa),
            Note = offer.Note,
        };
    }

    public (Offer Offer, IReadOnlyList<MoneyFault> Faults) Read(MoneyScopes scopes)
    {
        var text = new SentText();
        var (scope, fault) = new ScopeJson(Account, Platform, Outage).Find(scopes);
        text.Add(fault);
        var offer = new Offer(Id, scope, text.Needed("amount", Amount), Currency ?? "", text.NeededDay("madeOn", MadeOn), MadeBy?.Trim() ?? "")
        {
            Assumptions = new OfferAssumptions
            {
                Rpm = Assumptions?.Rpm,
                RecoveryDays = Assumptions?.RecoveryDays,
                WindowStart = text.Moment("windowStart", Assumptions?.WindowStart),
                WindowEnd = text.Moment("windowEnd", Assumptions?.WindowEnd),
                Kappa = Assumptions?.Kappa,
            },
            Note = Note ?? "",
        };
        text.Add(offer.Faults());
        return (offer, text.Faults);
    }
}

/// <summary>What an offer rests on; null = not stated. The share is 0–1.</summary>
internal sealed record AssumptionsJson(decimal? Rpm, int? RecoveryDays, string? WindowStart, string? WindowEnd, decimal? Kappa);
