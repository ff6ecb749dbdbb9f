using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>The register of outages as a picture over time, with as many as a person may have.</summary>
[Collection(BrowserTests.Name)]
public sealed class OutageTimelineTests(BrowserFixture browser) : IAsyncLifetime
{
    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await RunningProduct.StartAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task Timeline_ThreeHundredOutages_LeadsToEachByKeyboard()
    {
        await SeedAsync(300);
        foreach (var screen in Screen.Walked)
        {
            await using var visit = await browser.VisitAsync(screen, _product);
            await visit.OpenAsync("/outages?range=12m");
            await Assertions.Expect(visit.Page.Locator(".outage")).ToHaveCountAsync(50);
            await visit.PictureAsync($"outages-timeline-{screen}");
            await visit.AssertNothingCutOffAsync();
            await visit.AssertAccessibleAsync();
            Assert.True(await visit.Page.Locator(".bar").First.EvaluateAsync<double>("bar => Math.min(bar.getBoundingClientRect().height, bar.getBoundingClientRect().width)") >= 20);
        }

        await using var last = await browser.VisitAsync(Screen.Laptop, _product);
        await last.OpenAsync("/outages");
        await last.Page.GetByRole(AriaRole.Link, new() { Name = "3 months" }).ClickAsync();
        await last.AddressAsync("/outages?range=3m");
        await Assertions.Expect(last.Page.Locator(".ranges [aria-current]")).ToHaveTextAsync("3 months");
        await last.Page.Locator(".bar").First.FocusAsync();
        await last.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(last.Page.Locator(".outage.chosen")).ToBeInViewportAsync();
        await last.AssertHealthyAsync();
    }

    private async Task SeedAsync(int count)
    {
        var store = _product.Services.GetRequiredService<OutageStore>();
        var now = _product.Services.GetRequiredService<NodaTime.IClock>().GetCurrentInstant();
        string[] platforms = ["tiktok", "youtube", "instagram", "twitch"];
        for (var number = 0; number < count; number++)
        {
            var start = now - Duration.FromHours(20 + (number * 61));
            var end = start + Duration.FromHours(2 + (number % 40));
            var high = number % 4 == 0 ? 0.4 : 1;
            await store.AddAsync(
                WorkspaceStore.DefaultId,
                new StoredOutage
                {
                    Title = FormattableString.Invariant($"Feed did not load {number}"),
                    Platform = platforms[number * number % 7 % 4],
                    Start = start,
                    EndExclusive = end,
                    Planned = number % 5 == 0,
                    Verification = number % 6 == 0 ? "illustrative" : "own",
                    EntryZone = "Europe/Berlin",
                    Phases = [new StoredPhase(start, end, 0.1, high)],
                },
                CancellationToken.None);
        }
    }
}
