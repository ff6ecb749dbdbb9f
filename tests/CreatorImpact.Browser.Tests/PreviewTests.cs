using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>Looking at a file before it is imported, on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,abc\n2026-11-03,luma,TikTok,120\n";

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await RunningProduct.StartAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Theory]
    [InlineData("laptop")]
    [InlineData("phone")]
    [InlineData("laptop-dark")]
    public async Task Preview_GoodRowsTaken_AreInUseAndTheOthersCanBeFetched(string screen)
    {
        await using var visit = await browser.VisitAsync(screen switch { "phone" => Screen.Phone, "laptop-dark" => Screen.LaptopDark, _ => Screen.Laptop }, _product);
        await SendAsync(visit, Days);
        var card = visit.Page.Locator(".preview");
        await Assertions.Expect(card).ToContainTextAsync("2 new values, 0 revised, 0 unchanged.");
        await Assertions.Expect(card).ToContainTextAsync("1 row cannot be read and would be left out.");
        await visit.PictureAsync($"data-preview-{screen}");
        await visit.AssertAccessibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => card.GetByRole(AriaRole.Link, new() { Name = "Download these rows" }).ClickAsync());
        Assert.Equal("days - rejected rows.csv", download.SuggestedFilename);

        await card.GetByRole(AriaRole.Button, new() { Name = "Import the 2 good rows" }).PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator(".import[data-state=Applied]")).ToContainTextAsync("days.csv");
        await Assertions.Expect(visit.Page.Locator(".account")).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Preview_TabClosed_StillWaitsInTheNext()
    {
        await using (var first = await browser.VisitAsync(Screen.Laptop, _product))
            await SendAsync(first, Days);
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/data");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Discard days.csv" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "days.csv was discarded" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".account")).ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    private static async Task SendAsync(Visit visit, string text)
    {
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "days.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=previewed]")).ToHaveCountAsync(1);
    }
}
