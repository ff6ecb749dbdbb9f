using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Method;

/// <summary>How figures come about, in plain words.</summary>
internal static class MethodFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(90, "method", "Method", IconName.Method, 'm'));
        services.AddScoped<ISearchSource, MethodSearch>();
        services.AddScoped<MethodLoader>();
    }
}
