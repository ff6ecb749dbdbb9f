using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>A page whose address names an outage and an account: it loads once an address, and the first paint hands over what it loaded.</summary>
/// <typeparam name="TFound">What is loaded, also when there is nothing.</typeparam>
public abstract class LedgerAddressPage<TFound> : ComponentBase, IDisposable
    where TFound : class
{
    private readonly CancellationTokenSource _closing = new();
    private string? _loaded;

    [Inject]
    public required PageHandover Handover { get; init; }

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

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Closing => _closing.Token;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        _closing.Cancel();
        _closing.Dispose();
    }

    protected sealed override async Task OnParametersSetAsync()
    {
        var wanted = $"{GetType().Name} {OutageText} {CreatorText} {PlatformText} {Further}".TrimEnd();
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, () => FindAsync(Asked, Closing));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (_loaded == wanted)
            Show(found);
    }

    /// <summary>Loads what an address names; null names nothing.</summary>
    protected abstract Task<TFound> FindAsync(LedgerAddress? address, CancellationToken token);

    /// <summary>Takes what was loaded.</summary>
    protected abstract void Show(TFound found);
}
