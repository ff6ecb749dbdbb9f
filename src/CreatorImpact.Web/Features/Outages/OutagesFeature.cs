using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>The outages the user knows of.</summary>
internal static class OutagesFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(30, "outages", "Outages", IconName.Outages, 'o'));
        services.AddScoped<ISearchSource, OutageSearch>();
        services.AddScoped<OutagesPageLoader>();
        services.AddSingleton<OutageDetailStores>();
        services.AddScoped<OutageDetailLoader>();
    }
}
