using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Shell;

/// <summary>A module of the browser that listens inside one element and reports to its component, from the first paint until the page is left.</summary>
/// <param name="owner">Whom it reports to.</param>
/// <typeparam name="TOwner">The component.</typeparam>
internal sealed class AttachedModule<TOwner>(TOwner owner) : IAsyncDisposable
    where TOwner : class
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<TOwner>? _self;
    private ElementReference _root;
    private bool _disposed;

    /// <summary>Fetches the module and calls its <c>attach(root, owner, texts)</c>.</summary>
    public async Task AttachAsync(IJSRuntime script, string path, ElementReference root, IReadOnlyDictionary<string, string> texts)
    {
        var module = await script.InvokeAsync<IJSObjectReference>("import", path);
        if (_disposed)
        {
            // The page was left while the browser fetched the module: there is nothing to attach to any more.
            await module.DisposeAsync();
            return;
        }

        (_module, _root, _self) = (module, root, DotNetObjectReference.Create(owner));
        await module.InvokeVoidAsync("attach", root, _self, texts);
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _self?.Dispose();
        if (_module is null)
            return;

        try
        {
            await _module.InvokeVoidAsync("detach", _root);
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone and has taken the listeners along.
        }
    }
}
