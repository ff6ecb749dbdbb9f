using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>/api/money/rates: rates of exchange. A POST of the same pair and day replaces the rate; DELETE names all three.</summary>
internal static class RatesApi
{
    private const string Route = MoneyEndpoints.Route + "/rates";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, async (ExchangeRateStore store, CurrentWorkspace workspace, CancellationToken token) =>
            Results.Json((await store.LoadAsync(workspace.Id, token)).All.Select(RateJson.Of), JsonBody.Json));
        app.MapPost(Route, SaveAsync);
        app.MapDelete(Route, RemoveAsync);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, ExchangeRateStore store, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<RateJson>(context.Request, token);
        if (sent is null) return unreadable!;

        var text = new SentText();
        var rate = new ExchangeRate(sent.Base ?? "", sent.Quote ?? "", text.NeededDay("on", sent.On), text.Needed("rate", sent.Rate), sent.Source?.Trim() ?? "");
        text.Add(rate.Faults());
        if (text.Faults.Count > 0) return MoneyProblem.Of(text.Faults);

        await store.SaveAsync(workspace.Id, rate, token);
        return Results.Json(RateJson.Of(rate), JsonBody.Json);
    }

    private static async Task<IResult> RemoveAsync(string? @base, string? quote, string? on, HttpContext context, ExchangeRateStore store, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var text = new SentText();
        var day = text.NeededDay("on", on);
        if (text.Faults.Count > 0) return MoneyProblem.Of(text.Faults);
        return await store.RemoveAsync(workspace.Id, @base ?? "", quote ?? "", day, token) ? Results.NoContent() : ApiGate.None("rate");
    }

    private sealed record RateJson(string? Base, string? Quote, string? On, decimal? Rate, string? Source)
    {
        public static RateJson Of(ExchangeRate rate) => new(rate.Base, rate.Quote, SentText.Written(rate.On), rate.Rate, rate.Source);
    }
}
