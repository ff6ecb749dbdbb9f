namespace CreatorImpact.Web.Uploads;

/// <summary>Files in: the drop zone and the address it posts to, for every page that takes files.</summary>
internal static class UploadsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<UploadStaging>();
        services.AddSingleton<KeptUploads>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(static provider => provider.GetRequiredService<ImportWorker>());
        services.AddScoped<UploadAnswers>();
        services.AddScoped<IUploadHandler, StoreUploadHandler>();
    }

    public static void Map(WebApplication app) => ImportEndpoints.Map(app);
}
