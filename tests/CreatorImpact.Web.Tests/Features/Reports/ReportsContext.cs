using Bunit;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Web.Features.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Reports;

/// <summary>The page of documents over real stores; only the documents are made up.</summary>
public abstract class ReportsContext : StoredContext
{
    protected ReportsContext()
    {
        Services.AddScoped<ReportChoicesLoader>();
        Services.AddScoped<ReportsLoader>();
        Services.AddSingleton<ReportPress>();
        Services.AddSingleton<ReportLibrary>();
        Services.AddSingleton<IReportSource>(_ => Source);
        Services.AddSingleton(_ => new PdfPrinter(Chromium));
    }

    private protected FakeReports Source { get; set; } = new();

    /// <summary>The browser that prints; null for none.</summary>
    protected string? Chromium { get; set; }

    protected ReportLookStore Looks => new(Database);

    /// <summary>Two accounts with an outage over the first one's platform.</summary>
    protected async Task<long> PlantAsync(string verification = "unverified")
    {
        await Content.HoursAsync();
        await Content.DaysAsync("mona", "tiktok", "views", [.. Enumerable.Range(0, 60).Select(day => 100.0 + day)]);
        var outages = new OutageStore(Database);
        var outage = await Content.OutageAsync();
        if (verification != "unverified")
            await outages.UpdateAsync(Workspace, (await outages.GetAsync(Workspace, outage, Token))! with { Verification = verification }, Token);
        return outage;
    }

    protected IRenderedComponent<ReportsPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ReportsPage>();
        page.WaitForState(() => page.FindAll(".kinds, form.choices").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
