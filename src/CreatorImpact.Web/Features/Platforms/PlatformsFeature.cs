using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>How often and how long platforms fail, how they answer it, and what to expect of a year.</summary>
internal static class PlatformsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(60, PlatformsAddress.Page, "Platforms", IconName.Platforms, 'p'));
        services.AddSingleton<PlatformStores>();
        services.AddSingleton<PlatformLoader>();
        services.AddScoped<PlatformsAnswer>();
    }

    public static void Map(WebApplication app) => PlatformsEndpoints.Map(app);
}
