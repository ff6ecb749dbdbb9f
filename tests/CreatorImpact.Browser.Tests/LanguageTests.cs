using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class LanguageTests(BrowserFixture browser, DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static readonly string[] Paths = ["", "impact", "outages", "data", "data/posts", "data/roster", "groups", "platforms", "campaigns", "method", "help", "money", "reports", "settings"];

    public static TheoryData<string, string> LanguagesAndScreens => TestSize.IsFull
        ? new MatrixTheoryData<string, string>(ReaderCultures.Interface.Skip(1).Select(language => language.Name), [Screen.Laptop.Name, Screen.Phone.Name])
        : new MatrixTheoryData<string, string>(["fr"], [Screen.Phone.Name]);

    public static TheoryData<string> ScreensOfTheDemo => [.. TestSize.Of<IReadOnlyList<Screen>>([Screen.Phone], [Screen.Laptop, Screen.PhoneDark]).Select(screen => screen.Name)];

    [Fact]
    public async Task Menu_German_ChangesThePageAndThoseAfterIt()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/outages");

        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Language" }).GetByRole(AriaRole.Button, new() { Name = "Deutsch" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ausfälle");
        await visit.CircuitAsync();
        Assert.EndsWith("/outages", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("de", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hauptmenü" }).GetByRole(AriaRole.Link, new() { Name = "Methode" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Methode");
        await Assertions.Expect(visit.Page.Locator("button[aria-current=true]")).ToHaveTextAsync("Deutsch");
        await visit.AssertHealthyAsync();
    }

    [Theory]
    [MemberData(nameof(LanguagesAndScreens))]
    public async Task Pages_InALanguage_AreWhole(string language, string screenName)
    {
        await using var visit = await browser.VisitAsync(Screen.Every.Single(candidate => candidate.Name == screenName));
        await visit.OpenAsync("/");
        await visit.Page.Locator($".languages button[value={language}]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("language => document.documentElement.lang === language", language);

        foreach (var path in Paths)
        {
            await visit.OpenAsync("/" + path);
            await visit.PictureAsync($"language-{language}-{(path.Length == 0 ? "start" : path.Replace('/', '-'))}-{screenName}");
            await visit.AssertNothingCutOffAsync();
        }

        await visit.AssertHealthyAsync();
    }

    [Theory]
    [MemberData(nameof(ScreensOfTheDemo))]
    public async Task DemoPages_InGerman_AreHealthyAccessibleAndWhole(string screenName)
    {
        await using var visit = await browser.VisitAsync(Screen.Every.Single(candidate => candidate.Name == screenName), demo.Product, demo.Cookies);
        await visit.OpenAsync("/");
        await visit.Page.Locator(".languages button[value=de]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.documentElement.lang === 'de'");

        // The small size looks at every other page.
        foreach (var (name, path) in demo.Pages.Where((_, index) => TestSize.IsFull || index % 2 == 0))
        {
            await visit.OpenAsync(path);
            await visit.SettledAsync();
            await visit.PictureAsync($"german-{name}-{screenName}");
            await visit.AssertNothingCutOffAsync();
            await visit.AssertAccessibleAsync();
        }

        await visit.AssertHealthyAsync();
    }
}
