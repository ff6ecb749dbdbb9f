using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>
/// GET and PUT /api/findings/checks?outage=&amp;account=&amp;platform=: the other explanations of the findings of an account and an outage. A PUT
/// answers one of them and leaves the others as they are.
/// </summary>
internal static class ChecksEndpoints
{
    private const string Route = "/api/findings/checks";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, GetAsync);
        app.MapPut(Route, PutAsync);
    }

    private static async Task<IResult> GetAsync(
        string? outage, string? account, string? platform, ImpactPageLoader pages, ChecksLoader loader, IStringLocalizer<ChecksText> text, IStringLocalizer<ImpactText> impact, CancellationToken token)
    {
        var (model, fault) = await FindAsync(outage, account, platform, pages, token);
        if (model is null) return ChecksProblem.Of(fault!);

        var facts = await loader.FactsAsync(model, token);
        return Results.Json(ChecklistJson.Of(model, facts, text, new CheckWords(model, text, impact, FindingText.English)), JsonBody.Json);
    }

    private static async Task<IResult> PutAsync(
        string? outage,
        string? account,
        string? platform,
        HttpContext context,
        ImpactPageLoader pages,
        ChecksLoader loader,
        IStringLocalizer<ChecksText> text,
        IStringLocalizer<ImpactText> impact,
        CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var (sent, unreadable) = await JsonBody.ReadAsync<AnswerJson>(context.Request, token);
        if (sent is null) return unreadable!;

        var (model, fault) = await FindAsync(outage, account, platform, pages, token);
        if (model is null) return ChecksProblem.Of(fault!);
        if (KindCode.Find<Explanation>(sent.Code) is not { } explanation) return ChecksProblem.Of(FindingCheck.UnknownCode(sent.Code));
        if (KindCode.Find<CheckState>(sent.State) is not { } state) return ChecksProblem.Of(FindingCheck.UnknownState(sent.State));

        var check = new FindingCheck(explanation, state, sent.Note ?? "");
        if (check.Fault() is { } wrong) return ChecksProblem.Of(wrong);

        await loader.SaveAsync(model.Checks!, check, token);
        return await GetAsync(outage, account, platform, pages, loader, text, impact, token);
    }

    // The page of the same account and outage: what it shows and what is sent are one.
    private static async Task<(ImpactPageModel? Model, Reason? Fault)> FindAsync(string? outage, string? account, string? platform, ImpactPageLoader pages, CancellationToken token)
    {
        if (QueryNumber.Read(outage) is not { } number)
            return (null, new Reason("outage_missing", "outage: found nothing, expected the number of an outage. Take it from the address of its page."));
        if (string.IsNullOrWhiteSpace(account))
            return (null, new Reason("account_missing", "account: found nothing, expected the name of an account. Write it as its exports do."));

        var query = new ImpactQuery { Outage = number, Creator = account.Trim(), Platform = string.IsNullOrWhiteSpace(platform) ? null : platform.Trim() };
        var model = await pages.LoadAsync(query, [], token);
        var named = model.Choice?.Accounts.Where(one => string.Equals(one.Account, query.Creator, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
        if (model.Outage is null)
            return (null, new Reason("outage_unknown", $"outage: found '{outage}', expected the number of an outage of this workspace. Take it from the address of its page."));
        if (query.Platform is null && named.Count > 1)
            return (null, new Reason("platform_missing", $"platform: found nothing, but '{query.Creator}' is on {string.Join(", ", named.Select(one => one.Platform ?? "no platform"))}. Name one."));
        if (named.Count == 0 || model.Notes.Contains(ImpactNote.Creator))
            return (null, new Reason("account_unknown", $"account: found '{query.Creator}'{(query.Platform is null ? "" : $" on '{query.Platform}'")}, expected an account with data that the outage concerns. Write it as its exports do."));
        return model.Checks is null
            ? (null, new Reason("outage_open", $"outage: {model.Outage.Title} has no end, so there is no finding yet. Add the end."))
            : (model, null);
    }
}
