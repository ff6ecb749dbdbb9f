using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>What is set and where, and the way to delete everything.</summary>
internal static class SettingsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(100, "settings", "Settings", IconName.Settings, 't'));
        services.AddSingleton<SettingReader>();
        services.AddSingleton<DataErasure>();
        services.AddScoped<ISearchSource, SettingSearch>();
    }
}
