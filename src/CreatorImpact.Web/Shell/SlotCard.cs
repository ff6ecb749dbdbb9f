using CreatorImpact.Data.Store;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>
/// A component of a <see cref="PageSlot"/> that works out what it shows after the page is on the screen, which never waits for it.
/// </summary>
/// <typeparam name="TFound">What it shows.</typeparam>
public abstract class SlotCard<TFound> : ComponentBase, IDisposable
    where TFound : class
{
    private readonly CancellationTokenSource _closing = new();
    private SlotQuestion? _loaded;

    /// <summary>Number of the outage; 0 for none in particular.</summary>
    [Parameter]
    public long Outage { get; set; }

    /// <summary>Account; null for all.</summary>
    [Parameter]
    public string? Creator { get; set; }

    /// <summary>Its platform.</summary>
    [Parameter]
    public string? Platform { get; set; }

    /// <summary>What was found; null while it is looked for, and when there is nothing.</summary>
    protected TFound? Found { get; private set; }

    /// <summary>True when there is nothing.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>True when the data could not be read.</summary>
    protected bool IsFailed { get; private set; }

    private SlotQuestion Asked => new(Outage, Creator, Platform);

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

    protected override void OnParametersSet()
    {
        if (Asked != _loaded)
            (Found, IsMissing, IsFailed) = (null, false, false);
    }

    // Runs in the browser's circuit only: the first paint does not wait for sums.
    protected sealed override async Task OnAfterRenderAsync(bool firstRender)
    {
        var asked = Asked;
        if (asked == _loaded)
            return;

        _loaded = asked;
        try
        {
            var found = await FindAsync(_closing.Token);
            if (asked != Asked)
                return;

            (Found, IsMissing) = (found, found is null);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DatabaseException)
        {
            // The page is worth showing without the card, which says so.
            IsFailed = asked == Asked;
            StateHasChanged();
        }
    }

    /// <summary>Works out what is shown for the parameters; null for nothing.</summary>
    protected abstract Task<TFound?> FindAsync(CancellationToken token);

    private sealed record SlotQuestion(long Outage, string? Creator, string? Platform);
}
