using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>/api/money/lines: entered amounts. A POST with an id changes that one.</summary>
internal static class LinesApi
{
    private const string Route = MoneyEndpoints.Route + "/lines";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, ListAsync);
        app.MapPost(Route, SaveAsync);
        app.MapDelete(Route + "/{lineId:long}", RemoveAsync);
    }

    private static async Task<IResult> ListAsync(MoneyLineStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        var lines = await store.ListAsync(workspace.Id, token);
        var scopes = await loader.ScopesAsync(lines.Select(line => line.Scope), token);
        return Results.Json(lines.Select(line => LineJson.Of(scopes, line)), JsonBody.Json);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, MoneyLineStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<LineJson>(context.Request, token);
        if (sent is null) return unreadable!;

        var scopes = await loader.ScopesAsync((await store.ListAsync(workspace.Id, token)).Select(line => line.Scope), token);
        var (line, faults) = sent.Read(scopes);
        if (faults.Count > 0) return MoneyProblem.Of(faults);
        return await store.SaveAsync(workspace.Id, line, token) is { } id ? Results.Json(LineJson.Of(scopes, line with { Id = id }), JsonBody.Json) : ApiGate.None("amount");
    }

    private static async Task<IResult> RemoveAsync(long lineId, HttpContext context, MoneyLineStore store, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        return await store.RemoveAsync(workspace.Id, lineId, token) ? Results.NoContent() : ApiGate.None("amount");
    }
}

/// <summary>An amount. Without low or high the likeliest stands for it.</summary>
internal sealed record LineJson
{
    public long Id { get; init; }

    public string? Account { get; init; }

    public string? Platform { get; init; }

    public long? Outage { get; init; }

    public string? Kind { get; init; }

    public string? Label { get; init; }

    public decimal? Low { get; init; }

    public decimal? Likely { get; init; }

    public decimal? High { get; init; }

    public string? Currency { get; init; }

    public string? DatedOn { get; init; }

    public string? Note { get; init; }

    public static LineJson Of(MoneyScopes scopes, MoneyLine line)
    {
        var scope = ScopeJson.Of(scopes, line.Scope);
        return new LineJson
        {
            Id = line.Id,
            Account = scope.Account,
            Platform = scope.Platform,
            Outage = scope.Outage,
            Kind = KindCode.Of(line.Kind),
            Label = line.Label,
            Low = line.Low,
            Likely = line.Likely,
            High = line.High,
            Currency = line.Currency,
            DatedOn = SentText.Written(line.DatedOn),
            Note = line.Note,
        };
    }

    public (MoneyLine Line, IReadOnlyList<MoneyFault> Faults) Read(MoneyScopes scopes)
    {
        var text = new SentText();
        var (scope, fault) = new ScopeJson(Account, Platform, Outage).Find(scopes);
        text.Add(fault);
        var likely = text.Needed("likely", Likely);
        var line = new MoneyLine(Id, scope, text.Kind<MoneyLineKind>("kind", Kind), Label?.Trim() ?? "", Low ?? likely, likely, High ?? likely, Currency ?? "")
        {
            DatedOn = text.Day("datedOn", DatedOn),
            Note = Note ?? "",
        };
        text.Add(line.Faults());
        return (line, text.Faults);
    }
}
