using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests : StoredContext
{
    public ImpactPageTests()
    {
        Services.AddLogging();
        JobsFeature.Add(Services);
        ImpactFeature.Add(Services);
    }

    [Fact]
    public void Page_NoData_SaysWhatIsNeeded()
    {
        var page = Open();

        Assert.Equal("Nothing to show yet", page.Find(".empty-state h2").TextContent);
        Assert.Equal(["data", "outages"], page.FindAll(".empty-state a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Page_NoOutage_AsksForOne()
    {
        await Content.HoursAsync();

        var page = Open();

        Assert.Equal("No outage yet", page.Find(".empty-state h2").TextContent);
        Assert.Equal("outages", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OutageWithoutEnd_AsksForTheEnd()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync(ended: false);

        var page = Open();

        Assert.Equal("This outage has no end", page.Find(".empty-state h2").TextContent);
        Assert.Equal(FormattableString.Invariant($"outages?edit={outage}"), page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OutageOfAnotherPlatform_SaysWhatIsMissing()
    {
        await Content.HoursAsync();
        await Content.OutageAsync(platform: "tiktok");

        Assert.Equal("No series of TikTok", Open().Find(".empty-state h2").TextContent);
    }

    [Fact]
    public async Task Page_NoOutageNamed_ShowsTheNewestThatTheDataConcern()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        await Content.OutageAsync("Feed down", platform: "tiktok");

        Assert.Equal("YouTube · 5 Nov 2026 · Playback outage", Open().Find("#impact-outage").TextContent.Trim());
    }

    [Fact]
    public async Task Page_NothingEstimated_OffersTo()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();

        var page = Open();

        Assert.Equal("Ready to estimate", page.Find(".empty-state h2").TextContent);
        Assert.Equal("Estimate", page.Find(".choice > button").TextContent.Trim());
        Assert.Equal("YouTube · 5 Nov 2026 · Playback outage", page.Find("#impact-outage").TextContent.Trim());
        Assert.Equal("luma · YouTube", page.Find("#impact-creator").TextContent.Trim());
        Assert.Contains("5 Nov 2026, 18:00 – 6 Nov 2026, 00:00 Europe/Berlin", page.Find(".window").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("impact?outage=999")]
    [InlineData("impact?outage=abc&series=x&job=y")]
    public async Task Page_UnknownOutage_SaysItIsGone(string address)
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var page = Render<ImpactPage>();

        Assert.Equal("This outage is not there any more", page.Find(".empty-state h2").TextContent);
        Assert.Empty(page.FindAll(".choice"));
    }

    private IRenderedComponent<ImpactPage> Open(long? outage = null, long? series = null, long? job = null) => OpenAt(ImpactAddress.Of(outage, series, job));

    private IRenderedComponent<ImpactPage> OpenAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ImpactPage>();
    }

    private async Task MoveAsync(long outage)
    {
        var store = new OutageStore(Database);
        var stored = await store.GetAsync(Workspace, outage, Token);
        Assert.True(await store.UpdateAsync(Workspace, stored! with { EndExclusive = stored.EndExclusive + Duration.FromHours(1), Phases = [] }, Token));
    }

    private Task<long> JobAsync(long outage) => new JobStore(Database).EnqueueAsync(Workspace, "run", Arguments(outage), Token);

    private static string Arguments(long outage) => FormattableString.Invariant($$"""{"outageId":{{outage}}}""");

    private async Task RunAsync(long outage)
    {
        var (run, refusal) = await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
        Assert.Null(refusal);
        Assert.NotNull(run);
    }
}
