using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Loads what the money of an outage rests on and computes it. A fixed number of statements, however many accounts there are.</summary>
public sealed class LedgerLoader(MoneyDataLoader data, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    /// <summary>The money of an outage, of one account or of all; null when there is no such outage with an end, or no such account.</summary>
    public async Task<LedgerModel?> LoadAsync(LedgerAddress address, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(address);
        var account = address.Creator is { } creator ? (creator, address.Platform) : ((string, string?)?)null;
        if (await data.LoadAsync(workspace.Id, address.Outage, account, token) is not { } cases)
            return null;
        if (account is not null && cases.Cases.Count == 0)
            return null;

        // Draws of hundreds of accounts are work: not on the circuit's own thread.
        var money = await Task.Run(() => OutageMoneyAssembly.Of(cases, null, token), token);
        return new LedgerModel(address, cases, money, zones.GetZoneOrNull(cases.Stored.EntryZone) ?? DateTimeZone.Utc);
    }
}

/// <summary>The money of an outage as pages show it.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Cases">What it rests on.</param>
/// <param name="Money">Every account and the total.</param>
/// <param name="Zone">Zone in which the outage's times are shown.</param>
public sealed record LedgerModel(LedgerAddress Address, OutageMoneyCases Cases, OutageMoney Money, DateTimeZone Zone)
{
    /// <summary>The outage.</summary>
    public StoredOutage Outage => Cases.Stored;

    /// <summary>The account asked for, or the only one there is; null over several.</summary>
    public AccountAnswer? Account => Money.Accounts is [var only] ? only : null;
}
