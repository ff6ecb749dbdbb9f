using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Start;

/// <summary>The page that leads to a first result.</summary>
internal static class StartFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(10, "", "Start", IconName.Start, 's'));
        services.AddScoped<StartPageLoader>();
    }
}
