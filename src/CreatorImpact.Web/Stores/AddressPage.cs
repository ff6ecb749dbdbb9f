using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Stores;

/// <summary>A page whose address says what it shows: it loads once an address, and the first paint hands over what it loaded.</summary>
/// <typeparam name="TFound">What is loaded, also when there is nothing.</typeparam>
public abstract class AddressPage<TFound> : ComponentBase, IDisposable
    where TFound : class
{
    private readonly CancellationTokenSource _closing = new();
    private string? _loaded;

    [Inject]
    public required PageHandover Handover { get; init; }

    /// <summary>The page and what it was asked for; another name loads anew.</summary>
    protected abstract string Wanted { get; }

    /// <summary>What is shown, or being loaded: forms that begin anew with it take it as their key.</summary>
    protected string? Loaded => _loaded;

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
        var wanted = Wanted;
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, () => FindAsync(Closing));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (_loaded == wanted)
            Show(found);
    }

    /// <summary>Loads what the address asks for.</summary>
    protected abstract Task<TFound> FindAsync(CancellationToken token);

    /// <summary>Takes what was loaded.</summary>
    protected abstract void Show(TFound found);
}
