using System.Xml.Linq;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>A chart can serialise perfectly and still not draw: here the module draws in a browser, under the site's own policy.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChartTests(BrowserFixture browser)
{
    private static readonly string[] Footer = ["Outage: 23 Jan 2026", "Views per hour; times in Europe/Berlin; evidence: Measured", "Data 0123456789ab"];

    [Theory]
    [InlineData("laptop")]
    [InlineData("laptop-dark")]
    [InlineData("phone")]
    public async Task Draw_HoursWithAnOutageAndAGap_ShowsBandsLinesWindowAndHatch(string screenName)
    {
        await using var visit = await browser.VisitAsync(Screen.All.Single(screen => screen.Name == screenName));
        var chart = await OpenAsync(visit);

        await chart.DrawAsync(DrawnChart.Hours(24 * 7));

        await visit.PictureAsync($"chart-{screenName}");
        await Expect(visit.Page.Locator(".apexcharts-rangeArea-series path.apexcharts-rangeArea")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line")).Not.ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("rect.ci-outage")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("rect.ci-gap")).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByText("Outage", new() { Exact = true })).ToBeVisibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Draw_NewDataAndNewTheme_Redraws()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        await chart.DrawAsync(DrawnChart.Hours(24 * 7));
        var first = await LineAsync(visit);

        await chart.DrawAsync(DrawnChart.Hours(24 * 3));
        var second = await LineAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();

        Assert.NotEqual(first, second);
        await Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line").Last).ToHaveAttributeAsync("stroke", "rgba(86,180,233,1)");
        await Expect(visit.Page.Locator("rect.ci-outage")).ToHaveCountAsync(1);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Draw_AYearOfHours_StaysWithinTheDrawnPoints()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);

        await chart.DrawAsync(DrawnChart.Hours(24 * 365));

        await visit.PictureAsync("chart-year-laptop");
        Assert.InRange((await LineAsync(visit)).Count(letter => letter is 'L' or 'M'), 300, ChartModel.MaximumDrawnPoints);
    }

    [Theory]
    [InlineData(-100, 10, "◂ Outage", true)]
    [InlineData(160, 40, "Outage ▸", true)]
    [InlineData(-100, 90, "◂ Outage", false)]
    [InlineData(300, 10, "Outage ▸", false)]
    public async Task Draw_WindowAtOrBeyondTheEdge_IsClippedAndStillLabelled(int startHour, int endAfterHours, string label, bool isShaded)
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        var model = DrawnChart.Hours(24 * 7);
        var start = model.Times[0] + Duration.FromHours(startHour);
        var end = startHour < 0 && isShaded ? model.Times[endAfterHours] : start + Duration.FromHours(endAfterHours);

        await chart.DrawAsync(model with { Spans = [new ChartSpan(ChartSpanKind.Outage, start, end)] });

        await visit.PictureAsync(FormattableString.Invariant($"chart-edge-{startHour}-{isShaded}"));
        await Expect(visit.Page.Locator("rect.ci-outage")).ToHaveCountAsync(isShaded ? 1 : 0);
        await Expect(visit.Page.Locator("text.ci-label")).ToHaveTextAsync(label);
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const plane = document.querySelector('.apexcharts-grid').getBoundingClientRect();
              return [...document.querySelectorAll('rect.ci-outage, text.ci-label')].every(part => {
                const box = part.getBoundingClientRect();
                return box.left >= plane.left - 20 && box.right <= plane.right + 20;
              });
            }
            """));
    }

    [Fact]
    public async Task Draw_OneValueAlone_IsADotWithItsRanges()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);

        await chart.DrawAsync(DrawnChart.Hours(1) with { Spans = [] });

        await visit.PictureAsync("chart-one-value");
        await Expect(visit.Page.Locator("circle.ci-lonely")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("rect.ci-lonely")).ToHaveCountAsync(2);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Keyboard_FromTheFirstToTheLastValue_SaysWhatStandsThere()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        var model = DrawnChart.Hours(48);
        await chart.DrawAsync(model);

        await chart.Cursor.FocusAsync();
        await Expect(chart.Tip).ToContainTextAsync("2026-01-20 01:00 +01");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(chart.Cursor).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex(@"^2026-01-20 02:00 \+01; Actual: [\d,]+; Without the outage: "));
        await visit.Page.Keyboard.PressAsync("PageUp");
        await Expect(chart.Cursor).ToHaveAttributeAsync("aria-valuenow", "26");
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(chart.Cursor).ToHaveAttributeAsync("aria-valuenow", "48");
        await Expect(chart.Tip).ToContainTextAsync("2026-01-22 00:00 +01");
        await visit.PictureAsync("chart-keyboard-laptop");
        await visit.AssertAccessibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Tip).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Hover_AnyPlace_ShowsTheNearestValue()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        await chart.DrawAsync(DrawnChart.Hours(48));
        var plane = (await visit.Page.Locator(".apexcharts-grid").BoundingBoxAsync())!;

        await visit.Page.Mouse.MoveAsync(plane.X + (plane.Width / 2), plane.Y + (plane.Height / 2));

        await Expect(chart.Tip).ToContainTextAsync("Actual: ");
        await Expect(chart.Tip).ToContainTextAsync("90 % range: ");
    }

    [Fact]
    public async Task Checkpoints_WithRanges_AreDrawnInView()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        var hours = DrawnChart.Hours(48);
        double?[] cumulated = [.. hours.Times.Select((_, hour) => (double?)Math.Max(0, Math.Min(hour - 20, 8) * 1000))];

        await chart.DrawAsync(hours with
        {
            Lines = [new ChartLine(ChartRole.Loss, "Loss so far", cumulated)],
            Bands = [],
            Markers = [new ChartMarker(hours.Times[28], "Gross", 8000, new ChartRange(5000, 12000)), new ChartMarker(hours.Times[47], "Net", 8000, new ChartRange(-2000, 15000))],
        });

        await visit.PictureAsync("chart-cumulative-laptop");
        await Expect(visit.Page.Locator("circle.ci-checkpoint")).ToHaveCountAsync(2);
        await Expect(visit.Page.GetByText("Net", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Picture_AsSvgAndPng_SaysWhereItComesFrom()
    {
        await using var visit = await browser.VisitAsync(Screen.LaptopDark);
        var chart = await OpenAsync(visit);
        var model = DrawnChart.Hours(24 * 7);

        var svg = await chart.SvgAsync(model, Footer, "DEMO: made-up data");
        var png = await chart.PngAsync(model, Footer, null);

        await File.WriteAllTextAsync(Path.Combine(BrowserFixture.OutputFolder, "chart-export.svg"), svg, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(BrowserFixture.OutputFolder, "chart-export.png"), png, TestContext.Current.CancellationToken);
        var texts = XDocument.Parse(svg).Descendants().Where(part => part.Name.LocalName == "text").Select(part => part.Value).ToList();
        Assert.Contains(model.Caption, texts);
        Assert.Contains("DEMO: made-up data", texts);
        Assert.All(Footer, line => Assert.Contains(line, texts));
        Assert.DoesNotContain("foreignObject", svg, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.True(png.Length > 20_000, $"The picture has {png.Length} bytes only.");
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Destroy_AfterDrawing_LeavesNoChart()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        var chart = await OpenAsync(visit);
        await chart.DrawAsync(DrawnChart.Hours(48));
        Assert.Equal(1, await chart.CountAsync());

        await chart.DestroyAsync();

        Assert.Equal(0, await chart.CountAsync());
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task<DrawnChart> OpenAsync(Visit visit)
    {
        await visit.OpenAsync("/method");
        var chart = new DrawnChart(visit);
        await chart.PlaceAsync();
        return chart;
    }

    // A gap breaks a line into several paths.
    private static Task<string> LineAsync(Visit visit) => visit.Page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('.apexcharts-line-series path.apexcharts-line')].map(path => path.getAttribute('d')).sort((a, b) => b.length - a.length)[0]");
}
