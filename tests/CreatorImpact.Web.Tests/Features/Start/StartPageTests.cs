using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Start;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

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
        Assert.Equal("Loss found", page.Find(".newest h2").TextContent);
        Assert.Empty(page.FindAll(".steps"));
    }

    [Fact]
    public void Page_NoRoleChosen_AsksOnceAndLeavesTheStepsInReach()
    {
        var page = Render<StartPage>();

        Assert.Equal(["creator", "agency", "analyst"], page.FindAll(".choice").Select(link => link.GetAttribute("data-role-choice")));
        Assert.Equal(3, page.FindAll(".steps li").Count);
    }

    [Theory]
    [InlineData("creator", "What did the outage cost you?", ".newest")]
    [InlineData("agency", "Who was hit, and whose data are missing?", ".hit")]
    [InlineData("analyst", "What did each outage do?", ".tally")]
    public async Task Page_RoleOfTheAddress_ChoosesTheLayout(string role, string title, string part)
    {
        await Content.HoursAsync();
        await RunAsync(await Content.OutageAsync());
        Services.GetRequiredService<NavigationManager>().NavigateTo("?role=" + role);

        var page = Render<StartPage>();

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.NotNull(page.Find(part));
        Assert.Equal(role, page.Find(".roles [aria-current]").GetAttribute("data-role-choice"));
    }

    [Fact]
    public async Task Page_ManyAccountsThatAreNotReady_NamesThreeAndCountsTheRest()
    {
        await Content.HoursAsync();
        await RunAsync(await Content.OutageAsync());
        foreach (var account in (string[])["ana", "ben", "cora", "dana", "enzo"]) await Content.DaysAsync(account, "youtube", "views", 1, 2, 3);
        Services.GetRequiredService<NavigationManager>().NavigateTo("?role=creator");

        var page = Render<StartPage>();

        Assert.Contains(page.FindAll(".ready .soft"), line => line.TextContent.StartsWith("Days only: ana, ben, cora and 2 more. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_RoleOfTheCookie_ChoosesTheLayout()
    {
        await Content.HoursAsync();
        await RunAsync(await Content.OutageAsync());
        Services.GetRequiredService<Viewer>().Role = ViewerRole.Analyst;

        Assert.Equal("What did each outage do?", Render<StartPage>().Find("h1").TextContent);
    }

    [Fact]
    public async Task AgencyPage_ExportEndsBeforeTheOutage_OffersAReminder()
    {
        await Content.HoursAsync();
        await Content.DaysAsync("nova", "youtube", "views", [.. Enumerable.Repeat(100.0, 40)]);
        await RunAsync(await Content.OutageAsync());
        Services.GetRequiredService<Viewer>().Role = ViewerRole.Agency;

        var page = Render<StartPage>();

        var line = Assert.Single(page.FindAll(".missing li"));
        Assert.Contains("nova", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("until 6 Nov 2026", page.Find("#reminder-0").TextContent, StringComparison.Ordinal);
        Assert.Contains("luma", Assert.Single(page.FindAll(".hit tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnalystPage_VerdictsOfAnOutage_AreCountedAndNothingIsAdded()
    {
        await Content.HoursAsync("calm", kept: 1);
        await Content.HoursAsync("luma");
        await RunAsync(await Content.OutageAsync());
        await Content.OutageAsync("Nobody estimated this");
        Services.GetRequiredService<Viewer>().Role = ViewerRole.Analyst;

        var rows = Render<StartPage>().FindAll(".tally tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));

        Assert.Equal(["Nobody estimated this|YouTube|5 Nov 2026|no data", "Playback outage|YouTube|5 Nov 2026|2|1|1|0|0"], rows);
    }

    [Fact]
    public async Task Page_Findings_NamesAccountAndMetricAndPutsLossesFirst()
    {
        await Content.HoursAsync("calm", kept: 1);
        await Content.HoursAsync("luma");
        await RunAsync(await Content.OutageAsync());

        var page = Render<StartPage>();

        Assert.Equal("Playback outage · luma · YouTube · views per hour", page.Find(".newest .what").TextContent);
        Assert.Equal("Playback outage · calm · YouTube · views per hour", page.Find(".others a").TextContent);
        Assert.NotNull(page.Find(".others [data-grade]"));
    }

    [Fact]
    public async Task Page_EstimatesOfMovedOrRemovedOutages_AreLeftOut()
    {
        await Content.HoursAsync();
        var (moved, removed) = (await Content.OutageAsync("Moved"), await Content.OutageAsync("Removed"));
        await RunAsync(moved);
        await RunAsync(removed);
        var store = new OutageStore(Database);
        var stored = await store.GetAsync(Workspace, moved, Token);
        await store.UpdateAsync(Workspace, stored! with { Start = stored.Start + Duration.FromHours(1), Phases = [] }, Token);
        await store.RemoveAsync(Workspace, removed, Token);

        Assert.Empty(Render<StartPage>().FindAll(".newest"));
    }

    [Fact]
    public async Task Page_EstimateOfAnIllustrativeOutage_IsNoFinding()
    {
        await Content.HoursAsync();
        var (real, example) = (await Content.OutageAsync(), await Content.OutageAsync("Example"));
        var store = new OutageStore(Database);
        var stored = (await store.GetAsync(Workspace, example, Token))!;
        var later = Duration.FromDays(5);
        await store.UpdateAsync(
            Workspace, stored with { Start = stored.Start + later, EndExclusive = stored.EndExclusive + later, Phases = [], Verification = StoredOutage.IllustrativeVerification }, Token);
        await RunAsync(real);
        await RunAsync(example);

        var page = Render<StartPage>();
        Assert.StartsWith("Playback outage", page.Find(".newest .what").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".others"));

        Services.GetRequiredService<Viewer>().Role = ViewerRole.Analyst;
        Assert.StartsWith("Playback outage", Assert.Single(Render<StartPage>().FindAll(".tally tbody tr")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_MoreEstimatesThanAreRead_SaysSoAndNotThatThereAreNone()
    {
        await Content.HoursAsync();
        await RunAsync(await Content.OutageAsync());
        await Content.OutageAsync("Perhaps estimated long ago");
        var model = (await Services.GetRequiredService<StartPageLoader>().LoadAsync(Token)) with { IsCut = true };

        var agency = Render<AgencyStart>(parameters => parameters.Add(start => start.Model, model));
        var analyst = Render<AnalystStart>(parameters => parameters.Add(start => start.Model, model));

        Assert.Equal("Counted among the newest 600 estimates.", agency.Find("[aria-labelledby=hit] > .more").TextContent);
        Assert.Equal("not among those counted", analyst.Find(".tally td[colspan]").TextContent);
    }

    [Fact]
    public async Task Page_ItsDataChangedAfterTheEstimate_SaysSoAndNotForOthers()
    {
        await Content.HoursAsync();
        await RunAsync(await Content.OutageAsync());
        Clock.Advance(Duration.FromMinutes(1));
        await Content.HoursAsync("nova");
        Assert.Empty(Render<StartPage>().FindAll(".newest .changed"));

        await Content.FileAsync("luma_20261123T080000Z.csv", "timestamp,account,platform,views\n2026-08-30T00:00:00Z,luma,youtube,5\n2026-08-30T01:00:00Z,luma,youtube,6\n");

        Assert.Equal("What this rests on has changed since it was computed. Estimate again.", Render<StartPage>().Find(".newest .changed").TextContent);
    }

    private async Task RunAsync(long outage) =>
        Assert.NotNull((await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token)).RunId);

    private static string? Next(IRenderedComponent<StartPage> page) => Assert.Single(page.FindAll(".steps a:not(.quiet)")).GetAttribute("href");
}
