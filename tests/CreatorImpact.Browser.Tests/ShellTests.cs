using CreatorImpact.Browser.Tests.Harness;

namespace CreatorImpact.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ShellTests(BrowserFixture browser)
{
    private static readonly (string Label, string Path, string Heading)[] Pages =
    [
        ("Start", "", "What did the outage cost you?"),
        ("Impact", "impact", "Impact"),
        ("Outages", "outages", "Outages"),
        ("Data", "data", "Data"),
        ("Groups", "groups", "Groups"),
        ("Platforms", "platforms", "Platforms"),
        ("Campaigns", "campaigns", "Campaigns"),
        ("Reports", "reports", "Reports"),
        ("Method", "method", "Method"),
        ("Help", "help", "Help"),
    ];

    // Pages that others lead to.
    private static readonly string[] Further = ["groups/totals", "groups/sets", "help/outage"];

    public static TheoryData<string, string> PagesAndScreens =>
        new MatrixTheoryData<string, string>([.. Pages.Select(page => page.Path), .. Further], Screen.Walked.Select(screen => screen.Name));

    [Theory]
    [MemberData(nameof(PagesAndScreens))]
    public async Task Page_OnAnyScreen_IsHealthyAccessibleAndWhole(string path, string screenName)
    {
        var screen = Screen.Every.Single(candidate => candidate.Name == screenName);
        await using var visit = await browser.VisitAsync(screen);

        await visit.OpenAsync("/" + path);

        await visit.PictureAsync($"{(path.Length == 0 ? "start" : path.Replace('/', '-'))}-{screen}");
        await visit.AssertNothingCutOffAsync();
        await visit.AssertAccessibleAsync();
        if (screen == Screen.Laptop || (TestSize.IsFull && !screen.Dark))
            await FocusWalk.WalkAsync(visit);
        await visit.AssertHealthyAsync();
    }

    [Theory]
    [InlineData("laptop")]
    [InlineData("phone")]
    public async Task Navigation_EachEntry_LeadsToItsPage(string screenName)
    {
        await using var visit = await browser.VisitAsync(Screen.Every.Single(candidate => candidate.Name == screenName));
        await visit.OpenAsync("/method");

        foreach (var page in Pages)
        {
            await visit.NavigateAsync(page.Label, page.Heading);
            await Assertions.Expect(visit.Page.Locator(".rail [aria-current=page]")).ToHaveTextAsync(page.Label);
        }

        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task ThemeToggle_Clicked_ChangesTheColoursAndLastsThroughAReload()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/");
        var light = await GroundAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        var dark = await GroundAsync(visit);
        await visit.Page.ReloadAsync();

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await GroundAsync(visit));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task SkipLink_FirstTab_LeadsToTheContent()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/data");
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });

        await skip.FocusAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Data");
    }

    private static Task<string> GroundAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
