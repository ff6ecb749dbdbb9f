using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CreatorImpact.Web.Shell;

/// <summary>The document. Pages are interactive over the circuit, except those that say otherwise (the error page).</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string? Theme => ThemeCookie.Read(Context.Request);

    private ViewerRole? Role => RoleCookie.Read(Context.Request);

    private IComponentRenderMode? Mode => Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    // Both sheets are named; the one that does not match is fetched late and keeps nothing waiting.
    private string MediaOf(string theme) =>
        Theme is null ? $"(prefers-color-scheme: {theme})" : string.Equals(Theme, theme, StringComparison.Ordinal) ? "all" : "not all";
}
