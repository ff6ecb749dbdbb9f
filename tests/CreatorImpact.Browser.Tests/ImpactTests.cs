using CreatorImpact.Analysis.Runs;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>The impact page in each of its states, as somebody meets it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ImpactTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly (string Name, string Path, string Sign)[] States =
    [
        ("found", "/impact?outage=1&creator=luma", "section.verdict[data-verdict='loss found']"),
        ("all-compared", "/impact?outage=1&creator=luma&range=all&compare=week", "section.verdict[data-verdict='loss found']"),
        ("daily", "/impact?outage=1&creator=luma&metric=views&grain=day", "[data-figure=DayNet]"),
        ("refused", "/impact?outage=1&creator=luma&metric=likes", "section.verdict[data-verdict=refused]"),
        ("cannot-tell", "/impact?outage=1&creator=wild", "section.verdict[data-verdict='cannot tell']"),
        ("display-gap", "/impact?outage=2", "section.verdict[data-verdict='possible display gap']"),
        ("superseded", "/impact?outage=1&creator=luma&run=1", "[data-stamp=Superseded]"),
        ("changed", "/impact?outage=1&creator=nova", "[data-remark=changed] li a"),
        ("overview", "/impact?outage=1", ".overview tbody tr"),
        ("notes", "/impact?outage=1&creator=luma&range=never&compare=never&run=99", "[data-remark=Run]"),
    ];

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        await SeedAsync(_product);
    }

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task EveryState_OnEveryScreen_IsWholeAndAccessible()
    {
        foreach (var screen in Screen.Walked)
        {
            await using var visit = await browser.VisitAsync(screen, _product);
            foreach (var (name, path, sign) in States)
            {
                await visit.OpenAsync(path);
                await Assertions.Expect(visit.Page.Locator(sign).First).ToBeVisibleAsync();
                await visit.PictureAsync($"impact-{name}-{screen}");
                await visit.AssertNothingCutOffAsync();
                if (screen.Width == Screen.Laptop.Width)
                    await visit.AssertAccessibleAsync();
            }

            await visit.AssertHealthyAsync();
        }
    }

    [Theory]
    [InlineData("/impact?outage=2", "[data-verdict='possible display gap']")]
    [InlineData("/impact?outage=1&creator=wild", "[data-verdict='cannot tell']")]
    [InlineData("/impact?outage=1&creator=luma&platform=youtube&metric=likes", ".tabs a[aria-current] >> text=Likes")]
    [InlineData("/impact?outage=1&creator=luma&metric=views&grain=day", ".grain a[aria-current] >> text=By day")]
    [InlineData("/impact?outage=1&creator=luma&range=28d", ".date-range a[aria-current] >> text=28 days")]
    [InlineData("/impact?outage=1&creator=luma&compare=week", "#impact-compare option:checked >> text=One week before")]
    [InlineData("/impact?outage=1&creator=luma&run=1", "[data-stamp=Superseded]")]
    [InlineData("/impact?outage=1&sort=name", "th[aria-sort=ascending]")]
    [InlineData("/impact?outage=1&series=1", ".grain a[aria-current] >> text=By hour")]
    public async Task ReloadAndBack_EveryPartOfTheAddress_ShowTheSameView(string path, string sign)
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync(path);
        await ShowsAsync();

        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
        await ShowsAsync();

        await visit.NavigateAsync("Method", "Method");
        await visit.Page.GoBackAsync();
        await ShowsAsync();
        Assert.EndsWith(path, visit.Page.Url, StringComparison.Ordinal);
        await visit.AssertHealthyAsync();

        async Task ShowsAsync() => await Assertions.Expect(visit.Page.Locator(sign).First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Choices_ByKeyboardAlone_ChangeOutageCreatorMetricAndRange()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/impact?outage=1&creator=luma");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Likes" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("section.verdict")).ToHaveAttributeAsync("data-verdict", "refused");
        await page.Locator("#impact-creator").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#impact-creator")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#impact-creator")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#impact-creator")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Locator("#impact-outage").FocusAsync();
        await Assertions.Expect(page.Locator("#impact-creator")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Locator("#impact-creator").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#impact-creator")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#impact-creator-panel a").First).ToBeFocusedAsync();
        await page.Locator("#impact-creator-panel a", new() { HasText = "wild" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("section.verdict")).ToHaveAttributeAsync("data-verdict", "cannot tell");
        await page.GetByRole(AriaRole.Link, new() { Name = "28 days" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("range=28d");
        // The address changes before the page does, which then fills the fields: what is typed in between would be written over.
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "28 days" })).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.Locator(".from-to input").Nth(1)).Not.ToHaveValueAsync("");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-11-01");
        await page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("range=2026-11-01..");
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Cancel_WhileRunning_KeepsTheResultBefore()
    {
        await using var product = await RunningProduct.StartAsync(WithEndlessRuns);
        await SeedAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/impact?outage=1&creator=luma");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Estimate again" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-job=Running] [role=progressbar]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-stamp=Running]")).ToBeVisibleAsync();
        await visit.PictureAsync("impact-running-laptop");
        await visit.AssertAccessibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-job=Cancelled]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("section.verdict")).ToHaveAttributeAsync("data-verdict", "loss found");
        await visit.AssertHealthyAsync();
    }

    private static void WithEndlessRuns(WebApplicationBuilder builder)
    {
        builder.Services.RemoveAll<IJobHandler>();
        builder.Services.AddSingleton<IJobHandler, EndlessRun>();
    }

    /// <summary>Two accounts with a loss by the hour, one of them by the day too and with too few likes, the other revised after the estimate; one that varies wildly, and one whose counter failed.</summary>
    private static async Task SeedAsync(RunningProduct product)
    {
        var services = product.Services;
        var content = new StoredContent(services.GetRequiredService<Database>(), services.GetRequiredService<NodaTime.IClock>());
        await content.HoursAsync("luma");
        await content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => (day == 67 ? 17_000.0 : 24_000) + (300 * (day % 7)) + (200 * Math.Sin(day * day)))]);
        await content.DaysAsync("luma", "youtube", "likes", [.. Enumerable.Range(62, 6).Select(day => 100.0 + day)]);
        await content.HoursAsync("nova", kept: 0.5);
        await content.DaysAsync("wild", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000 + (900 * Math.Sin(day * day * 1.3)))]);
        await content.HoursAsync("gap", "tiktok");
        var watched = await content.OutageAsync();
        var counted = await content.OutageAsync("Counters frozen", "tiktok", function: "display");
        foreach (var outage in new[] { watched, watched, counted })
            await services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, CancellationToken.None);
        await content.FileAsync("nova_20991123T080000Z.csv", "timestamp,account,platform,views\n2026-08-30T00:00:00Z,nova,youtube,5\n2026-08-30T01:00:00Z,nova,youtube,6\n");
    }

    private sealed class EndlessRun : IJobHandler
    {
        public string Kind => "run";

        public async Task<string?> RunAsync(ClaimedJob job, IProgress<JobProgress> progress, CancellationToken token)
        {
            progress.Report(new JobProgress(0.4, "2 of 5 series estimated"));
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }
    }
}
