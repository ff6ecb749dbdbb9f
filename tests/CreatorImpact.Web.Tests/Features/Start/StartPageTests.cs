using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Start;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Start;

public sealed class StartPageTests : StoredContext
{
    public StartPageTests() => Services.AddScoped<StartPageLoader>();

    [Fact]
    public void Page_Empty_LeadsThroughThreeSteps()
    {
        var page = Render<StartPage>();

        Assert.Equal(["data", "outages", "impact"], page.FindAll(".steps a").Select(link => link.GetAttribute("href")));
        Assert.Equal("data", Next(page));
    }

    [Fact]
    public async Task Page_DataOnly_OffersTheOutageNext()
    {
        await Content.HoursAsync();

        Assert.Equal("outages", Next(Render<StartPage>()));
    }

    [Fact]
    public async Task Page_DataAndOutage_OffersTheImpactNext()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();

        Assert.Equal("impact", Next(Render<StartPage>()));
    }

    [Fact]
    public async Task Page_Finding_ShowsItsSentenceAndLeadsToIt()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);

        var page = Render<StartPage>();

        Assert.StartsWith("luma lost about", page.Find(".newest .sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&series={series}"), page.Find(".newest a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".steps"));
    }

    private static string? Next(IRenderedComponent<StartPage> page) => Assert.Single(page.FindAll(".steps a:not(.quiet)")).GetAttribute("href");
}
