using CreatorImpact.Analysis.Demo;
using CreatorImpact.Web.Jobs;

namespace CreatorImpact.Web.Demo;

/// <summary>Made-up data to look at: loaded, viewed, left and removed with one click each.</summary>
internal static class DemoFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DemoAgreements>();
        services.AddSingleton<DemoLoad>();
        services.AddSingleton<DemoWorkspaces>();
        services.AddSingleton<IJobHandler, DemoJobHandler>();
    }

    public static void Map(WebApplication app) => DemoEndpoints.Map(app);
}
