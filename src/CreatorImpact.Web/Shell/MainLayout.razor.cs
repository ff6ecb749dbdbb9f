using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Shell;

/// <summary>Top bar, navigation and the page.</summary>
public sealed partial class MainLayout : IDisposable
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    // With a base address in the document a bare "#main" would lead to the start page.
    private string SkipHref => Path + "#main";

    private string Here => "/" + Path;

    private string Path => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    // Says, where scripts and tests can see it, that the page answers clicks.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("document.documentElement.setAttribute", "data-live", "true");
    }

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location) => StateHasChanged();
}
