using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Reports.Campaigns;
using CreatorImpact.Analysis.Reports.Segments;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Documents people hand to others: shown, printed, and written as files.</summary>
internal static class ReportsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(80, ReportsAddress.Page, "Reports", IconName.Reports, 'r'));
        services.AddSingleton(new PageSlot("impact", typeof(OutageDocuments)));
        services.AddSingleton(new PageSlot("proof", typeof(OutageDocuments)));
        services.AddSingleton(new PageSlot("campaigns", typeof(ClientDocuments)));
        services.AddSingleton(new PageSlot("campaign", typeof(ClientDocuments)));
        services.AddSingleton(new PageSlot("groups", typeof(SegmentDocuments)));
        services.AddScoped<ISearchSource, ReportsSearch>();
        services.AddScoped<ReportChoicesLoader>();
        services.AddScoped<ReportsLoader>();
        services.AddSingleton(static provider => Printer(provider.GetRequiredService<IOptions<WebOptions>>().Value, provider.GetRequiredService<ILogger<PdfPrinter>>()));
        services.AddSingleton<ReportPress>();
        AddSources(services);
    }

    public static void Map(WebApplication app)
    {
        ReportsEndpoints.Map(app);
        LookEndpoint.Map(app);
    }

    private static PdfPrinter Printer(WebOptions options, ILogger<PdfPrinter> log) =>
        new(PdfBrowser.Find(options.ChromiumPath, Environment.GetEnvironmentVariable("PATH")), message => log.LogWarning("{Message}", message));

    private static void AddSources(IServiceCollection services)
    {
        services.AddSingleton<AccountReportStores>();
        services.AddSingleton<IReportSource, AccountReports>();
        services.AddSingleton<IReportSource, CampaignReports>();
        services.AddSingleton<IReportSource, SegmentReports>();
        services.AddSingleton<ReportLibrary>();
    }
}
