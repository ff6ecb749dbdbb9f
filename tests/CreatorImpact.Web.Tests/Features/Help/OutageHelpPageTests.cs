using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Features.Help;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Help;

/// <summary>Steps, report and reactions on the help page of an outage.</summary>
public sealed class OutageHelpPageTests : StoredContext
{
    private const string Cache = "fieldset[data-step=browser_cache]";

    public OutageHelpPageTests() => HelpFeature.Add(Services);

    [Fact]
    public void Page_NoOutage_SaysWhatToDo()
    {
        var page = Open("help/outage");

        Assert.Equal("outages", page.Find(".empty-state a.button").GetAttribute("href"));
        Assert.Equal("help", page.Find(".empty-state p a").GetAttribute("href"));
        Assert.Empty(page.FindAll("select, fieldset"));
    }

    [Fact]
    public async Task Page_OutageThatIsNotThere_SaysSoAndLetsOneChoose()
    {
        await Content.OutageAsync();

        foreach (var asked in (string[])["99", "abc", "-1"])
        {
            var page = Open("help/outage?outage=" + asked);

            Assert.Equal("unknown", page.Find(".remark").GetAttribute("data-remark"));
            Assert.Empty(page.FindAll("fieldset"));
            Assert.Equal("0", page.Find("#help-outage").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Page_NoneAskedFor_TakesTheNewestThatHasBegun()
    {
        await Content.OutageAsync("Older");
        var ahead = new StoredOutage { Title = "Ahead", Planned = true, Start = Instant.FromUtc(2027, 1, 1, 0, 0), EndExclusive = Instant.FromUtc(2027, 1, 1, 1, 0) };
        await new OutageStore(Database).AddAsync(Workspace, ahead, Token);
        var newest = await new OutageStore(Database).AddAsync(Workspace, ahead with { Title = "Newest", Start = Instant.FromUtc(2026, 11, 20, 0, 0), EndExclusive = Instant.FromUtc(2026, 11, 20, 1, 0) }, Token);

        var page = Open("help/outage");

        Assert.Equal(newest.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Find("#help-outage").GetAttribute("value"));
        Assert.Equal(["Ahead", "Newest", "Older"], page.FindAll("#help-outage option").Select(option => option.TextContent.Split(" · ")[^1]));
    }

    [Fact]
    public async Task Picker_AnotherOutage_LeadsToItsPage()
    {
        await Content.OutageAsync("One");
        var two = await Content.OutageAsync("Two");
        var page = Open("help/outage?outage=1");

        await page.Find("#help-outage").ChangeAsync(two.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.EndsWith(FormattableString.Invariant($"/help/outage?outage={two}"), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_NothingSaid_AreFiveInOrderAndNotTried()
    {
        var page = await OpenAsync();

        Assert.Equal(["connection", "system_update", "browser_cache", "device_restart", "official_report"], page.FindAll("ol.steps fieldset").Select(step => step.GetAttribute("data-step")));
        Assert.All(page.FindAll("ol.steps fieldset"), step => Assert.Equal("not_tried", Chosen(step)));
        Assert.Equal("0 of 5 steps tried", page.Find("#steps [data-tally]").TextContent);
    }

    [Fact]
    public async Task Step_Answered_IsStoredSaidAndPutIntoTheReport()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "helped");

        Assert.Equal("Saved: Helped.", page.Find(Cache + " .said").TextContent);
        Assert.Equal("1 of 5 steps tried, 1 helped", page.Find("#steps [data-tally]").TextContent);
        Assert.Contains("3. Clear the browser cache: Helped", page.Find("#report-text").TextContent, StringComparison.Ordinal);
        Assert.Equal([new StepAnswer(TroubleshootingStep.BrowserCache, StepOutcome.Helped) { UpdatedAt = Clock.GetCurrentInstant() }], await new StepAnswerStore(Database).ListAsync(Workspace, 1, Token));
        Assert.Equal("helped", Chosen(Open("help/outage?outage=1").Find(Cache)));
    }

    [Fact]
    public async Task Step_WhenNothingCanBeWritten_SaysSoAndCanBeTriedAgain()
    {
        var page = await OpenAsync();
        await ExecuteAsync("CREATE TRIGGER no_writing BEFORE INSERT ON step_outcome BEGIN SELECT RAISE(ABORT, 'disk is full'); END");

        await ChooseAsync(page, "done");

        Assert.Equal("Not saved: the data could not be written. Stored is “Not tried” as before.", page.Find(Cache + " .said").TextContent);
        Assert.Equal("0 of 5 steps tried", page.Find("#steps [data-tally]").TextContent);

        await ExecuteAsync("DROP TRIGGER no_writing");
        await page.Find(Cache + " button").ClickAsync(new());

        Assert.Equal("Saved: Done.", page.Find(Cache + " .said").TextContent);
        Assert.Empty(page.FindAll(Cache + " button"));
        Assert.Equal("1 of 5 steps tried", page.Find("#steps [data-tally]").TextContent);
    }

    [Fact]
    public async Task Step_AnotherWindowSpokeMeanwhile_SaysWhatWasReplaced()
    {
        var page = await OpenAsync();
        await new StepAnswerStore(Database).SaveAsync(Workspace, 1, new StepAnswer(TroubleshootingStep.BrowserCache, StepOutcome.NoChange), Token);

        await ChooseAsync(page, "helped");

        Assert.Equal("Saved. Another window had said “No change” meanwhile; this answer has taken its place.", page.Find(Cache + " .said").TextContent);
    }

    [Fact]
    public async Task ErrorMessage_Typed_IsStoredAndStandsInTheReport()
    {
        var page = await OpenAsync();

        await page.Find("#note-error_message-text").ChangeAsync("<b>Error 503</b>");

        Assert.Equal("Saved.", page.Find("[data-note=error_message] .said").TextContent);
        Assert.Contains("Error message:\n<b>Error 503</b>\n", page.Find("#report-text").TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>Error 503</b>", Assert.Single(await new OutageNoteStore(Database).ListAsync(Workspace, 1, Token)).Text);
        Assert.Equal("#report-text", page.Find("[data-copy]").GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Note_TooLong_IsRefusedAndKeptInItsField()
    {
        var page = await OpenAsync();

        await page.Find("#note-description-text").ChangeAsync(new string('n', 2_001));

        Assert.Equal("Not saved: at most 2000 characters. Shorten it.", page.Find("[data-note=description] .said").TextContent);
        Assert.Empty(await new OutageNoteStore(Database).ListAsync(Workspace, 1, Token));
        Assert.Equal(2_001, page.Find("#note-description-text").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Reactions_OneAGroup_AreStoredWithTheOutage()
    {
        var page = await OpenAsync();
        var groups = (string[])["casual_users", "content_creators", "businesses", "influencers"];
        Assert.Equal(groups, page.FindAll("#reactions [data-note]").Select(note => note.GetAttribute("data-note")));
        Assert.Equal("Usual: Lost reach; lower sales.", page.Find("#note-businesses-hint").TextContent);

        foreach (var group in groups)
            await page.Find($"#note-{group}-text").ChangeAsync("about " + group);

        Assert.Equal(groups.Select(group => "about " + group), (await new OutageNoteStore(Database).ListAsync(Workspace, 1, Token)).Select(note => note.Text));
        Assert.Equal("about influencers", Open("help/outage?outage=1").Find("#note-influencers-text").GetAttribute("value"));
        Assert.Equal("", Open(FormattableString.Invariant($"help/outage?outage={await Content.OutageAsync("Other")}")).Find("#note-influencers-text").GetAttribute("value"));
    }

    [Fact]
    public async Task Page_IllustrativeOutage_WarnsOfReportingIt()
    {
        await new OutageStore(Database).AddAsync(Workspace, new StoredOutage { Title = "Example", Verification = "illustrative", Start = Instant.FromUtc(2026, 1, 1, 0, 0) }, Token);

        Assert.Equal("illustrative", Open("help/outage").Find(".remark").GetAttribute("data-remark"));
    }

    [Fact]
    public async Task Page_Loaded_AsksAFixedNumberOfStatements()
    {
        await Content.OutageAsync();
        var before = Database.QueryCount;
        Open("help/outage?outage=1");
        Assert.Equal(5, Database.QueryCount - before);

        for (var number = 0; number < 20; number++) await Content.OutageAsync();
        before = Database.QueryCount;
        Open("help/outage?outage=1");
        Assert.Equal(5, Database.QueryCount - before);
    }

    private static string? Chosen(IElement step) => step.QuerySelector("input[checked]")?.GetAttribute("value");

    private static Task ChooseAsync(IRenderedComponent<OutageHelpPage> page, string outcome) => page.Find($"{Cache} input[value={outcome}]").ChangeAsync(outcome);

    private async Task<IRenderedComponent<OutageHelpPage>> OpenAsync()
    {
        await Content.OutageAsync();
        return Open("help/outage?outage=1");
    }

    private IRenderedComponent<OutageHelpPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<OutageHelpPage>();
    }

    private Task<int> ExecuteAsync(string sql) => Database.WriteAsync(session => session.ExecuteAsync(sql, null, Token), Token);
}
