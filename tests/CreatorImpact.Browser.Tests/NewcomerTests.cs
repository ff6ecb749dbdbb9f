using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>Somebody who has never seen the product, with one export of TikTok and one of YouTube.</summary>
[Collection(BrowserTests.Name)]
public sealed class NewcomerTests(BrowserFixture browser)
{
    private const int FewerClicksThan = 8;

    [Fact]
    public async Task TwoZips_FromTheStartPageToAVerdict_TakeFewClicks()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/");
        var clicks = 0;
        Task ClickAsync(ILocator target)
        {
            clicks++;
            return target.ClickAsync();
        }

        await ClickAsync(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Add an export" }));
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => ClickAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Choose files" })));
        await chooser.SetFilesAsync([SampleFiles.TikTok, SampleFiles.YouTube]);
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=previewed]")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await visit.PictureAsync("newcomer-previews-laptop");
        await ClickAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import all 2" }));
        await Assertions.Expect(visit.Page.Locator(".import[data-state=Applied]")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await ClickAsync(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Outages" }));
        await visit.Page.GetByLabel("Platform").First.FillAsync("TikTok");
        await visit.Page.GetByLabel("Start", new() { Exact = true }).FillAsync("2026-11-10T17:00");
        await visit.Page.GetByLabel("End", new() { Exact = true }).FillAsync("2026-11-10T22:00");
        await visit.Page.GetByLabel("Time zone of these times").FillAsync("Europe/Berlin");
        await ClickAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add outage" }));
        await ClickAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Impact TikTok outage" }));
        await ClickAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Estimate", Exact = true }));

        await Assertions.Expect(visit.Page.Locator("[data-verdict]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await visit.PictureAsync("newcomer-verdict-laptop");
        Assert.InRange(clicks, 1, FewerClicksThan - 1);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task TwelveFilesAtOnce_OneOfThemBroken_TheRestIsImported()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        await visit.Page.Locator("[data-ask]").UncheckAsync();
        var files = Enumerable.Range(1, 12).Select(number => new FilePayload
        {
            Name = FormattableString.Invariant($"account-{number}.csv"),
            MimeType = "text/csv",
            Buffer = number == 5 ? [0, 1, 2, 3, 255] : System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"date,account,platform,views\n2026-11-01,account {number},youtube,100\n2026-11-02,account {number},youtube,120\n")),
        });

        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(files);

        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(11, new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=refused]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".account")).ToHaveCountAsync(11);
        await visit.PictureAsync("data-twelve-files-laptop");
        await visit.AssertHealthyAsync();
    }
}
