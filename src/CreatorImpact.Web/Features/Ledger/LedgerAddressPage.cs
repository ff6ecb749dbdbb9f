using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>A page whose address names an outage and an account.</summary>
/// <typeparam name="TFound">What is loaded, also when there is nothing.</typeparam>
public abstract class LedgerAddressPage<TFound> : AddressPage<TFound>
    where TFound : class
{
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "creator")]
    public string? CreatorText { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    /// <summary>What the address names; null when it names no outage.</summary>
    protected LedgerAddress? Asked => LedgerAddress.Read(OutageText, CreatorText, PlatformText);

    /// <summary>What else of the address decides what is loaded; null for nothing.</summary>
    protected virtual string? Further => null;

    protected override string Wanted => $"{GetType().Name} {OutageText} {CreatorText} {PlatformText} {Further}".TrimEnd();

    protected sealed override Task<TFound> FindAsync(CancellationToken token) => FindAsync(Asked, token);

    /// <summary>Loads what an address names; null names nothing.</summary>
    protected abstract Task<TFound> FindAsync(LedgerAddress? address, CancellationToken token);
}
