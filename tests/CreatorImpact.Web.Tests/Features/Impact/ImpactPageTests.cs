using System.Text.Json;
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
    public async Task Page_NothingEstimated_OffersTo()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();

        var page = Open();

        Assert.Equal("Ready to estimate", page.Find(".empty-state h2").TextContent);
        Assert.Equal("Estimate", page.Find(".choice button").TextContent.Trim());
        Assert.Equal("YouTube · 5 Nov 2026 · Playback outage", page.Find("#impact-outage option").TextContent);
        Assert.Equal("luma · YouTube · views per hour", page.Find("#impact-series option").TextContent);
        Assert.Contains("5 Nov 2026, 18:00–6 Nov 2026, 00:00 Europe/Berlin", page.Find(".window").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_Pressed_QueuesAJobAndShowsItsProgress()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var page = Open();

        await page.Find(".choice button").ClickAsync(new());

        page.WaitForState(() => page.FindAll("[role=progressbar]").Count == 1);
        Assert.Contains("Waiting for its turn", page.Find(".job").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".choice button").HasAttribute("disabled"));
        var job = await new JobStore(Database).GetAsync(Workspace, 1, Token);
        Assert.Equal(("run", Arguments(outage)), (job!.Kind, job.ArgumentsJson));
        Assert.EndsWith(FormattableString.Invariant($"/impact?outage={outage}&series=1&job=1"), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_QueuedJob_SaysItWasCancelled()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var job = await JobAsync(outage);
        var page = Open(outage, job: job);

        await page.Find(".job button").ClickAsync(new());

        Assert.Contains("The estimate was cancelled", page.Find(".job").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find(".choice button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Page_FailedJob_SaysSoInPlainWords()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var job = await JobAsync(outage);
        var jobs = new JobStore(Database);
        await jobs.ClaimNextAsync("test", Token);
        await jobs.FinishAsync(job, JobState.Failed, null, "An unexpected error ended this work. The log names it as job 1.", Token);

        var page = Open(outage, job: job);

        Assert.Contains("The estimate failed", page.Find(".job").TextContent, StringComparison.Ordinal);
        Assert.Contains("The log names it", page.Find(".job").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RunWithoutAnything_GivesTheReason()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var job = await JobAsync(outage);
        var jobs = new JobStore(Database);
        await jobs.ClaimNextAsync("test", Token);
        await jobs.FinishAsync(job, JobState.Done, """{"runId":null,"refusal":{"code":"no_series","text":"No series of TikTok has been imported."}}""", null, Token);

        var page = Open(outage, job: job);

        Assert.Contains("No series of TikTok has been imported.", page.Find(".job").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LossFound_ShowsVerdictCardsChartTableAndOrigin()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.StartsWith("luma lost about", page.Find(".verdict .sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Gross", "Rebound", "Halo", "Net"], page.FindAll(".figure").Select(card => card.GetAttribute("data-figure")));
        Assert.All(page.FindAll(".cards .figure"), card =>
        {
            Assert.EndsWith(" views", card.QuerySelector(".value")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("90 %: ", card.QuerySelector(".range")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(card.QuerySelector(".grade"));
        });
        Assert.NotNull(page.Find("figure.chart"));
        Assert.NotNull(page.Find(".chart-table"));
        Assert.Contains("windows in which nothing happened", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Matches("Method version .+ · data [0-9a-f]{12} · seed [0-9]+ · computed 22 Nov 2026, 09:00 UTC · zone", page.Find(".origin").TextContent);
    }

    [Fact]
    public async Task Page_Estimated_ShowsWhatOtherRecoveryWindowsWouldSay()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        var rows = page.FindAll("table.recovery tbody tr");
        Assert.Equal(["1 day", "3 days", "7 days", "14 days"], rows.Select(row => row.QuerySelector("th")!.ChildNodes[0].TextContent.Trim()));
        var used = Assert.Single(rows, row => row.GetAttribute("data-used") == "true");
        Assert.Contains("used above", used.TextContent, StringComparison.Ordinal);
        var net = page.Find(".figure[data-figure=Net]");
        Assert.StartsWith(net.QuerySelector(".value")!.TextContent, used.QuerySelectorAll("td")[2].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Where(row => row.QuerySelector("td")!.TextContent.Length > 0), row => Assert.NotNull(row.QuerySelector(".grade")));
    }

    [Fact]
    public async Task Page_NoLoss_GivesTheBound()
    {
        var series = await Content.HoursAsync(kept: 1);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Matches("^No loss larger than [0-9,.]+ views$", page.Find(".verdict h2").TextContent);
    }

    [Fact]
    public async Task Page_NoisySeries_CannotTell()
    {
        var series = await Content.DaysAsync("wild", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000 + (900 * Math.Sin(day * day * 1.3)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        Assert.Equal("These data cannot tell", Open(outage, series).Find(".verdict h2").TextContent);
    }

    [Fact]
    public async Task Page_DailySeries_PutsTheMeasuredDaysFirst()
    {
        var series = await Content.DaysAsync("steady", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => day == 67 ? 400.0 : 1000 + (3 * (day % 7)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal(["DayNet", "Gross"], page.FindAll(".figure").Take(2).Select(card => card.GetAttribute("data-figure")));
        Assert.Equal("modelled", page.Find("[data-figure=Gross] .grade").GetAttribute("data-grade"));
    }

    [Fact]
    public async Task Page_OnlyCountersFailed_IsAPossibleDisplayGap()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync(function: "display");
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("Possible display gap", page.Find(".verdict h2").TextContent);
        Assert.Equal("Import again", page.Find(".refused-action a").TextContent);
        Assert.Empty(page.FindAll(".cards .figure"));
    }

    [Fact]
    public async Task Page_TooLittleHistory_IsRefusedWithReasonAndAction()
    {
        var series = await Content.DaysAsync("short", "youtube", "views", 1, 2, 3);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("No estimate", page.Find(".verdict h2").TextContent);
        Assert.NotEmpty(page.FindAll(".reasons li"));
        Assert.Equal("data", page.Find(".refused-action a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_SeveralSeries_ShowsAllVerdictsWithLinks()
    {
        await Content.HoursAsync("luma");
        var second = await Content.HoursAsync("nova", kept: 0.5);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage);

        Assert.Equal(["Loss found", "Loss found"], page.FindAll(".overview tbody tr").Select(row => row.Children[1].TextContent));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&series={second}"), page.FindAll(".overview a")[1].GetAttribute("href"));
        await page.Find("#impact-series").ChangeAsync(new ChangeEventArgs { Value = second.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.StartsWith("nova lost", page.Find(".sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OutageMovedAfterTheEstimate_ShowsNoFiguresAndAsksToEstimateAgain()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await MoveAsync(outage);

        var page = Open(outage, series);

        Assert.Contains("The outage was changed after this estimate. Estimate again.", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".verdict, .figure, .chart-table"));
        Assert.Equal(("Estimate again", "button "), (page.Find(".choice button").TextContent.Trim(), page.Find(".choice button").ClassName));
        await RunAsync(outage);
        Assert.NotNull(Open(outage, series).Find(".verdict"));
    }

    [Fact]
    public async Task Overview_OutageMovedAfterTheEstimate_MarksTheRows()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await MoveAsync(outage);

        var rows = Open(outage).FindAll(".overview tbody tr");

        Assert.All(rows, row => Assert.Equal(
            ["The outage was changed after this estimate. Estimate again.", "", "", ""], row.QuerySelectorAll("td").Select(cell => cell.TextContent)));
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

    [Fact]
    public async Task Page_UnknownSeries_ShowsAllWithANote()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, 999);

        Assert.NotNull(page.Find("[data-remark=series]"));
        Assert.Single(page.FindAll(".overview tbody tr"));
    }

    [Fact]
    public async Task Estimate_PressedTwiceAtOnce_QueuesOneJob()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        var page = Open();
        var button = page.Find(".choice button");

        await page.InvokeAsync(() => Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new())));

        Assert.NotNull(await new JobStore(Database).GetAsync(Workspace, 1, Token));
        Assert.Null(await new JobStore(Database).GetAsync(Workspace, 2, Token));
    }

    [Fact]
    public async Task Run_LevelsAndRatios_AreNeitherEstimatedNorOffered()
    {
        await Content.DaysAsync("luma", "youtube", "followers_total", [.. Enumerable.Range(0, 84).Select(day => 1000.0 + day)]);
        var views = await Content.DaysAsync("nova", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000.0 + (day % 7))]);
        var outage = await Content.OutageAsync();

        await RunAsync(outage);

        Assert.Equal(views, Assert.Single(await new RunStore(Database).ListLatestAsync(Workspace, Token)).Estimate.SeriesId);
        Assert.Equal(["nova · YouTube · views per day"], Open(outage).FindAll("#impact-series option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task RunJobHandler_Job_StoresAFindingAndReportsProgress()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var reports = new List<JobProgress>();
        var handler = Services.GetServices<IJobHandler>().Single();

        var result = await handler.RunAsync(new ClaimedJob(1, Workspace, "run", Arguments(outage)), new Immediate(reports.Add), Token);

        Assert.Equal(1, JsonDocument.Parse(result!).RootElement.GetProperty("runId").GetInt64());
        Assert.Equal([new JobProgress(1, "1 of 1 series estimated")], reports);
        Assert.Single(await new RunStore(Database).ListLatestAsync(Workspace, Token));
    }

    private IRenderedComponent<ImpactPage> Open(long? outage = null, long? series = null, long? job = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(ImpactAddress.Of(outage, series, job));
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

    private sealed class Immediate(Action<JobProgress> report) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => report(value);
    }
}
