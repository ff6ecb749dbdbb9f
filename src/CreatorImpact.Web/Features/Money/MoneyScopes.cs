using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Web.Features.Money;

/// <summary>The accounts and outages something about money can be said of, by name and by number.</summary>
/// <param name="accounts">All accounts.</param>
/// <param name="outages">All outages, removed ones too.</param>
/// <param name="zones">Known zones.</param>
public sealed class MoneyScopes(IReadOnlyList<StoredAccount> accounts, IReadOnlyList<StoredOutage> outages, IDateTimeZoneProvider zones)
{
    private readonly Dictionary<long, StoredAccount> _accounts = accounts.ToDictionary(account => account.Id);

    private readonly Dictionary<long, StoredOutage> _outages = outages.ToDictionary(outage => outage.Id);

    /// <summary>Accounts, by name and platform.</summary>
    public IReadOnlyList<StoredAccount> Accounts => accounts;

    /// <summary>Outages that were not removed, the newest first.</summary>
    public IReadOnlyList<StoredOutage> Outages { get; } = [.. outages.Where(outage => !outage.Removed).Reverse()];

    /// <summary>The account of a scope; null for all.</summary>
    public StoredAccount? AccountOf(MoneyScope scope) => _accounts.GetValueOrDefault(scope.AccountId);

    /// <summary>The outage of a scope, removed or not; null for all.</summary>
    public StoredOutage? OutageOf(MoneyScope scope) => _outages.GetValueOrDefault(scope.OutageId);

    /// <summary>The zone in which times of a scope are written: the outage's, else UTC.</summary>
    public DateTimeZone ZoneOf(MoneyScope scope) => OutageOf(scope) is { } outage ? zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc : DateTimeZone.Utc;

    /// <summary>Finds what names mean.</summary>
    /// <param name="account">Name of an account; empty = all.</param>
    /// <param name="platform">Its platform; empty takes the only account of that name.</param>
    /// <param name="outage">Number of an outage that was not removed; null = all.</param>
    /// <param name="unknown">What names nothing: <c>account</c> or <c>outage</c>; null when everything was found.</param>
    /// <returns>The scope; what names nothing is left wide in it.</returns>
    public MoneyScope Find(string? account, string? platform, long? outage, out string? unknown)
    {
        unknown = null;
        var found = string.IsNullOrWhiteSpace(account) ? null : FindAccount(account.Trim(), platform?.Trim());
        if (found is null && !string.IsNullOrWhiteSpace(account)) unknown = "account";
        var known = outage is { } id && _outages.TryGetValue(id, out var stored) && !stored.Removed;
        if (outage is not null && !known) unknown ??= "outage";
        return new MoneyScope(found?.Id ?? 0, known ? outage!.Value : 0);
    }

    /// <summary>The address of a scope.</summary>
    public MoneyAddress AddressOf(MoneyScope scope) => AccountOf(scope) is { } account
        ? new MoneyAddress(account.Name, account.Platform, scope.OutageId == 0 ? null : scope.OutageId)
        : new MoneyAddress(Outage: scope.OutageId == 0 ? null : scope.OutageId);

    private StoredAccount? FindAccount(string name, string? platform)
    {
        var named = accounts.Where(account => string.Equals(account.Name, name, StringComparison.Ordinal)).ToList();
        return string.IsNullOrEmpty(platform)
            ? named.Count == 1 ? named[0] : named.Find(account => account.Platform is null)
            : named.Find(account => string.Equals(account.Platform, platform, StringComparison.OrdinalIgnoreCase));
    }
}
