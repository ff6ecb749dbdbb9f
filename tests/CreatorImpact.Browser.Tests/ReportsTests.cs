using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Browser.Tests;

/// <summary>Documents are read, dressed, printed and saved; what others open them with finds nothing to complain of.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportsTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Hostile = "=1+2";

    // A document over draws, and a browser that prints, on a machine that may have other things to do.
    private const int Patience = 60_000;

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await RunningProduct.StartAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Theory]
    [InlineData("laptop")]
    [InlineData("phone-dark")]
    public async Task Statement_FromTheListOfDocuments_IsReadOnAnyScreenAndPrintsAlone(string screen)
    {
        await SeedAsync();
        await using var visit = await browser.VisitAsync(Screen.All.Single(one => one.Name == screen), _product);
        await visit.OpenAsync("/reports");
        await visit.AssertAccessibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Creator statement" }).ClickAsync();
        var paper = visit.Page.Locator(".report-paper .report");
        await Expect(paper).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(paper.Locator("[data-figure]").First).ToContainTextAsync("90");
        await visit.PictureAsync($"report-statement-{screen}");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        if (screen == "laptop")
            await FocusWalk.WalkAsync(visit);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(paper).ToBeVisibleAsync();
        foreach (var part in new[] { ".topbar", ".rail", ".choices", ".look", ".page-heading", "[data-print]" })
            await Expect(visit.Page.Locator(part).First).ToBeHiddenAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Statement_EveryFormat_HoldsTheFiguresOfThePage()
    {
        await SeedAsync();
        await using var visit = await browser.VisitAsync(Screen.Phone, _product);
        await visit.OpenAsync("/reports?kind=statement");
        var shown = Plain(await visit.Page.Locator(".report-paper .report").InnerTextAsync());

        var json = await SaveAsync(visit, "json");
        using var document = JsonDocument.Parse(json);
        var figures = document.RootElement.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("figures").EnumerateArray()).Select(figure => figure.GetProperty("shown").GetString()!).ToList();
        Assert.NotEmpty(figures);
        var html = Plain(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(await SaveAsync(visit, "html"))));
        var csv = Plain(Encoding.UTF8.GetString(await SaveAsync(visit, "csv")));
        var xlsx = Plain(System.Net.WebUtility.HtmlDecode(TextOf(await SaveAsync(visit, "xlsx"))));
        var pdf = await SaveAsync(visit, "pdf");
        var printed = await PdfTextAsync(pdf);

        foreach (var figure in figures.Select(Plain))
        {
            Assert.Contains(figure, shown, StringComparison.Ordinal);
            Assert.Contains(figure, html, StringComparison.Ordinal);
            Assert.Contains(figure, csv, StringComparison.Ordinal);
            Assert.Contains(figure, xlsx, StringComparison.Ordinal);
            if (printed is not null)
                Assert.Contains(figure, printed, StringComparison.Ordinal);
        }

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf.AsSpan(0, 5)));
        Assert.Equal(pdf, await SaveAsync(visit, "pdf"));
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Workbook_NameThatASpreadsheetWouldCompute_StaysAName()
    {
        var content = new StoredContent(_product.Services.GetRequiredService<Database>(), _product.Services.GetRequiredService<NodaTime.IClock>());
        await content.HoursAsync(Hostile);
        var outage = await content.OutageAsync();
        await EstimateAsync(outage);
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/reports?kind=statement");
        await Expect(visit.Page.Locator(".report-paper .report")).ToContainTextAsync(Hostile);

        var xlsx = await SaveAsync(visit, "xlsx");

        Assert.DoesNotContain("<f>", TextOf(xlsx), StringComparison.Ordinal);
        Assert.Contains(Hostile, TextOf(xlsx), StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.UTF8.GetString(await SaveAsync(visit, "csv")).Split('\n'), line => line.StartsWith('='));
        var folder = Directory.CreateTempSubdirectory("creatorimpact-xlsx-");
        try
        {
            var book = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(book, xlsx);
            if (await Tool.RunAsync("soffice", "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "csv", "--outdir", folder.FullName, book) is not null)
                Assert.Contains(Hostile, await File.ReadAllTextAsync(Path.ChangeExtension(book, ".csv")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Look_MadeOnThePage_IsWornByTheDocument()
    {
        await SeedAsync();
        await using var visit = await browser.VisitAsync(Screen.Phone, _product);
        await visit.OpenAsync("/reports?kind=statement");
        await visit.Page.GetByText("Our own look: name, colours, logo").ClickAsync();
        await visit.Page.GetByLabel("Name of the sender").FillAsync("Agency & Söhne");
        await visit.Page.GetByLabel("Colour of headings and lines").FillAsync("#7c2d12");
        await visit.Page.GetByLabel("Logo", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") });
        await visit.AssertAccessibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the look" }).ClickAsync();

        await Expect(visit.Page.Locator("[data-look=Kept]")).ToHaveTextAsync("The look is kept.");
        await visit.CircuitAsync();
        await Expect(visit.Page.Locator(".report .brand img")).ToHaveAttributeAsync("alt", "Agency & Söhne");
        await Expect(visit.Page.Locator(".report h1")).ToHaveCSSAsync("color", "rgb(124, 45, 18)");
        await visit.AssertNothingCutOffAsync();
        await visit.Page.Locator("#report-look").SelectOptionAsync("plain");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(visit.Page.Locator(".report .brand")).ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Links_OnImpactAndProof_LeadToTheFittingDocuments()
    {
        await SeedAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync(FoundImpact.Address);

        await visit.Page.Locator("[data-documents]").GetByRole(AriaRole.Link, new() { Name = "Proof-of-loss sheet" }).ClickAsync();

        await Expect(visit.Page.Locator(".report[data-kind=proof]")).ToBeVisibleAsync(new() { Timeout = Patience });
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private async Task SeedAsync()
    {
        await FoundImpact.SeedAsync(_product);
        await _product.Services.GetRequiredService<MoneyTermsStore>().SaveAsync(
            WorkspaceStore.DefaultId, default, new MoneyTerms { RpmLow = 1.5m, RpmLikely = 2, RpmHigh = 2.5m, RpmCurrency = "USD", Currency = "USD" }, CancellationToken.None);
    }

    private Task EstimateAsync(long outage) =>
        _product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, CancellationToken.None);

    private static async Task<byte[]> SaveAsync(Visit visit, string format)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator($"[data-format={format}]").ClickAsync(), new() { Timeout = Patience });
        Assert.EndsWith("." + format, download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    // Checked and read by other programs where the machine has them.
    private static async Task<string?> PdfTextAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            await Tool.RunAsync("qpdf", "--check", file);
            return await Tool.RunAsync("pdftotext", "-raw", file, "-") is { } text ? Plain(text) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string TextOf(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }

    // Spaces that hold words together, and line ends, are no difference.
    private static string Plain(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
