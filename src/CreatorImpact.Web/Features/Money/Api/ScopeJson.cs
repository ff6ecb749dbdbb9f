using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>What an entry is about, by name.</summary>
/// <param name="Account">Account as its exports name it; null = every account.</param>
/// <param name="Platform">Its platform as stored.</param>
/// <param name="Outage">Number of the outage; null = every outage.</param>
internal sealed record ScopeJson(string? Account, string? Platform, long? Outage)
{
    public static ScopeJson Of(MoneyScopes scopes, MoneyScope scope) =>
        new(scopes.AccountOf(scope)?.Name, scopes.AccountOf(scope)?.Platform, scope.OutageId == 0 ? null : scope.OutageId);

    /// <summary>The scope, or the fault of what names nothing.</summary>
    public (MoneyScope Scope, MoneyFault? Fault) Find(MoneyScopes scopes)
    {
        var scope = scopes.Find(Account, Platform, Outage, out var unknown);
        return (scope, unknown switch
        {
            "account" => new MoneyFault("account", $"'{Account}'{(Platform is { Length: > 0 } ? $" on '{Platform}'" : string.Empty)}", "an account with data, with its platform where several have the name", "Write the account as its exports do."),
            "outage" => new MoneyFault("outage", FormattableString.Invariant($"{Outage}"), "the number of an outage of this workspace", "Take the number from the address of the outage."),
            _ => null,
        });
    }
}
