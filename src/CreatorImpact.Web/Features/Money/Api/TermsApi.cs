using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>GET and PUT /api/money/terms?account=&amp;platform=&amp;outage=: what was said for a scope, what it inherits and what holds.</summary>
internal static class TermsApi
{
    private const string Route = MoneyEndpoints.Route + "/terms";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, GetAsync);
        app.MapPut(Route, PutAsync);
    }

    private static async Task<IResult> GetAsync(string? account, string? platform, string? outage, MoneyTermsStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        var book = await store.ListAsync(workspace.Id, token);
        var scopes = await loader.ScopesAsync(book.Entries.Select(entry => entry.Scope), token);
        var (scope, fault) = new ScopeJson(account, platform, QueryNumber.Read(outage)).Find(scopes);
        return fault is null ? Results.Json(new TermsJson(ScopeJson.Of(scopes, scope), book.Own(scope), book.Inherited(scope), book.For(scope)), JsonBody.Json) : MoneyProblem.Of([fault]);
    }

    private static async Task<IResult> PutAsync(
        string? account, string? platform, string? outage, HttpContext context, MoneyTermsStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<MoneyTerms>(context.Request, token);
        if (sent is null) return unreadable!;

        var (scope, fault) = new ScopeJson(account, platform, QueryNumber.Read(outage)).Find(await loader.ScopesAsync((await store.ListAsync(workspace.Id, token)).Entries.Select(entry => entry.Scope), token));
        var text = new SentText();
        text.Add([fault, .. MoneyTermsRules.Faults(sent)]);
        if (text.Faults.Count > 0) return MoneyProblem.Of(text.Faults);

        await store.SaveAsync(workspace.Id, scope, sent, token);
        return await GetAsync(account, platform, outage, store, loader, workspace, token);
    }

    private sealed record TermsJson(ScopeJson Scope, MoneyTerms Own, MoneyTerms Inherited, MoneyTerms Effective);
}
