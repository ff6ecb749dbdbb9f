using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>The demo as a person meets it: one click in, marked everywhere, one click out.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly (string Label, string Heading)[] Pages =
        [("Impact", "Impact"), ("Outages", "Outages"), ("Data", "Data"), ("Method", "Method"), ("Start", "What did the outage cost you?")];

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await RunningProduct.StartAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task OneClickIn_EveryPageIsMarked_OneClickOut()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/");
        await visit.PictureAsync("demo-offer-laptop");
        await visit.AssertAccessibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" }).ClickAsync();

        var ribbon = visit.Page.Locator(".demo-ribbon");
        await Expect(ribbon).ToContainTextAsync("DEMO: made-up data");
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByText("Made-up: TikTok feed did not load").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        foreach (var (label, heading) in Pages)
        {
            await visit.NavigateAsync(label, heading);
            await Expect(ribbon).ToBeVisibleAsync();
        }

        await visit.NavigateAsync("Data", "Data");
        await Expect(visit.Page.GetByText("Your own files belong in your own workspace")).ToBeVisibleAsync();
        await visit.AssertHealthyAsync();
        await LookAtEveryPageAsync(await visit.Page.Context.StorageStateAsync());

        await ribbon.GetByRole(AriaRole.Button, new() { Name = "Remove the demo" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" })).ToBeVisibleAsync();
        await Expect(ribbon).ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Demo_RemovedInAnotherTab_SaysSoInThisOne()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" }).ClickAsync();
        await visit.CircuitAsync();
        await using var other = new Visit(await visit.Page.Context.NewPageAsync());
        await other.OpenAsync("/method");

        await other.Page.Locator(".demo-ribbon").GetByRole(AriaRole.Button, new() { Name = "Remove the demo" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The demo was removed");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Back to my data" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" })).ToBeVisibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Print_Demo_IsMarkedOnPaper()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByText("Made-up: TikTok feed did not load").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.GetByText("DEMO: made-up data")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the demo" })).ToBeHiddenAsync();
        await visit.PictureAsync("demo-print");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private async Task LookAtEveryPageAsync(string cookies)
    {
        foreach (var screen in Screen.Walked)
        {
            await using var visit = await browser.VisitAsync(screen, _product, cookies);
            foreach (var path in (string[])["", "impact", "impact?outage=1", "outages", "data", "method"])
            {
                await visit.OpenAsync("/" + path);
                await Expect(visit.Page.Locator(".demo-ribbon")).ToBeVisibleAsync();
                await visit.PictureAsync($"demo-{(path.Length == 0 ? "start" : path.Replace("?outage=1", "-gap", StringComparison.Ordinal))}-{screen}");
                await visit.AssertNothingCutOffAsync();
                if (screen.Width == Screen.Laptop.Width)
                    await visit.AssertAccessibleAsync();
            }

            await visit.AssertHealthyAsync();
        }
    }
}
