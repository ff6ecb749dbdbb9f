using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CreatorImpact.Web.Stores;

/// <summary>Loads what a page shows: once for the first paint and the circuit that follows it. Only a ticket travels through the browser.</summary>
public sealed class PageHandover(PersistentComponentState state, HandoverShelf shelf) : IDisposable
{
    private readonly List<PersistingComponentStateSubscription> _subscriptions = [];

    /// <summary>What the first paint has loaded under this name, else what <paramref name="load"/> brings.</summary>
    /// <param name="name">Page and what it was asked for; another name loads anew.</param>
    public async Task<T> LoadAsync<T>(string name, Func<Task<T>> load)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(load);
        if (state.TryTakeFromJson<string>(name, out var ticket) && ticket is not null && shelf.Take(ticket) is T ready)
            return ready;

        var loaded = await load();
        Drop();
        _subscriptions.Add(state.RegisterOnPersisting(
            () =>
            {
                state.PersistAsJson(name, shelf.Put(loaded));
                return Task.CompletedTask;
            },
            RenderMode.InteractiveServer));
        return loaded;
    }

    public void Dispose() => Drop();

    private void Drop()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
        _subscriptions.Clear();
    }
}
