using CreatorImpact.Web.Features.Impact.Checks;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What an outage cost, for one creator and one metric.</summary>
internal static class ImpactFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(20, "impact", "Impact", IconName.Impact, 'i'));
        services.AddSingleton<IJobHandler, RunJobHandler>();
        services.AddScoped<ISearchSource, AccountSearch>();
        services.AddScoped<RunJobs>();
        services.AddScoped<ChangeFactsLoader>();
        services.AddScoped<ImpactPageLoader>();
        services.AddScoped<ChecksLoader>();
    }

    /// <summary>Addresses beside the page.</summary>
    public static void Map(WebApplication app) => ChecksEndpoints.Map(app);
}
