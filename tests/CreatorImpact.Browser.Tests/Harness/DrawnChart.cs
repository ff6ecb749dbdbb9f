using System.Globalization;
using System.Text.Json;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>A chart drawn by the module alone, under the site's own policy, in the place of a page's content.</summary>
internal sealed class DrawnChart(Visit visit)
{
    // The markup of ApexChart.razor, with the scope of its style sheet taken from a page that has one.
    private const string Place =
        """
        () => {
          document.querySelector('main').innerHTML = '<figure class="card" style="margin: 0"><div class="plot" style="position: relative" id="plot"><div role="img" aria-label="chart"><div data-canvas style="min-height: 280px"></div></div>'
            + '<div data-cursor role="slider" tabindex="0" aria-label="values" aria-valuemin="1" aria-valuemax="1" aria-valuenow="1" style="position: absolute; inset: 0; pointer-events: none"></div>'
            + '<div data-tip hidden style="position: absolute; background: var(--surface); border: 1px solid; padding: .5rem; font-size: .8rem"></div></div></figure>';
          const style = document.createElement('style');
          style.textContent = '.cursor-line { position: absolute; border-left: 1px solid var(--ink-soft); pointer-events: none } .cursor-dot { position: absolute; width: 8px; height: 8px; margin: -4px; border-radius: 50%; background: var(--actual); pointer-events: none }';
          document.head.append(style);
        }
        """;

    private const string Draw =
        """
        async payload => {
          const module = await import('/Charts/ApexChart.razor.js');
          await module.draw(document.getElementById('plot'), JSON.parse(payload));
        }
        """;

    private const string Picture =
        """
        async ({ payload, caption, footer, mark, png }) => {
          const picture = await import('/js/charts/picture.js');
          const svg = await picture.pictureOf(JSON.parse(payload), caption, footer, mark);
          if (!png) return picture.toText(svg);
          const bytes = new Uint8Array(await (await picture.toPng(svg)).arrayBuffer());
          let text = '';
          for (const byte of bytes) text += String.fromCharCode(byte);
          return btoa(text);
        }
        """;

    public ILocator Cursor => visit.Page.Locator("[data-cursor]");

    public ILocator Tip => visit.Page.Locator("[data-tip]");

    public Task PlaceAsync() => visit.Page.EvaluateAsync(Place);

    public Task DrawAsync(ChartModel model) => visit.Page.EvaluateAsync(Draw, Payload(model));

    public Task<int> CountAsync() => visit.Page.EvaluateAsync<int>("async () => (await import('/Charts/ApexChart.razor.js')).count()");

    public Task DestroyAsync() => visit.Page.EvaluateAsync("async () => (await import('/Charts/ApexChart.razor.js')).destroy(document.getElementById('plot'))");

    public Task<string> SvgAsync(ChartModel model, string[] footer, string? mark) => PictureAsync(model, footer, mark, png: false);

    public async Task<byte[]> PngAsync(ChartModel model, string[] footer, string? mark) => Convert.FromBase64String(await PictureAsync(model, footer, mark, png: true));

    private Task<string> PictureAsync(ChartModel model, string[] footer, string? mark, bool png) =>
        visit.Page.EvaluateAsync<string>(Picture, new { payload = Payload(model), caption = model.Caption, footer, mark, png });

    private static string Payload(ChartModel model) => JsonSerializer.Serialize(
        ChartPayload.Create(model, new ChartWording("no data", "Outage", "Recovery", "Another outage"), CultureInfo.GetCultureInfo("en")), JsonSerializerOptions.Web);

    /// <summary>Hours with a daily wave, an outage of seven hours in the middle, recovery, a gap of four hours and ranges.</summary>
    public static ChartModel Hours(int hours)
    {
        var start = Instant.FromUtc(2026, 1, 20, 0, 0);
        var outage = hours / 2;
        double[] butFor = [.. Enumerable.Range(0, hours).Select(hour => 4_000 + (2_600 * Math.Sin(hour * Math.PI / 12)) + (300 * Math.Sin(hour * 1.7)))];
        return new ChartModel
        {
            Caption = "Views by hour, luma & <nova>. Times in Europe/Berlin.",
            Summary = "Views fell during the outage.",
            Unit = "Views per hour",
            Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            Hourly = true,
            Times = [.. Enumerable.Range(0, hours).Select(hour => start + Duration.FromHours(hour))],
            Lines =
            [
                new ChartLine(ChartRole.Actual, "Actual", [.. butFor.Select((value, hour) => hour is >= 30 and < 34 ? (double?)null : Math.Round(value * (hour >= outage && hour < outage + 7 ? 0.25 : 1 + (0.06 * Math.Sin(hour * 5.3)))))]),
                new ChartLine(ChartRole.ButFor, "Without the outage", [.. butFor.Select(value => (double?)value)]),
            ],
            Bands =
            [
                new ChartBand(ChartRole.Range90, "90 % range", "90 % low", "90 % high", [.. butFor.Select(value => (ChartRange?)new ChartRange(value * 0.85, value * 1.15))]),
                new ChartBand(ChartRole.Range50, "50 % range", "50 % low", "50 % high", [.. butFor.Select(value => (ChartRange?)new ChartRange(value * 0.94, value * 1.06))]),
            ],
            Spans =
            [
                new ChartSpan(ChartSpanKind.Outage, start + Duration.FromHours(outage), start + Duration.FromHours(outage + 7)),
                new ChartSpan(ChartSpanKind.Recovery, start + Duration.FromHours(outage + 7), start + Duration.FromHours(outage + 31)),
            ],
            Provenance = new ChartProvenance("luma.csv", "23 Jan 2026, 13:00–20:00 Europe/Berlin", "Measured", "0123456789abcdef", "0.1.0"),
            FileStem = "luma-views",
        };
    }
}
