using System.Text.Json;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>A chart can serialise perfectly and still not draw: here the module draws in a browser, under the site's own policy.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChartTests(BrowserFixture browser)
{
    private const string Draw =
        """
        async ({ payload, id }) => {
          const module = await import('/Charts/ApexChart.razor.js');
          let canvas = document.getElementById(id);
          if (!canvas) {
            document.querySelector('main').innerHTML = '<div class="card"><div role="img" aria-label="chart"><div id="' + id + '"></div></div></div>';
            canvas = document.getElementById(id);
          }
          await module.draw(canvas, JSON.parse(payload));
        }
        """;

    [Theory]
    [InlineData("laptop")]
    [InlineData("laptop-dark")]
    [InlineData("phone")]
    public async Task Draw_HoursWithAnOutageAndAGap_ShowsBandsLinesAndWindow(string screenName)
    {
        await using var visit = await browser.VisitAsync(Screen.All.Single(screen => screen.Name == screenName));
        await visit.OpenAsync("/method");

        await DrawAsync(visit, Model(24 * 7));

        await visit.PictureAsync($"chart-{screenName}");
        await Assertions.Expect(visit.Page.Locator(".apexcharts-rangeArea-series path.apexcharts-rangeArea")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.Locator(".apexcharts-xaxis-annotations rect")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Outage", new() { Exact = true })).ToBeVisibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Draw_NewDataAndNewTheme_Redraws()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/method");
        await DrawAsync(visit, Model(24 * 7));
        var first = await LineAsync(visit);

        await DrawAsync(visit, Model(24 * 3));
        var second = await LineAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();

        Assert.NotEqual(first, second);
        await Assertions.Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line").Last).ToHaveAttributeAsync("stroke", "rgba(241,244,247,1)");
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Draw_AYearOfHours_StaysWithinTheDrawnPoints()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop);
        await visit.OpenAsync("/method");

        await DrawAsync(visit, Model(24 * 365));

        await visit.PictureAsync("chart-year-laptop");
        var path = await LineAsync(visit);
        Assert.InRange(path.Count(letter => letter is 'L' or 'M'), 300, ImpactChartModel.MaximumDrawnPoints);
    }

    private static async Task<string> LineAsync(Visit visit) =>
        await visit.Page.Locator(".apexcharts-line-series path.apexcharts-line").Last.GetAttributeAsync("d") ?? "";

    private static async Task DrawAsync(Visit visit, ImpactChartModel model)
    {
        var names = new ChartPayloadNames("Actual", "Without the outage", "50 % range", "90 % range", "Outage", "Recovery");
        var payload = JsonSerializer.Serialize(ChartPayload.Create(model, names, "en"), JsonSerializerOptions.Web);
        await visit.Page.EvaluateAsync(Draw, new { payload, id = "chart" });
    }

    private static ImpactChartModel Model(int hours)
    {
        var start = Instant.FromUtc(2026, 1, 20, 0, 0);
        var outage = hours / 2;
        return new ImpactChartModel
        {
            Caption = "Views by hour",
            Summary = "Views fell during the outage.",
            Unit = "Views per hour",
            Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            Hourly = true,
            Points = [.. Enumerable.Range(0, hours).Select(hour => Point(start, hour, outage))],
            Spans =
            [
                new ChartSpan(ChartSpanKind.Outage, start + Duration.FromHours(outage), start + Duration.FromHours(outage + 7)),
                new ChartSpan(ChartSpanKind.Recovery, start + Duration.FromHours(outage + 7), start + Duration.FromHours(outage + 31)),
            ],
        };
    }

    private static ImpactChartPoint Point(Instant start, int hour, int outage)
    {
        var butFor = 4_000 + (2_600 * Math.Sin(hour * Math.PI / 12)) + (300 * Math.Sin(hour * 1.7));
        var actual = butFor * (hour >= outage && hour < outage + 7 ? 0.25 : 1 + (0.06 * Math.Sin(hour * 5.3)));
        return new ImpactChartPoint(
            start + Duration.FromHours(hour),
            hour is >= 30 and < 34 ? null : Math.Round(actual),
            butFor,
            new ChartRange(butFor * 0.94, butFor * 1.06),
            new ChartRange(butFor * 0.85, butFor * 1.15));
    }
}
