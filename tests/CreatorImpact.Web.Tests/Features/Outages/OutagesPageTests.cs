using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Outages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class OutagesPageTests : StoredContext
{
    public OutagesPageTests() => Services.AddScoped<OutagesPageLoader>();

    [Fact]
    public void Page_Empty_OpensTheForm()
    {
        var page = Render<OutagesPage>();

        Assert.Equal("No outages yet", page.Find(".empty-state h2").TextContent);
        Assert.True(page.Find("details.entry").HasAttribute("open"));
        Assert.NotNull(page.Find(".file-drop"));
    }

    [Fact]
    public async Task Form_EveningInNewYork_IsStoredInUtcAndShownInBoth()
    {
        var page = Render<OutagesPage>();

        await FillAsync(page, "TikTok", "2025-10-15T19:00", "2025-10-15T21:00", "America/New_York");
        await page.Find(".outage-form").SubmitAsync();

        var line = page.Find(".outage");
        Assert.Equal("TikTok outage", line.QuerySelector("h3")!.TextContent);
        Assert.Equal("15 Oct 2025, 19:00–21:00 America/New_York", line.QuerySelector(".local")!.TextContent.Trim());
        Assert.Equal("15 Oct 2025, 23:00 – 16 Oct 2025, 01:00 UTC · 2 h", line.QuerySelector(".utc")!.TextContent.Trim());
        Assert.Contains("TikTok outage was added.", page.Find(".said").TextContent, StringComparison.Ordinal);
        var stored = Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token));
        Assert.Equal((Instant.FromUtc(2025, 10, 15, 23, 0), Instant.FromUtc(2025, 10, 16, 1, 0)), (stored.Start, stored.EndExclusive!.Value));
    }

    [Fact]
    public async Task Form_ChangedInAnotherTab_SaysSoAndKeepsBothUntilSavedAgain()
    {
        var store = new OutageStore(Database);
        var id = await Content.OutageAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        var before = (await store.GetAsync(Workspace, id, Token))!;
        await store.UpdateAsync(Workspace, before with { Title = "Tab one" }, Token);

        await page.Find("#outage-title").ChangeAsync(new ChangeEventArgs { Value = "Tab two" });
        await page.Find(".outage-form").SubmitAsync();

        Assert.Contains("Tab one was changed meanwhile", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tab one", (await store.GetAsync(Workspace, id, Token))!.Title);
        await page.Find(".outage-form").SubmitAsync();
        Assert.Equal("Tab two", (await store.GetAsync(Workspace, id, Token))!.Title);
    }

    [Fact]
    public async Task Undo_ChangedSinceInAnotherTab_KeepsTheLaterChange()
    {
        var store = new OutageStore(Database);
        var id = await Content.OutageAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        await page.Find("#outage-title").ChangeAsync(new ChangeEventArgs { Value = "Tab one" });
        await page.Find(".outage-form").SubmitAsync();
        await store.UpdateAsync(Workspace, (await store.GetAsync(Workspace, id, Token))! with { Title = "Tab two" }, Token);

        await page.Find(".said button").ClickAsync(new());

        Assert.Contains("was changed since", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tab two", (await store.GetAsync(Workspace, id, Token))!.Title);
    }

    [Fact]
    public async Task Add_Undone_TakesItAway()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page, "TikTok", "2025-10-15T19:00", "2025-10-15T21:00", "America/New_York");
        await page.Find(".outage-form").SubmitAsync();

        await page.Find(".said button").ClickAsync(new());

        Assert.Empty(await new OutageStore(Database).ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Form_ShareWithADecimalComma_IsRead()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page, "TikTok", "2025-10-15T19:00", "2025-10-15T21:00", "America/New_York");
        await page.Find("#outage-share-from").ChangeAsync(new ChangeEventArgs { Value = "12,5" });

        await page.Find(".outage-form").SubmitAsync();

        Assert.Equal(0.125, Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token)).Phases[0].SeverityLow);
    }

    [Fact]
    public async Task Form_TimeThatCameTwice_AsksAndTakesTheAnswer()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page, "TikTok", "2025-11-02T01:30", "2025-11-02T04:00", "America/New_York");

        await page.Find(".outage-form").SubmitAsync();

        Assert.Contains("showed 2 Nov 2025, 01:30 twice", page.Find("#outage-start-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Choose …", "The first time (UTC-04:00)", "The second time (UTC-05:00)"], page.FindAll("#outage-start-pass option").Select(option => option.TextContent));
        await page.Find("#outage-start-pass").ChangeAsync(new ChangeEventArgs { Value = "Second" });
        await page.Find(".outage-form").SubmitAsync();
        Assert.Equal(Instant.FromUtc(2025, 11, 2, 6, 30), Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token)).Start);
    }

    [Fact]
    public async Task Form_Problems_StandBesideTheirFieldsAndNothingIsStored()
    {
        var page = Render<OutagesPage>();

        await page.Find(".outage-form").SubmitAsync();

        Assert.Equal("Name the platform, for example TikTok.", page.Find("#outage-platform-problem").TextContent);
        Assert.Equal("true", page.Find("#outage-platform").GetAttribute("aria-invalid"));
        Assert.Empty(await new OutageStore(Database).ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Form_Phases_AreTypedInRowsAndStored()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page, "TikTok", "2025-10-15T19:00", "2025-10-15T21:00", "America/New_York");
        Assert.Equal("Wed 15 Oct 2025, 19:00–21:00 America/New_York = 23:00–01:00 UTC, 2 h", page.Find(".echo").TextContent.Trim());

        await page.Find("[data-draft-add]").ClickAsync(new());

        Assert.Empty(page.FindAll("#outage-start"));
        Assert.Equal("2025-10-15T19:00", page.Find("#phase-0-start").GetAttribute("value"));
        await page.Find("#phase-1-start").InputAsync(new ChangeEventArgs { Value = "2025-10-15T20:30" });
        await page.Find("#phase-1-end").InputAsync(new ChangeEventArgs { Value = "2025-10-15T22:00" });
        await page.Find("#phase-1-share-from").ChangeAsync(new ChangeEventArgs { Value = "40" });
        Assert.Equal("Phases 1 and 2 overlap. Where they do, the larger share counts.", page.Find(".echo .remark").TextContent);
        await page.Find(".outage-form").SubmitAsync();
        var stored = Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token));
        Assert.Equal([(0, 1), (0.4, 0.4)], stored.Phases.Select(phase => (phase.SeverityLow, phase.SeverityHigh)));
        Assert.Equal(Instant.FromUtc(2025, 10, 16, 2, 0), stored.EndExclusive);
    }

    [Fact]
    public async Task Edit_InTheAddress_FillsTheFormAndSaves()
    {
        var id = await Content.OutageAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        Assert.Equal("2026-11-05T18:00", page.Find("#outage-start").GetAttribute("value"));

        await page.Find("#outage-title").ChangeAsync(new ChangeEventArgs { Value = "Renamed" });
        await page.Find(".outage-form").SubmitAsync();

        Assert.Equal("Renamed", page.Find(".outage h3").TextContent);
        Assert.EndsWith("/outages", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token)).Id);
    }

    [Fact]
    public async Task Save_ThenUndo_StoresWhatWasThereBefore()
    {
        var id = await Content.OutageAsync("Playback");
        var store = new OutageStore(Database);
        var before = (await store.GetAsync(Workspace, id, Token))!;
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        await page.Find("#outage-title").ChangeAsync(new ChangeEventArgs { Value = "Renamed" });
        await page.Find("#outage-end").InputAsync(new ChangeEventArgs { Value = "2026-11-05T20:00" });
        await page.Find(".outage-form").SubmitAsync();
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 19, 0), (await store.GetAsync(Workspace, id, Token))!.EndExclusive);

        await page.Find(".said button").ClickAsync(new());

        var after = (await store.GetAsync(Workspace, id, Token))!;
        Assert.Equal(before.Phases, after.Phases);
        Assert.True(before.SaysTheSameAs(after));
        Assert.Contains("Playback is as it was before.", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".said button"));
    }

    [Fact]
    public async Task Remove_ThenUndo_BringsItBack()
    {
        await Content.OutageAsync("Playback");
        var page = Render<OutagesPage>();

        await page.Find(".outage button").ClickAsync(new());

        Assert.Empty(page.FindAll(".outage"));
        Assert.Contains("Playback was removed.", page.Find(".said").TextContent, StringComparison.Ordinal);
        await page.Find(".said button").ClickAsync(new());
        Assert.Equal("Playback", page.Find(".outage h3").TextContent);
        Assert.Contains("Playback is back.", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OutageWithoutEnd_SaysSoAndOffersToAddIt()
    {
        await Content.OutageAsync(ended: false);

        var page = Render<OutagesPage>();

        Assert.Equal("No end yet", page.Find(".outage .badge").TextContent);
        Assert.Equal(["Add the end Playback outage"], page.FindAll(".outage .actions a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task Save_OutageRemovedMeanwhile_SaysSoAndCanBeRestored()
    {
        var id = await Content.OutageAsync("Playback");
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        await page.Find("#outage-title").ChangeAsync(new ChangeEventArgs { Value = "Renamed" });
        var store = new OutageStore(Database);
        await store.RemoveAsync(Workspace, id, Token);

        await page.Find(".outage-form").SubmitAsync();

        Assert.StartsWith("Renamed was removed meanwhile", page.Find(".said").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Playback", (await store.GetAsync(Workspace, id, Token))!.Title);
        Assert.Equal("Playback", page.Find(".removed li strong").TextContent);
        Assert.False(page.Find(".removed").HasAttribute("open"));
        await page.Find(".removed button").ClickAsync(new());
        Assert.Empty(page.FindAll(".removed"));
        await page.Find(".outage-form").SubmitAsync();
        Assert.Equal("Renamed", page.Find(".outage h3").TextContent);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("999")]
    public async Task Edit_UnknownOutage_SaysItIsGone(string edit)
    {
        await Content.OutageAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"outages?edit={edit}");

        Assert.Contains("This outage is not there any more.", Render<OutagesPage>().Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ManyOutages_ComesInPartsAndReachesTheOneInTheAddress()
    {
        for (var number = 0; number < 120; number++)
            await Content.OutageAsync(FormattableString.Invariant($"Outage {number}"), number % 3 == 0 ? "tiktok" : "youtube");
        var page = Render<OutagesPage>();
        Assert.Equal(50, page.FindAll(".outage").Count);
        Assert.Equal("50 of 120 shown", page.Find(".further [role=status]").TextContent);

        await page.Find(".further button").ClickAsync(new());

        Assert.Equal(100, page.FindAll(".outage").Count);
        Services.GetRequiredService<NavigationManager>().NavigateTo("outages?at=1");
        Assert.Equal(120, page.FindAll(".outage").Count);
        Assert.Equal("outage-1", page.Find(".outage.chosen").Id);
        await page.Find("#filter-platform").ChangeAsync(new ChangeEventArgs { Value = "TikTok" });
        Assert.EndsWith("/outages?platform=TikTok", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("40 of 120 outages", page.Find(".found").TextContent);
        Assert.Equal("Outage 117", page.Find(".outage h3").TextContent);
    }

    [Fact]
    public async Task List_MadeUpOutage_IsMarkedWithItsSource()
    {
        await new OutageStore(Database).AddAsync(
            Workspace,
            new StoredOutage { Title = "Example", Start = Instant.FromUtc(2026, 11, 5, 17, 0), Verification = "illustrative", Source = "Status page", Url = "https://status.example.org/1" },
            Token);
        await new OutageStore(Database).AddAsync(
            Workspace, new StoredOutage { Title = "Hostile", Start = Instant.FromUtc(2026, 11, 4, 17, 0), Verification = "own", Url = "javascript:alert(1)" }, Token);

        var page = Render<OutagesPage>();

        var lines = page.FindAll(".outage");
        Assert.Equal(["No end yet", "Prolonged", "Made up as an example"], lines[0].QuerySelectorAll(".badge").Select(badge => badge.TextContent));
        Assert.Equal("https://status.example.org/1", lines[0].QuerySelector("a.source")!.GetAttribute("href"));
        Assert.Empty(lines[1].QuerySelectorAll("a.source"));
    }

    private static async Task FillAsync(IRenderedComponent<OutagesPage> page, string platform, string start, string end, string zone)
    {
        await page.Find("#outage-platform").ChangeAsync(new ChangeEventArgs { Value = platform });
        foreach (var (field, value) in new[] { ("start", start), ("end", end), ("zone", zone) })
            await page.Find($"#outage-{field}").InputAsync(new ChangeEventArgs { Value = value });
    }
}
