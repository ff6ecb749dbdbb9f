using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact.Checks;

/// <summary>The list of other explanations on the impact page.</summary>
public sealed class ChecksPanelTests : StoredContext
{
    private const string Holiday = "fieldset[data-check=holiday]";

    private const string NoWriting = "CREATE TRIGGER no_writing BEFORE INSERT ON finding_check BEGIN SELECT RAISE(ABORT, 'disk is full'); END";

    private long _outage;

    public ChecksPanelTests()
    {
        Services.AddLogging();
        JobsFeature.Add(Services);
        ImpactFeature.Add(Services);
    }

    [Fact]
    public async Task Section_NothingSaid_IsClosedAndTheFindingADraft()
    {
        var page = await OpenAsync();

        var section = page.Find("details.checks");
        Assert.False(section.HasAttribute("open"));
        Assert.Equal("Other explanations: 6 of 6 still open", section.QuerySelector("summary")!.TextContent);
        Assert.Equal(["holiday", "content", "policy", "other_outage", "campaign", "export_gap"], page.FindAll("fieldset.check").Select(item => item.GetAttribute("data-check")));
        Assert.All(page.FindAll("fieldset.check"), item => Assert.Equal("open", item.GetAttribute("data-state")));
        Assert.Equal(["Draft: 6 of 6 other explanations open"], Stamps(page));
    }

    [Fact]
    public async Task Answer_Chosen_IsStoredAtOnceAndSaid()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "holiday", "ruled_out");

        Assert.Equal("Saved: Ruled out. 5 of 6 still open.", Said(page));
        Assert.Equal("Other explanations: 5 of 6 still open", page.Find("details.checks summary").TextContent);
        Assert.Equal(["Draft: 5 of 6 other explanations open"], Stamps(page));
        Assert.True((await StoredAsync())[0].SaysTheSameAs(new FindingCheck(Explanation.Holiday, CheckState.RuledOut)));
    }

    [Fact]
    public async Task Note_Typed_IsStoredBesideTheAnswer()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "holiday", "applies");
        await NoteAsync(page, "All Saints");

        Assert.True(Assert.Single(await StoredAsync()).SaysTheSameAs(new FindingCheck(Explanation.Holiday, CheckState.Applies, "All Saints")));
        Assert.Equal("All Saints", (await OpenAgainAsync()).Find(Holiday + " textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Answers_AllGiven_MakeTheFindingFinal()
    {
        var page = await OpenAsync();

        foreach (var code in (string[])["holiday", "content", "policy", "other_outage", "campaign", "export_gap"])
            await ChooseAsync(page, code, "ruled_out");
        Assert.Equal(["Other explanations checked", "Final"], Stamps(page));

        await ChooseAsync(page, "policy", "applies");
        Assert.Equal(["Other explanations checked: 1 of 6 apply", "Final"], Stamps(page));
        Assert.Equal(["Other explanations checked: 1 of 6 apply", "Final"], Stamps(await OpenAgainAsync()));

        await ChooseAsync(page, "policy", "open");
        Assert.Equal(["Draft: 1 of 6 other explanations open"], Stamps(page));
    }

    [Fact]
    public async Task Answer_WhenNothingCanBeWritten_GoesBackKeepsTheNoteAndCanBeTriedAgain()
    {
        var page = await OpenAsync();
        await ExecuteAsync(NoWriting);

        await ChooseAsync(page, "holiday", "applies");
        Assert.Equal("open", Chosen(page));
        Assert.Equal("Not saved: the data could not be written. The answer is “Open” as before; a typed note is still in its field.", Said(page));
        Assert.Equal("Other explanations: 6 of 6 still open", page.Find("details.checks summary").TextContent);

        await NoteAsync(page, "Fair in town");
        Assert.Equal("Fair in town", page.Find(Holiday + " textarea").GetAttribute("value"));
        Assert.Empty(await StoredAsync());

        await ExecuteAsync("DROP TRIGGER no_writing");
        await ChooseAsync(page, "holiday", "applies");
        Assert.True(Assert.Single(await StoredAsync()).SaysTheSameAs(new FindingCheck(Explanation.Holiday, CheckState.Applies, "Fair in town")));
        Assert.Empty(page.FindAll(Holiday + " button"));
    }

    [Fact]
    public async Task Retry_AfterAFailure_StoresWhatWasChosen()
    {
        var page = await OpenAsync();
        await ExecuteAsync(NoWriting);
        await ChooseAsync(page, "holiday", "ruled_out");
        await ExecuteAsync("DROP TRIGGER no_writing");

        await page.InvokeAsync(() => page.Find(Holiday + " button").ClickAsync(new()));

        page.WaitForAssertion(() => Assert.Equal("Saved: Ruled out. 5 of 6 still open.", Said(page)));
        Assert.Equal("ruled_out", Chosen(page));
    }

    [Fact]
    public async Task Answer_OfAnotherWindow_IsKeptOnOtherQuestionsAndToldOnTheSame()
    {
        var page = await OpenAsync();
        var store = new FindingCheckStore(Database);
        await store.SaveAsync(Workspace, 1, _outage, new FindingCheck(Explanation.Policy, CheckState.Applies, "A strike"), Token);
        await store.SaveAsync(Workspace, 1, _outage, new FindingCheck(Explanation.Holiday, CheckState.Applies, "Carnival"), Token);

        await ChooseAsync(page, "holiday", "ruled_out");

        Assert.Equal("Saved. Another window had said “Applies” meanwhile, with the note “Carnival”; this answer has taken its place.", Said(page));
        Assert.Equal("A strike", page.Find("fieldset[data-check=policy] textarea").GetAttribute("value"));
        Assert.Equal("Other explanations: 4 of 6 still open", page.Find("details.checks summary").TextContent);
        Assert.Equal([CheckState.RuledOut, CheckState.Applies], (await StoredAsync()).Select(check => check.State));
    }

    [Fact]
    public async Task Section_Opened_ShowsWhatIsKnownAndTicksNothing()
    {
        var page = await OpenAsync();
        await new OutageStore(Database).AddAsync(
            Workspace, new StoredOutage { Title = "Stream failure", Platform = "twitch", Start = Instant.FromUtc(2026, 11, 3, 1, 0), EndExclusive = Instant.FromUtc(2026, 11, 3, 2, 0) }, Token);
        page = await OpenAgainAsync();
        Assert.Equal(["Looking at what is known …"], Facts(page, "other_outage"));
        var before = Database.QueryCount;

        await page.InvokeAsync(() => page.Find("details.checks").TriggerEventAsync("ontoggle", EventArgs.Empty));
        page.WaitForAssertion(() => Assert.DoesNotContain(Facts(page, "holiday"), fact => fact.StartsWith("Looking", StringComparison.Ordinal)));

        Assert.Equal(3, Database.QueryCount - before);
        Assert.Equal(["Twitch · 3 Nov 2026 · Stream failure: in the seven days before."], Facts(page, "other_outage").Select(fact => fact[..(fact.IndexOf("before.", StringComparison.Ordinal) + 7)]));
        Assert.Equal(["No day of the week before was above three times the median of the 28 days before it.", "Posts of these weeks are not known. A list of posts would tell how often was posted."], Facts(page, "content"));
        Assert.Equal(["No value is missing in the assessed days and the four weeks before, as far as the export reaches."], Facts(page, "export_gap"));
        Assert.Equal(["The program has no data about this."], Facts(page, "policy"));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Section_Keyboard_HasNativeGroupsWithNamesOnly()
    {
        var page = await OpenAsync();

        Assert.Equal("SUMMARY", page.Find("details.checks").FirstElementChild!.TagName);
        Assert.All(page.FindAll("fieldset.check"), item =>
        {
            var radios = item.QuerySelectorAll("input[type=radio]");
            Assert.Equal("LEGEND", item.FirstElementChild!.TagName);
            Assert.Equal(3, radios.Length);
            Assert.Single(radios.Select(radio => radio.GetAttribute("name")).Distinct());
            Assert.Single(radios, radio => radio.HasAttribute("checked"));
            Assert.All(radios, radio => Assert.Equal("LABEL", radio.ParentElement!.TagName));
            Assert.Equal(item.QuerySelector("textarea")!.Id, item.QuerySelector(".field label")!.GetAttribute("for"));
            Assert.Equal("status", item.QuerySelector(".said")!.GetAttribute("role"));
            Assert.Equal("2000", item.QuerySelector("textarea")!.GetAttribute("maxlength"));
        });
        Assert.Equal(6, page.FindAll("fieldset.check input[type=radio]").Select(radio => radio.GetAttribute("name")).Distinct().Count());
        Assert.Empty(page.FindAll("details.checks [tabindex]"));
    }

    [Fact]
    public async Task Answers_PassedByTheArrowKeys_LeaveTheLastOne()
    {
        var page = await OpenAsync();

        var (first, second) = (Radio(page, "holiday", "ruled_out"), Radio(page, "holiday", "applies"));
        var passing = page.InvokeAsync(() => first.ChangeAsync(new ChangeEventArgs { Value = "on" }));
        await page.InvokeAsync(() => second.ChangeAsync(new ChangeEventArgs { Value = "on" }));
        await passing;

        page.WaitForAssertion(() => Assert.Equal("Saved: Applies. 5 of 6 still open.", Said(page)));
        Assert.Equal(CheckState.Applies, Assert.Single(await StoredAsync()).State);
    }

    [Fact]
    public async Task Section_OfARefusedEstimate_IsNotThere()
    {
        await Content.DaysAsync("short", "youtube", "views", 1, 2, 3);
        _outage = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, _outage, new EstimatorOptions(), null, null, Token);

        Assert.Empty((await OpenAgainAsync()).FindAll("details.checks, [data-stamp]"));
    }

    private async Task<IRenderedComponent<ImpactPage>> OpenAsync()
    {
        await Content.HoursAsync();
        _outage = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, _outage, new EstimatorOptions(), null, null, Token);
        return await OpenAgainAsync();
    }

    private Task<IRenderedComponent<ImpactPage>> OpenAgainAsync()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"impact?outage={_outage}"));
        return Task.FromResult(Render<ImpactPage>());
    }

    private Task<IReadOnlyList<FindingCheck>> StoredAsync() => new FindingCheckStore(Database).ListAsync(Workspace, 1, _outage, Token);

    private Task<int> ExecuteAsync(string sql) => Database.WriteAsync(session => session.ExecuteAsync(sql, null, Token), Token);

    private static Task ChooseAsync(IRenderedComponent<ImpactPage> page, string code, string state) =>
        page.InvokeAsync(() => Radio(page, code, state).ChangeAsync(new ChangeEventArgs { Value = state }));

    private static Task NoteAsync(IRenderedComponent<ImpactPage> page, string note) =>
        page.InvokeAsync(() => page.Find(Holiday + " textarea").ChangeAsync(new ChangeEventArgs { Value = note }));

    private static IElement Radio(IRenderedComponent<ImpactPage> page, string code, string state) => page.Find($"fieldset[data-check={code}] input[value={state}]");

    private static string Said(IRenderedComponent<ImpactPage> page) => page.Find(Holiday + " .said").TextContent;

    private static string? Chosen(IRenderedComponent<ImpactPage> page) => page.Find(Holiday + " input[checked]").GetAttribute("value");

    private static IEnumerable<string> Stamps(IRenderedComponent<ImpactPage> page) => page.FindAll(".verdict [data-stamp]").Select(stamp => stamp.TextContent);

    private static IEnumerable<string> Facts(IRenderedComponent<ImpactPage> page, string code) => page.FindAll($"fieldset[data-check={code}] .known li").Select(fact => fact.TextContent);
}
