using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>What was typed is there again after a reload and after a restart, and an outage that was stored stays.</summary>
[Collection(BrowserTests.Name)]
public sealed class DraftTests(BrowserFixture browser)
{
    [Fact]
    public async Task Typed_ReloadDiscardAndSave_ComesBackUntilItIsDone()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/outages");
        var page = visit.Page;
        await FillAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a phase" }).ClickAsync();
        await page.Locator("#phase-1-end").FillAsync("2025-10-15T22:00");
        await page.Locator("#phase-1-share-from").FillAsync("40");
        await visit.PictureAsync("outages-phases-laptop");

        await ReloadAsync(visit);

        await Expect(page.Locator("[data-draft-said]").First).ToHaveTextAsync("Draft restored: what you had typed is back.");
        await Expect(page.Locator("#phase-0-start")).ToHaveValueAsync("2025-10-15T19:00");
        await Expect(page.Locator("#phase-1-share-from")).ToHaveValueAsync("40");
        await Expect(page.Locator(".echo")).ToContainTextAsync("Wed 15 Oct 2025, 19:00–22:00 America/New_York = 23:00–02:00 UTC, 3 h");
        await visit.PictureAsync("outages-draft-laptop");
        await visit.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await Expect(page.GetByLabel("Platform").First).ToHaveValueAsync("");
        await Expect(page.Locator("#outage-start")).ToHaveValueAsync("");
        await FillAsync(page);
        await page.Locator("#outage-end").PressAsync("Enter");
        await Expect(page.Locator(".outage .local")).ToContainTextAsync("15 Oct 2025, 19:00–21:00 America/New_York");

        await ReloadAsync(visit);

        await page.GetByText("Add an outage by hand").ClickAsync();
        await Expect(page.GetByLabel("Platform").First).ToHaveValueAsync("");
        await Expect(page.Locator("[data-draft-said]").First).ToBeEmptyAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Add_DoubleClicked_StoresOneOutageAndMovesTheFocusToTheAnswer()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/outages");
        await FillAsync(visit.Page);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add outage" }).DblClickAsync();

        await Expect(visit.Page.Locator(".said")).ToContainTextAsync("was added");
        await Expect(visit.Page.Locator(".said")).ToBeFocusedAsync();
        await visit.NavigateAsync("Start", "What did the outage cost you?");
        await visit.OpenAsync("/outages");
        await Expect(visit.Page.Locator(".outage")).ToHaveCountAsync(1);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Typed_ServerRestarts_IsBackAndWhatWasStoredStays()
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;
        try
        {
            var first = await RunningProduct.StartAsync(null, "--CreatorImpact:DataFolder", folder);
            var address = first.Address.ToString();
            await using var visit = await browser.VisitAsync(Screen.Laptop, first);
            await visit.OpenAsync("/outages");
            await FillAsync(visit.Page);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add outage" }).ClickAsync();
            await Expect(visit.Page.Locator(".outage .utc")).ToContainTextAsync("15 Oct 2025, 23:00 – 16 Oct 2025, 01:00 UTC");
            await visit.Page.GetByText("Import a file of outages").ClickAsync();
            await visit.Page.GetByText("Details the files do not tell").ClickAsync();
            await visit.Page.Locator("#drop-account").FillAsync("luma");
            await visit.Page.GetByText("Add an outage by hand").ClickAsync();
            await visit.Page.GetByLabel("Platform").First.FillAsync("YouTube");
            await visit.Page.EvaluateAsync("() => { globalThis.beforeRestart = true; }");

            await first.DisposeAsync();
            await visit.Page.Locator("#outage-title").FillAsync("Typed while the line was cut");
            await using var second = await RunningProduct.StartAsync(null, "--CreatorImpact:DataFolder", folder, "--Urls", address);

            await visit.Page.WaitForFunctionAsync("() => !globalThis.beforeRestart && document.documentElement.dataset.live === 'true'", null, new() { Timeout = 60_000 });
            await Expect(visit.Page.GetByLabel("Platform").First).ToHaveValueAsync("YouTube");
            await Expect(visit.Page.Locator("#outage-title")).ToHaveValueAsync("Typed while the line was cut");
            await Expect(visit.Page.Locator("#drop-account")).ToHaveValueAsync("luma");
            await Expect(visit.Page.Locator(".outage .utc")).ToContainTextAsync("15 Oct 2025, 23:00 – 16 Oct 2025, 01:00 UTC");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Save_WithProblems_PutsTheFocusOnTheFirst()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Phone, product);
        await visit.OpenAsync("/outages");
        await visit.Page.GetByLabel("Platform").First.FillAsync("TikTok");

        await visit.Page.GetByLabel("Platform").First.PressAsync("Enter");

        await Expect(visit.Page.Locator("#outage-start")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#outage-start-problem")).ToHaveTextAsync("Enter day and time.");
        await visit.AssertNothingCutOffAsync();
        await visit.PictureAsync("outages-problems-phone");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("Platform").First.FillAsync("TikTok");
        await page.Locator("#outage-start").FillAsync("2025-10-15T19:00");
        await page.Locator("#outage-end").FillAsync("2025-10-15T21:00");
        await page.Locator("#outage-zone").FillAsync("America/New_York");
    }

    private static async Task ReloadAsync(Visit visit)
    {
        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
