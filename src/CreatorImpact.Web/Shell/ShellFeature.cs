using Radzen;

namespace CreatorImpact.Web.Shell;

/// <summary>The frame every page stands in.</summary>
internal static class ShellFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddRadzenComponents();
        services.AddScoped<Viewer>();
        services.AddScoped<Search>();
        services.AddScoped<Drafts>();
        services.AddScoped<ISearchSource, PageSearch>();
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    public static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        LanguageEndpoint.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(static server =>
            // The policy of SecurityHeaders holds for the whole site; a second header of the framework's would only repeat it.
            server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
