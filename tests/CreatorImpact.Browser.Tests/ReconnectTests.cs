using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ReconnectTests(BrowserFixture browser)
{
    [Fact]
    public async Task ServerRestarts_NoticeSaysSoAndThePageComesBack()
    {
        var first = await RunningProduct.StartAsync();
        var address = first.Address.ToString();
        await using var visit = await browser.VisitAsync(Screen.Laptop, first);
        await visit.OpenAsync("/impact");
        await visit.Page.EvaluateAsync("() => { globalThis.beforeRestart = true; }");

        await first.DisposeAsync();
        var notice = visit.Page.Locator("#components-reconnect-modal");
        await Assertions.Expect(notice).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(notice).ToContainTextAsync("Trying to get it back");
        await visit.PictureAsync("reconnect-laptop");
        await using var second = await RunningProduct.StartAsync(null, "--Urls", address);

        await visit.Page.WaitForFunctionAsync("() => !globalThis.beforeRestart && document.documentElement.dataset.live === 'true'", null, new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Impact");
        await Assertions.Expect(notice).ToBeHiddenAsync();
    }
}
