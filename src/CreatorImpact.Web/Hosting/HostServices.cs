using CreatorImpact.Analysis.Configuration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CreatorImpact.Web.Hosting;

/// <summary>What the host itself needs, whatever the features.</summary>
internal static class HostServices
{
    // Service managers kill what takes longer than ten seconds.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    public static void Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // Outside Development the assets of a build are not found without this: they answer 200 with an empty body.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 1000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 500;
        });

        services.Configure<HostOptions>(static host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(DataFolder.Create);
        services.AddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // The composition root is the one place that names the system clock.
        services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030

        // What keeps the host from starting is said once, in one line, by Program.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // Each start with a new key would warn that it is not encrypted at rest; its folder is open to its owner alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        services.AddDataProtection().SetApplicationName("CreatorImpact");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>(static (keys, folder, loggers) =>
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new DirectoryInfo(folder.Keys), loggers));

        services.AddAntiforgery(static antiforgery => antiforgery.Cookie.Name = "ci-form");
        services.AddProblemDetails();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(static localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(ReaderCultures.Interface[0]);
            localization.SupportedCultures = [.. ReaderCultures.Formats];
            localization.SupportedUICultures = [.. ReaderCultures.Interface];
            localization.RequestCultureProviders = [new ReaderLanguage()];
        });

        // A page of another site that points its own name at this machine must not reach a host without sign-in.
        services.Configure<HostFilteringOptions>(static filtering => filtering.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
    }

    /// <summary>Checks the settings before anything listens.</summary>
    /// <exception cref="StartRefusedException">A setting is out of its range, or an address can be reached from outside.</exception>
    public static void Validate(WebApplication app)
    {
        try
        {
            _ = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
            _ = app.Services.GetRequiredService<IOptions<DatabaseSettings>>().Value;
        }
        catch (OptionsValidationException exception)
        {
            throw new StartRefusedException($"appsettings.json, section {WebOptions.Section}: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new StartRefusedException($"appsettings.json, section {WebOptions.Section}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }

        try
        {
            _ = app.Services.GetRequiredService<DataFolder>();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefusedException($"Setting {WebOptions.Section}:DataFolder: {exception.Message} Expected a folder that this program may create and write.", exception);
        }

        ListenAddresses.RequireLoopback(app.Configuration);
    }
}
