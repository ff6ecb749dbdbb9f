using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>A creator says what an outage cost beside the views: terms, an amount, an offer, and the screenshot that proves it.</summary>
[Collection(BrowserTests.Name)]
public sealed class MoneyTests(BrowserFixture browser)
{
    public static TheoryData<string> Screens => TestSize.Of<TheoryData<string>>([Screen.PhoneDark.Name], [Screen.Phone.Name, Screen.PhoneDark.Name, Screen.Laptop.Name, Screen.LaptopDark.Name]);

    [Fact]
    public async Task Money_TypedByHand_SurvivesAReloadAndIsStored()
    {
        await using var product = await RunningProduct.StartAsync();
        var outage = await AddOutageAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Phone, product);
        await visit.OpenAsync(FormattableString.Invariant($"/money?outage={outage}"));

        await visit.Page.Locator("#terms-rpmLikely").FillAsync("1.234");
        await visit.Page.Locator("#terms-rpmCurrency").FillAsync("€");
        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
        await Assertions.Expect(visit.Page.Locator("#terms-rpmLikely")).ToHaveValueAsync("1.234");

        await visit.Page.Locator("#terms-rpmLikely").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#terms-rpmLikely-problem")).ToContainTextAsync("may be 1234 (thousands) or 1.2340 (decimals)");
        await Assertions.Expect(visit.Page.Locator("#terms-rpmLikely")).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();

        await visit.Page.Locator("#terms-rpmLikely").FillAsync("1,25");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".said")).ToContainTextAsync("are stored");
        await Assertions.Expect(visit.Page.Locator("#terms-rpmLikely")).ToHaveValueAsync("1.25");
        await Assertions.Expect(visit.Page.Locator("#terms-rpmCurrency")).ToHaveValueAsync("EUR");

        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
        await Assertions.Expect(visit.Page.Locator("#terms [data-draft-discard]")).ToBeHiddenAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Document_SentFromTheForm_IsListedDownloadedAndTakenAway()
    {
        await using var product = await RunningProduct.StartAsync();
        var outage = await AddOutageAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync(FormattableString.Invariant($"/money?outage={outage}"));
        await visit.Page.Locator("summary").Filter(new() { HasText = "Add a document" }).ClickAsync();
        await visit.Page.WaitForSelectorAsync(".document-form[data-ready=true]");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this document" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#document-file-problem")).ToHaveTextAsync("Choose a file first.");

        await visit.Page.Locator("#document-file").SetInputFilesAsync(new FilePayload { Name = "screen.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes("<script>1</script>") });
        await visit.Page.Locator("#document-note").FillAsync("The status page");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this document" }).ClickAsync();
        var row = visit.Page.Locator("section[aria-labelledby=money-documents] tbody tr");
        await Assertions.Expect(row).ToContainTextAsync("The status page");
        await Assertions.Expect(visit.Page.Locator("#document-note")).ToHaveValueAsync("");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download screen.html" }).ClickAsync());
        Assert.Equal("<script>1</script>", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove screen.html" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    [Trait("Category", "Screens")]
    public async Task Money_EverythingEntered_IsWholeAndAccessible(string screenName)
    {
        await using var product = await RunningProduct.StartAsync();
        var outage = await AddOutageAsync(product);
        await MoneyContent.FillAsync(product.Services, outage);
        await using var visit = await browser.VisitAsync(Screen.All.Single(screen => screen.Name == screenName), product);
        await visit.OpenAsync(FormattableString.Invariant($"/money?outage={outage}"));
        await visit.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('main details')) details.open = true; }");

        await visit.PictureAsync($"money-{screenName}");
        await visit.AssertNothingCutOffAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    private static Task<long> AddOutageAsync(RunningProduct product) => product.Services.GetRequiredService<OutageStore>().AddAsync(
        WorkspaceStore.DefaultId,
        new StoredOutage { Title = "Feed down", Platform = "tiktok", Start = Instant.FromUtc(2026, 11, 5, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 5, 23, 0), EntryZone = "Europe/Berlin" },
        TestContext.Current.CancellationToken);
}
