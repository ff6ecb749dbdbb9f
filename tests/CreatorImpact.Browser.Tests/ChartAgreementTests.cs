using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests;

/// <summary>What one reads off a chart, its table and its download are the same digits, on the page people use.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChartAgreementTests(BrowserFixture browser) : IAsyncLifetime
{
    private const int Rows = 12;

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        await FoundImpact.SeedAsync(_product);
    }

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task CursorTableAndCsv_OfTheImpactPage_ShowTheSameDigits()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync(FoundImpact.Address);
        await visit.SettledAsync();
        var chart = visit.Page.Locator("figure.chart").First;
        var csv = (await DownloadAsync(visit, chart, "CSV")).Split("\r\n").Where(line => !line.StartsWith('#') && !line.StartsWith('\uFEFF')).Select(line => line.Split(',')).ToList();
        await chart.GetByText("The values of the chart as a table").ClickAsync();
        await Assertions.Expect(chart.Locator(".chart-table tbody tr th").Nth(Rows)).ToBeAttachedAsync();
        await chart.Locator("[data-cursor]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");

        for (var row = 0; row < Rows; row++)
        {
            var cells = await chart.Locator(".chart-table tbody tr:has(th)").Nth(row).Locator("td.number").AllTextContentsAsync();
            var read = await chart.Locator("[data-tip]").InnerTextAsync();
            var plain = cells.Select(cell => cell.Replace(",", "", StringComparison.Ordinal)).ToList();

            Assert.Equal(csv[row + 1][3..(3 + plain.Count)], plain);
            Assert.Contains($"Actual: {cells[0]}", read, StringComparison.Ordinal);
            Assert.Contains($"Without the outage: {cells[1]}", read, StringComparison.Ordinal);
            Assert.Contains($"90 % range: {cells[2]}–{cells[3]}", read, StringComparison.Ordinal);
            Assert.Contains($"50 % range: {cells[4]}–{cells[5]}", read, StringComparison.Ordinal);
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Svg_OfTheImpactPage_SaysWhatItShowsAndWhereItComesFrom()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync(FoundImpact.Address);
        await visit.SettledAsync();

        var svg = await DownloadAsync(visit, visit.Page.Locator("figure.chart").First, "SVG");

        foreach (var said in new[] { "Luma Verse, YouTube: views per hour. Times in UTC.", "evidence: Measured", "times in UTC", "Source:", "data ", "method version", "ci-outage" })
            Assert.Contains(said, svg, StringComparison.Ordinal);
    }

    private static async Task<string> DownloadAsync(Visit visit, ILocator chart, string form)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync());
        Assert.EndsWith("." + form, download.SuggestedFilename, StringComparison.OrdinalIgnoreCase);
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
    }
}
