using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>A lost connection costs nobody what they had chosen or typed.</summary>
[Collection(BrowserTests.Name)]
public sealed class LineCutTests(BrowserFixture browser)
{
    /// <summary>Seconds the line stays cut; a short pause, and one that outlasts the first hasty tries.</summary>
    public static TheoryData<int> Seconds => TestSize.Of<TheoryData<int>>([5], [5, 60]);

    [Theory]
    [MemberData(nameof(Seconds))]
    public async Task Cut_AndMended_TheSamePageGoesOn(int seconds)
    {
        await using var product = await RunningProduct.StartAsync();
        await using var line = new CuttableLine(product.Address);
        await using var visit = await browser.VisitAsync(Screen.Laptop, line.Address);
        await visit.OpenAsync("/outages");
        await visit.Page.EvaluateAsync("() => { globalThis.beforeCut = true; }");
        var zone = visit.Page.GetByLabel("Time zone of these times");
        await zone.FillAsync("Europe/Ber");
        await zone.PressAsync("Tab");

        await line.CutAsync();
        var notice = visit.Page.Locator("#components-reconnect-modal");
        await Assertions.Expect(notice).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(notice).ToContainTextAsync("Trying to get it back");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        line.Mend();

        await Assertions.Expect(notice).ToBeHiddenAsync(new() { Timeout = 60_000 });
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => globalThis.beforeCut === true"));
        await Assertions.Expect(zone).ToHaveValueAsync("Europe/Ber");
        await visit.NavigateAsync("Impact", "Impact");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Outages");
    }
}
