using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Demo;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Demo;

/// <summary>The parts pages show of the demo.</summary>
public sealed class DemoPartsTests : StoredContext
{
    [Fact]
    public void Ribbon_OwnWorkspace_IsNotThere() => Assert.Empty(Render<DemoRibbon>().Markup.Trim());

    [Fact]
    public async Task Ribbon_Demo_SaysSoAndOffersBothWaysOut()
    {
        await ViewDemoAsync();

        var ribbon = Render<DemoRibbon>();

        Assert.Equal("DEMO: made-up data", ribbon.Find("strong").TextContent);
        Assert.Equal([DemoEndpoints.Leave, DemoEndpoints.Remove], ribbon.FindAll("form").Select(form => form.GetAttribute("action")));
        Assert.All(ribbon.FindAll("form"), form =>
        {
            Assert.Equal("false", form.GetAttribute("data-enhance"));
            Assert.Equal("token-of-the-test", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        });
    }

    [Fact]
    public async Task Offer_NoDemoThenOneThenViewed_OffersWhatFits()
    {
        Assert.Equal(["Load the demo"], Buttons());
        Assert.Empty(Buttons(storedOnly: true));

        var demo = await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token);
        Assert.Equal(["Look at the demo", "Remove the demo"], Buttons());
        Assert.Equal(["Look at the demo", "Remove the demo"], Buttons(storedOnly: true));

        Services.GetRequiredService<CurrentWorkspace>().Choose(WorkspaceChoice.Of(demo));
        Assert.Empty(Buttons());
    }

    [Fact]
    public void Gate_OwnWorkspace_AsksNothing()
    {
        var before = Database.QueryCount;

        var gate = Render<DemoGate>(parameters => parameters.AddChildContent("the page"));

        Assert.Equal("the page", gate.Markup.Trim());
        Assert.Equal(before, Database.QueryCount);
    }

    [Fact]
    public async Task Gate_Filling_ShowsProgressUntilItIsDone()
    {
        var jobs = new JobStore(Database);
        var demo = await ViewDemoAsync();
        var job = await jobs.EnqueueAsync(demo, DemoJobHandler.KindName, "{}", Token);
        await jobs.ClaimNextAsync(JobWorker.Owner, Token);
        await jobs.ReportAsync(job, 0.4, "Importing the files", Token);

        var gate = Render<DemoGate>(parameters => parameters.AddChildContent("the page"));

        Assert.Equal("40", gate.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Equal("Importing the files", gate.Find("[aria-live=polite]").TextContent);
        Assert.Equal(DemoEndpoints.Remove, gate.Find("form").GetAttribute("action"));
        Assert.DoesNotContain("the page", gate.Markup, StringComparison.Ordinal);

        await jobs.FinishAsync(job, JobState.Done, null, null, Token);
        gate.WaitForAssertion(() => Assert.Equal("the page", gate.Markup.Trim()), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Gate_FillingFailed_OffersToTryAgain()
    {
        var jobs = new JobStore(Database);
        var job = await jobs.EnqueueAsync(await ViewDemoAsync(), DemoJobHandler.KindName, "{}", Token);
        await jobs.ClaimNextAsync(JobWorker.Owner, Token);
        await jobs.FinishAsync(job, JobState.Failed, null, "An error.", Token);

        var gate = Render<DemoGate>(parameters => parameters.AddChildContent("the page"));

        Assert.Equal("The demo was not finished", gate.Find("h1").TextContent);
        Assert.Equal([DemoEndpoints.Load, DemoEndpoints.Remove], gate.FindAll("form").Select(form => form.GetAttribute("action")));
    }

    [Fact]
    public async Task Gate_RemovedElsewhere_PutsANoticeInPlaceOfThePage()
    {
        var jobs = new JobStore(Database);
        var demo = await ViewDemoAsync();
        var job = await jobs.EnqueueAsync(demo, DemoJobHandler.KindName, "{}", Token);
        await jobs.ClaimNextAsync(JobWorker.Owner, Token);
        await jobs.FinishAsync(job, JobState.Done, null, null, Token);
        var gate = Render<DemoGate>(parameters => parameters.AddChildContent("the page"));
        Assert.Equal("the page", gate.Markup.Trim());

        Services.GetRequiredService<WorkspaceChanges>().Announce(demo);

        gate.WaitForAssertion(() => Assert.Equal("The demo was removed", gate.Find("h1").TextContent));
        Assert.Equal(DemoEndpoints.Leave, gate.Find("form").GetAttribute("action"));
    }

    [Fact]
    public async Task FileDrop_Demo_TakesNoFiles()
    {
        await ViewDemoAsync();

        var drop = Render<FileDrop>();

        Assert.Empty(drop.FindAll("input[type=file]"));
        Assert.Contains("Your own files belong in your own workspace", drop.Markup, StringComparison.Ordinal);
    }

    private async Task<long> ViewDemoAsync()
    {
        var demo = await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token);
        Services.GetRequiredService<CurrentWorkspace>().Choose(WorkspaceChoice.Of(demo));
        return demo.Id;
    }

    private IEnumerable<string> Buttons(bool storedOnly = false) =>
        Render<DemoOffer>(parameters => parameters.Add(offer => offer.StoredOnly, storedOnly)).FindAll("button").Select(button => button.TextContent.Trim());
}
