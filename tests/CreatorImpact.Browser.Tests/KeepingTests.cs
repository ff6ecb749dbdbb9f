using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>Revisions and backups, on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeepingTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,110\n2026-11-03,luma,TikTok,120\n";

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        await ImportAsync("days.csv", Days);
        await ImportAsync("newer.csv", Days.Replace("110", "150", StringComparison.Ordinal) + "2026-11-04,luma,TikTok,130\n");
    }

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task Revisions_OfAnImport_AreListed()
    {
        await using var visit = await browser.VisitAsync(Screen.PhoneDark, _product);
        await visit.OpenAsync("/data");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Revisions of newer.csv" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("150");
        await visit.PictureAsync("revisions-phone-dark");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Backup_WrittenAndPutBack_ByKeyboardAlone()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/data/backups");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back up now" }).PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "was written and checked: 2 imports" })).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download creatorimpact-" }).ClickAsync());
        Assert.EndsWith(".cibackup", download.SuggestedFilename, StringComparison.Ordinal);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put back creatorimpact-" }).PressAsync("Enter");
        await visit.PictureAsync("backups-asked-laptop");
        await visit.AssertAccessibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "was put back" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".backup")).ToHaveCountAsync(2);
        await visit.AssertHealthyAsync();
    }

    private Task<ImportOutcome> ImportAsync(string name, string text) => _product.Services.GetRequiredService<FileImporter>().ImportAsync(
        WorkspaceStore.DefaultId, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), new ReadOptions(Instant.FromUtc(2026, 11, 29, 0, 0)), null, CancellationToken.None);
}
