using CreatorImpact.Web.Demo;
using CreatorImpact.Web.Features.Campaigns;
using CreatorImpact.Web.Features.Data;
using CreatorImpact.Web.Features.Drops;
using CreatorImpact.Web.Features.Groups;
using CreatorImpact.Web.Features.Help;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Features.Ledger;
using CreatorImpact.Web.Features.Method;
using CreatorImpact.Web.Features.Money;
using CreatorImpact.Web.Features.Outages;
using CreatorImpact.Web.Features.Platforms;
using CreatorImpact.Web.Features.Reports;
using CreatorImpact.Web.Features.Runs;
using CreatorImpact.Web.Features.Settings;
using CreatorImpact.Web.Features.Start;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;

namespace CreatorImpact.Web.Hosting;

/// <summary>The product as a web application: every feature is listed here once.</summary>
public static class WebProduct
{
    /// <summary>Builds the application without starting it.</summary>
    /// <param name="args">Command line settings; they win over environment and appsettings.json.</param>
    /// <param name="configure">Last word before the application is built; a host that embeds the product adds or replaces parts here.</param>
    /// <exception cref="StartRefusedException">The settings do not allow a safe start.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebProduct).Assembly.GetName().Name,
            // appsettings.json is linked from the repository root and lies beside the program, not in the project folder.
            ContentRootPath = AppContext.BaseDirectory,
        });

        HostServices.Add(builder);
        StoresFeature.Add(builder.Services);
        JobsFeature.Add(builder.Services);
        ShellFeature.Add(builder.Services);
        UploadsFeature.Add(builder.Services);
        DemoFeature.Add(builder.Services);
        StartFeature.Add(builder.Services);
        ImpactFeature.Add(builder.Services);
        OutagesFeature.Add(builder.Services);
        DataFeature.Add(builder.Services);
        PlatformsFeature.Add(builder.Services);
        CampaignsFeature.Add(builder.Services);
        GroupsFeature.Add(builder.Services);
        MethodFeature.Add(builder.Services);
        MoneyFeature.Add(builder.Services);
        LedgerFeature.Add(builder.Services);
        HelpFeature.Add(builder.Services);
        DropsFeature.Add(builder.Services);
        ReportsFeature.Add(builder.Services);
        SettingsFeature.Add(builder.Services);
        configure?.Invoke(builder);

        var app = builder.Build();
        HostPipeline.Use(app);
        ShellFeature.Map(app);
        UploadsFeature.Map(app);
        DataFeature.Map(app);
        MoneyFeature.Map(app);
        LedgerFeature.Map(app);
        DropsFeature.Map(app);
        ImpactFeature.Map(app);
        PlatformsFeature.Map(app);
        CampaignsFeature.Map(app);
        GroupsFeature.Map(app);
        DemoFeature.Map(app);
        RunsFeature.Map(app);
        HelpFeature.Map(app);
        ReportsFeature.Map(app);
        return app;
    }

    /// <summary>Opens the database; call it once, before the application starts.</summary>
    /// <exception cref="StartRefusedException">The database cannot be used; the message says why and what to do.</exception>
    public static Task PrepareAsync(WebApplication app, CancellationToken token) => StoresFeature.OpenAsync(app, token);

    /// <summary>Begins to listen.</summary>
    /// <exception cref="StartRefusedException">The addresses cannot be used as they are written.</exception>
    /// <exception cref="IOException">An address is taken by another program.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await app.StartAsync(token);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            throw new StartRefusedException($"Setting Urls ('{app.Configuration["Urls"]}') cannot be listened on: {exception.Message} Expected an address such as http://127.0.0.1:5080.", exception);
        }
    }
}
