using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Data;

/// <summary>Files in: uploading, and the list of imports.</summary>
internal static class DataFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(40, "data", "Data", IconName.Data));
        services.AddSingleton<UploadStaging>();
    }

    public static void Map(WebApplication app) => ImportEndpoints.Map(app);
}
