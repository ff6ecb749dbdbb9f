using System.Text.Json;
using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Estimate_Pressed_QueuesAJobAndShowsItsProgress()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var page = Open();

        await page.Find(".choice > button").ClickAsync(new());

        page.WaitForState(() => page.FindAll("[role=progressbar]").Count == 1);
        Assert.Contains("Waiting for its turn", page.Find(".job").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".choice > button").HasAttribute("disabled"));
        var job = await new JobStore(Database).GetAsync(Workspace, 1, Token);
        Assert.Equal(("run", Arguments(outage)), (job!.Kind, job.ArgumentsJson));
        Assert.EndsWith(FormattableString.Invariant($"/impact?outage={outage}&creator=luma&platform=youtube&metric=views&grain=hour&job=1"), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
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
        Assert.False(page.Find(".choice > button").HasAttribute("disabled"));
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
        Assert.Contains("The log names it as job 1", page.Find(".job").TextContent, StringComparison.Ordinal);
        await page.Find(".job button").ClickAsync(new());
        page.WaitForState(() => page.FindAll("[role=progressbar]").Count == 1);
        Assert.EndsWith("&job=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
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
    public async Task Estimate_PressedTwiceAtOnce_QueuesOneJob()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        var page = Open();
        var button = page.Find(".choice > button");

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
        Assert.Equal("nova · YouTube", Open(outage).Find("#impact-creator").TextContent.Trim());
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

    private sealed class Immediate(Action<JobProgress> report) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => report(value);
    }
}
