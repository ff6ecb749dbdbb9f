using Microsoft.JSInterop;

namespace CreatorImpact.Web.Shell;

/// <summary>What was typed into a form with <c>data-draft</c> stays in the browser's tab until it is stored.</summary>
public sealed class Drafts(IJSRuntime script)
{
    /// <summary>Forgets a draft: what it held is stored.</summary>
    /// <param name="name">As in the form's <c>data-draft</c>.</param>
    /// <param name="token">Stops the waiting for the browser.</param>
    public async Task ForgetAsync(string name, CancellationToken token)
    {
        try
        {
            await script.InvokeVoidAsync("creatorImpactDrafts.clear", token, name);
        }
        catch (JSDisconnectedException)
        {
            // The line was cut: the draft comes back once and can be discarded.
        }
    }
}
