using Bunit;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Outages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class OutageDetailPageTests : StoredContext
{
    public OutageDetailPageTests() => OutagesFeature.Add(Services);

    private OutageStore Outages => new(Database);

    [Fact]
    public async Task Page_NothingStated_ShowsDashes()
    {
        var page = Open(await Content.OutageAsync());

        Assert.Equal(["Acknowledged by the platform", "–", "–"], Cells(page, "acknowledged"));
        Assert.Equal(["Resolved, says the platform", "–", "–"], Cells(page, "resolved"));
        Assert.Equal("Started", Cells(page, "started")[0]);
        Assert.Contains("Prolonged", page.Find("[data-fact=class]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Added", page.Find("[data-action=Added]").Children[2].TextContent);
        Assert.Empty(page.FindAll("#outage-windows"));
    }

    [Fact]
    public async Task Log_StatementAdded_FeedsTheTimeToAcknowledgeAndStandsInTheHistory()
    {
        var page = Open(await Content.OutageAsync());
        await page.Find("#statement-at").InputAsync(new ChangeEventArgs { Value = "2026-11-05T18:25" });
        await ChangeAsync(page, "statement-text", "We know.");
        await ChangeAsync(page, "statement-url", "https://example.org/1");

        await page.Find("form.statement").SubmitAsync();

        Assert.Equal("25 min", Cells(page, "acknowledged")[2]);
        Assert.Equal("https://example.org/1", page.Find(".log a").GetAttribute("href"));
        Assert.Equal("statements", page.Find("[data-action=Changed]").Children[3].TextContent);
        await page.Find(".log button").ClickAsync(new());
        Assert.Equal("–", Cells(page, "acknowledged")[2]);
    }

    [Fact]
    public async Task Log_OutageRemovedMeanwhile_SaysThatNothingWasStored()
    {
        var id = await Content.OutageAsync();
        var page = Open(id);
        await page.Find("#statement-at").InputAsync(new ChangeEventArgs { Value = "2026-11-05T18:25" });
        await ChangeAsync(page, "statement-text", "We know.");
        await Outages.RemoveAsync(Workspace, id, Token);

        await page.Find("form.statement").SubmitAsync();

        Assert.StartsWith("Nothing was stored", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty((await Outages.GetAsync(Workspace, id, Token))!.Statements);
    }

    [Fact]
    public async Task Log_Unreadable_IsSaidBesideTheFieldsAndNothingIsStored()
    {
        var id = await Content.OutageAsync();
        var page = Open(id);
        await ChangeAsync(page, "statement-url", "nowhere");

        await page.Find("form.statement").SubmitAsync();

        Assert.Equal(["Enter day and time.", "Write what was said."], page.FindAll("#statement-at-problem, #statement-text-problem").Select(problem => problem.TextContent));
        Assert.Contains("whole address", page.Find("#statement-url-problem").TextContent, StringComparison.Ordinal);
        Assert.Empty((await Outages.GetAsync(Workspace, id, Token))!.Statements);
    }

    [Fact]
    public async Task Log_StatementOnAnImportedOutage_LeavesTheImportInPlace()
    {
        await Content.FileAsync("outages.csv", "platform,start,end,title\nyoutube,2026-11-05T17:00:00Z,2026-11-05T23:00:00Z,Down\n");
        var id = Assert.Single(await Outages.ListAsync(Workspace, Token)).Id;
        var page = Open(id);
        await page.Find("#statement-at").InputAsync(new ChangeEventArgs { Value = "2026-11-05T17:25" });
        await ChangeAsync(page, "statement-text", "We know.");

        await page.Find("form.statement").SubmitAsync();

        Assert.Empty(page.FindAll("[data-covers-import]"));
        Assert.Contains("We know.", page.Find(".log").TextContent, StringComparison.Ordinal);
        Assert.NotNull((await Outages.GetAsync(Workspace, id, Token))!.ImportId);
        await page.Find("[data-plan]").ClickAsync(new());
        Assert.Single(page.FindAll("[data-covers-import]"));
        Assert.Contains("We know.", page.Find(".log").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_MarkedAfterwards_IsLeftOutAndCanBeUndone()
    {
        var id = await Content.OutageAsync();
        var page = Open(id);

        await page.Find("[data-plan]").ClickAsync(new());

        var marked = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Equal((true, true), (marked.Planned, marked.LeftOut));
        Assert.Equal("planned, left out of totals", page.Find("[data-action=Changed]").Children[3].TextContent);
        await page.Find("[data-action=Added] button").ClickAsync(new());
        var back = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Equal((false, false), (back.Planned, back.LeftOut));
        Assert.Equal("As it is now", page.Find("[data-action=Undone] .badge").TextContent);
    }

    [Fact]
    public async Task Page_TwoWindows_ListsBothWithTheirSources()
    {
        var google = PublicOutages.All.Single(known => known.Id == "google-2020-12-14").Outages[0];

        var page = Open(await Outages.AddAsync(Workspace, google, Token));

        Assert.Equal(["Silicon Republic, quoting Google", "Google Cloud incident report"], page.FindAll("[aria-labelledby=outage-windows] tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["45 min", "47 min"], page.FindAll("[aria-labelledby=outage-windows] tbody tr").Select(row => row.Children[2].TextContent));
        Assert.Equal("22 min", Cells(page, "acknowledged")[2]);
    }

    [Fact]
    public async Task Page_Estimated_ShowsWhenTheDataRecovered()
    {
        await Content.HoursAsync();
        var id = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, id, new EstimatorOptions(), null, null, Token);

        var cells = Cells(Open(id), "recovered");

        Assert.Contains("luma", cells[0], StringComparison.Ordinal);
        var chart = ImpactFinding.FromJson(Assert.Single(await new RunStore(Database).ListLatestAsync(Workspace, Token, id)).Estimate.ResultJson).Chart!;
        var after = Duration.FromMilliseconds(chart.RecoveredAt!.Value - chart.WindowStart);
        Assert.Equal(FormattableString.Invariant($"{after.TotalHours} h"), cells[2]);
        Assert.True(after >= Duration.FromHours(6));
    }

    [Fact]
    public async Task Page_Overlap_SaysWhatTheUnionIs()
    {
        var id = await Content.OutageAsync();
        var first = (await Outages.GetAsync(Workspace, id, Token))!;
        await Outages.AddAsync(Workspace, first with { Id = 0, Title = "The other", Start = first.Start + Duration.FromHours(5), EndExclusive = first.Start + Duration.FromHours(8), Phases = [] }, Token);

        var page = Open(id);

        Assert.Contains("8 h down; 1 h would count twice", page.Find("[aria-labelledby=outage-overlap]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LinkToAnotherOutage_CarriesNothingOver()
    {
        var (first, second) = (await Content.OutageAsync(), await Content.OutageAsync("The other"));
        var page = Open(first);
        await page.Find("[data-plan]").ClickAsync(new());
        await ChangeAsync(page, "statement-text", "We know.");
        await page.Find("form.statement").SubmitAsync();
        Assert.NotEqual("", page.Find(".said").TextContent.Trim());
        Assert.NotEqual("", page.Find("#statement-at-problem").TextContent);

        page.Render(parameters => parameters.Add(shown => shown.Id, second));

        page.WaitForAssertion(() => Assert.Equal("The other", page.Find("h1").TextContent));
        Assert.Equal("", page.Find(".said").TextContent.Trim());
        Assert.Equal("", page.Find("#statement-at-problem").TextContent);
        Assert.Equal("", page.Find("#statement-text").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Page_NoSuchOutage_SaysSo() => Assert.Contains("There is no such outage", Open(77).Markup, StringComparison.Ordinal);

    private IRenderedComponent<OutageDetailPage> Open(long id) => Render<OutageDetailPage>(parameters => parameters.Add(page => page.Id, id));

    private static List<string> Cells(IRenderedComponent<OutageDetailPage> page, string time) => [.. page.Find($"[data-time={time}]").Children.Select(cell => cell.TextContent.Trim())];

    private static Task ChangeAsync(IRenderedComponent<OutageDetailPage> page, string field, string value) => page.Find("#" + field).ChangeAsync(new ChangeEventArgs { Value = value });
}
