using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>What is set, all data out, and everything gone: on a product of its own.</summary>
[Collection(BrowserTests.Name)]
public sealed class SettingsTests(BrowserFixture browser) : IAsyncLifetime
{
    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        await _product.Services.GetRequiredService<FileImporter>().ImportAsync(
            WorkspaceStore.DefaultId,
            SourceFile.FromBytes("days.csv", Encoding.UTF8.GetBytes("date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,110\n")),
            new ReadOptions(Instant.FromUtc(2026, 11, 29, 0, 0)),
            null,
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Settings_OnAScreen_AreReadableAndAccessible(bool phone)
    {
        await using var visit = await browser.VisitAsync(phone ? Screen.PhoneDark : Screen.Laptop, _product);
        await visit.OpenAsync("/");
        await visit.NavigateAsync("Settings", "Settings");

        await Assertions.Expect(visit.Page.Locator("[data-setting='CreatorImpact:Limits:UnpackRatio'] .now")).ToHaveTextAsync("100 unpacked bytes for one packed byte");
        await visit.PictureAsync($"settings-{(phone ? "phone-dark" : "laptop")}");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task AllData_ByTheButton_ComesAsAFile()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/data/backups");
        await visit.Page.GetByLabel("Format").SelectOptionAsync("xlsx");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download all data" }).ClickAsync());

        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await visit.PictureAsync("data-out-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
    }

    [Fact]
    public async Task DeleteEverything_TypedByKeyboard_LeavesAFreshApp()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/settings");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything for good" });
        var word = visit.Page.GetByLabel("Type “delete everything” to confirm");
        await Assertions.Expect(button).ToBeDisabledAsync();
        await word.PressSequentiallyAsync("delete nothing");
        await Assertions.Expect(button).ToBeDisabledAsync();

        await word.FillAsync("delete everything");
        await Assertions.Expect(button).ToBeEnabledAsync();
        await visit.AssertAccessibleAsync();
        await visit.PictureAsync("settings-delete-typed-laptop");
        await button.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Everything was deleted, the backups, too." })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await visit.CircuitAsync();
        await visit.AssertHealthyAsync();
        Assert.Empty(await _product.Services.GetRequiredService<SeriesStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(_product.Services.GetRequiredService<DataFolder>().Backups));
        await visit.OpenAsync("/data");
        await Assertions.Expect(visit.Page.Locator(".import")).ToHaveCountAsync(0);
    }
}
