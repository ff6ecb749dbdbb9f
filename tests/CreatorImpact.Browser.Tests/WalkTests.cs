using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>
/// Every page with the demo in it, on every screen: no complaint of the console, nothing serious for axe, nothing cut off, everything by
/// keyboard; and a picture of each for people to look at (tests/output/screens).
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class WalkTests(BrowserFixture browser, DemoFixture demo) : IClassFixture<DemoFixture>
{
    public static TheoryData<string> Screens => [.. Screen.Walked.Select(screen => screen.Name)];

    [Theory]
    [InlineData("laptop", "impact-loss-found-hour", "impact", 2_250)]
    [InlineData("laptop-dark", "start-creator", "start", 768)]
    [Trait("Category", "Screens")]
    public async Task ReadmePicture_OfTheDemo_IsTaken(string screenName, string page, string name, int height)
    {
        await using var visit = await browser.VisitAsync(Screen.All.Single(screen => screen.Name == screenName), demo.Product, demo.Cookies);
        await visit.OpenAsync(demo.Pages.Single(one => one.Name == page).Path);
        await visit.SettledAsync();

        await visit.FirstScreenAsync($"readme-{name}-{screenName}", height);

        await visit.AssertHealthyAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    [Trait("Category", "Screens")]
    public async Task DemoPages_OnAScreen_AreHealthyAccessibleAndWhole(string screenName)
    {
        var screen = Screen.Every.Single(candidate => candidate.Name == screenName);
        await using var visit = await browser.VisitAsync(screen, demo.Product, demo.Cookies);
        foreach (var (name, path) in demo.Pages.Where((page, index) => TestSize.IsFull || IsWalkedWhenSmall(screen, page.Name, index)))
        {
            await visit.OpenAsync(path);
            await visit.SettledAsync();
            await visit.PictureAsync($"demo-{name}-{screen}");
            await visit.AssertNothingCutOffAsync();
            await Assertions.Expect(visit.Page.GetByText("DEMO", new() { Exact = false }).First).ToBeVisibleAsync();
            // What axe finds depends on the markup and the colours, hardly on the width.
            if (screen != Screen.Zoomed && (TestSize.IsFull || screen == Screen.Laptop || screen == Screen.PhoneDark))
                await visit.AssertAccessibleAsync();
            if (screen == Screen.Laptop || (TestSize.IsFull && screen == Screen.Zoomed))
                await FocusWalk.WalkAsync(visit);
        }

        await visit.AssertHealthyAsync();
    }

    // The tables of two pages scroll within themselves at any width; and what is walked on the laptop needs the phone in the dark only at every other page.
    private static bool IsWalkedWhenSmall(Screen screen, string page, int index) =>
        screen == Screen.Zoomed ? page is not ("posts" or "roster") : screen != Screen.PhoneDark || index % 2 == 1;
}
