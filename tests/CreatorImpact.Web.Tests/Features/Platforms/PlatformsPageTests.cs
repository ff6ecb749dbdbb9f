using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Web.Features.Platforms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Platforms;

public sealed class PlatformsPageTests : PlatformsContext
{
    [Fact]
    public void Page_NothingRegistered_SaysWhatToDo()
    {
        var page = Open();

        Assert.Contains("No platform yet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Page_SeriesButNoOutage_SaysNoDataAndNoFigure()
    {
        await Content.HoursAsync();

        var cells = Cells(Open(), "youtube");

        foreach (var cell in (string[])["outages", "period", "down", "a-year", "acknowledge", "resolve", "updates", "rate", "feedback"]) Assert.Equal("no data", cells[cell]);
        Assert.DoesNotMatch(@"\d", string.Concat(cells.Values));
    }

    [Fact]
    public async Task Page_IllustrativeHistory_IsMarkedAndCountsOnlyWhenTicked()
    {
        foreach (var outage in ReferenceHistory.Outages()) await Outages.AddAsync(Workspace, outage, Token);

        var page = Open();
        Assert.Equal("no data 5 illustrative, not counted", Cells(page, "tiktok")["outages"]);
        Assert.Equal("no data", Cells(page, "tiktok")["a-year"]);
        Assert.Empty(page.FindAll("[data-chart]"));

        await page.Find("#platforms-illustrative").ChangeAsync(new() { Value = true });
        await page.Find(".options").SubmitAsync();
        Assert.EndsWith("/platforms?illustrative=1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        page = Open("?illustrative=1");
        Assert.Contains("nobody knows whether they happened", page.Find(".warning").TextContent, StringComparison.Ordinal);
        var cells = Cells(page, "tiktok");
        Assert.Equal("5", cells["outages"]);
        Assert.Equal("25 Oct 2022 – 5 Dec 2023 first to last outage, n 4 before the last", cells["period"]);
        Assert.StartsWith("17\u00A0h", cells["down"], StringComparison.Ordinal);
        Assert.EndsWith("n 4", cells["a-year"], StringComparison.Ordinal);
        Assert.Equal("4 h (n 5)", cells["resolve"]);
        Assert.Matches(@"\(90\u00A0%: [\d.]+–[\d.]+\) ●○○ Modelled$", cells["rate"]);
        Assert.Equal(15, page.FindAll("[data-chart=months] tbody tr").Count);
    }

    [Fact]
    public async Task Page_FiveOutagesInThreeStatedYears_SaysAPaceAndNoDate()
    {
        foreach (var day in (LocalDate[])[new(2023, 2, 1), new(2023, 8, 1), new(2024, 3, 1), new(2025, 1, 1), new(2025, 9, 1)]) await OutageAsync(day);

        var page = Open("?from=2023-01-01&to=2025-12-31");

        var forward = page.Find(".forward");
        Assert.StartsWith("At the pace of this period: about 1.8 outages a year (90\u00A0%: 0.8–3.3). A single year may bring 0 to 5.", Text(forward.QuerySelector(".sentence")!), StringComparison.Ordinal);
        Assert.Equal("modelled", forward.QuerySelector("[data-grade]")!.GetAttribute("data-grade"));
        Assert.Contains("Outages in the 1,096 days stated: 5.", forward.TextContent, StringComparison.Ordinal);
        Assert.Contains("never when", forward.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-reason=few_losses]"));
        Assert.Equal("2023-01-01", page.Find("#platforms-from").GetAttribute("value"));
        Assert.Equal(36, page.FindAll("[data-chart=months] tbody tr").Count);
    }

    [Fact]
    public async Task Page_ThirtyYears_ShowsTheNewestTenByMonth()
    {
        await OutageAsync(new LocalDate(2025, 6, 1));

        var page = Open("?from=1996-01-01&to=2025-12-31");

        Assert.Equal(120, page.FindAll("[data-chart=months] tbody tr").Count);
        Assert.StartsWith("Jan 2016", page.Find("[data-chart=months] tbody th").TextContent, StringComparison.Ordinal);
        Assert.Equal("The newest 120 of 360 months; the JSON holds all.", page.Find("[data-note=months]").TextContent);
        Assert.Equal("true", page.Find("[data-chart=months] th.picture").GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Page_OneOutage_ShowsItButSaysNothingOfAYear()
    {
        await OutageAsync(new LocalDate(2026, 11, 5), 6);

        var page = Open();

        var cells = Cells(page, "youtube");
        Assert.Equal(("1", "no data", "no data", "no data"), (cells["outages"], cells["period"], cells["a-year"], cells["rate"]));
        Assert.StartsWith("6\u00A0h weighed by severity 0–6\u00A0h", cells["down"], StringComparison.Ordinal);
        Assert.Equal("refused", page.Find(".forward").GetAttribute("data-state"));
        Assert.NotEmpty(page.FindAll("[data-reason=one_outage]"));
        // 5 November 2026 was a Thursday: six hours from noon, in the hours 12 to 17.
        var thursday = page.FindAll("[data-chart=week] tbody tr")[3].QuerySelectorAll("td");
        Assert.Equal("1", thursday[13].TextContent.Trim());
        Assert.StartsWith("1", thursday[12].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("outages that began here: 1", thursday[12].TextContent, StringComparison.Ordinal);
        Assert.Equal("0", thursday[18].TextContent.Trim());
        Assert.Contains("Starts found: 1, expected at least 20", page.Find("[data-test=week]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OtherZone_CountsHoursOnItsClock()
    {
        await OutageAsync(new LocalDate(2026, 11, 5), 6);

        var page = Open("?zone=Asia/Tokyo");

        Assert.Equal("1", page.FindAll("[data-chart=week] tbody tr")[3].QuerySelectorAll("td")[22].TextContent.Trim());
        Assert.Contains("Clock of Asia/Tokyo", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Response_IsPrintedWithItsNumber()
    {
        await OutageAsync(new LocalDate(2026, 11, 5), 6, outage => outage with { AcknowledgedAt = outage.Start + Duration.FromMinutes(25) });
        await OutageAsync(new LocalDate(2026, 3, 5), 2);

        var cells = Cells(Open(), "youtube");

        Assert.Equal(("25 min (n 1)", "4 h (n 2)", "no data"), (cells["acknowledge"], cells["resolve"], cells["updates"]));
    }

    [Fact]
    public async Task Page_PlatformInTheAddress_IsShownInDepth()
    {
        await OutageAsync(new LocalDate(2026, 11, 5));
        await OutageAsync(new LocalDate(2026, 10, 5));
        await OutageAsync(new LocalDate(2026, 9, 5), change: outage => outage with { Platform = "twitch" });

        Assert.Equal("YouTube", Open().Find("#chosen-platform").TextContent);
        Assert.Equal("Twitch", Open("?platform=twitch").Find("#chosen-platform").TextContent);
        Assert.Equal("platforms?platform=twitch", Open().Find("tr[data-platform=twitch] th a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_RowWithoutAPlatform_LeadsToItself()
    {
        await OutageAsync(new LocalDate(2026, 11, 5));
        await OutageAsync(new LocalDate(2026, 10, 5));
        await OutageAsync(new LocalDate(2026, 9, 5), change: outage => outage with { Platform = null });

        Assert.Equal("platforms?platform=", Open().Find("tr[data-platform=''] th a").GetAttribute("href"));
        Assert.Equal("Platform not stated", Open("?platform=").Find("#chosen-platform").TextContent);
    }

    [Theory]
    [InlineData("?from=2025-01-01", "expected two days")]
    [InlineData("?from=2025-01-02&to=2025-01-01", "expected two days")]
    [InlineData("?from=2020-01-01&to=2200-01-01", "of the years 1990 to 2199")]
    [InlineData("?from=1989-12-31&to=2020-01-01", "of the years 1990 to 2199")]
    [InlineData("?zone=Mars/Base", "time zone")]
    [InlineData("?metric=rpm", "expected a counted one")]
    [InlineData("?a=1&b=1", "two different outages")]
    public async Task Page_FaultyAddress_SaysWhatIsWrong(string query, string expected)
    {
        await OutageAsync(new LocalDate(2026, 11, 5));

        var page = Open(query, "[data-state=refused]");

        Assert.Contains(expected, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
        Assert.Equal("platforms", page.Find("[role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_Feedback_IsDrawnUnderTheOutageAndSaysItsPeak()
    {
        await OutageAsync(new LocalDate(2026, 11, 5), 6);
        var rows = string.Concat(Enumerable.Range(1, 20).Select(day => FormattableString.Invariant($"2026-11-{day:00},Detector,youtube,{(day == 5 ? 900 : 10)}\n")));
        await Content.FileAsync("reports_20261121T080000Z.csv", "date,account,platform,reports\n" + rows);

        var page = Open();

        Assert.Equal("reports: peak 900 (median, n 1)", Cells(page, "youtube")["feedback"]);
        Assert.Contains("The middle peak under an outage is 900 (n 1); the usual value is 10.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("part of no loss", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-chart=platform-feedback]"));
    }

    /// <summary>What is read: words of neighbouring elements are words of their own.</summary>
    internal static string Text(INode node) =>
        string.Join(' ', string.Join(' ', node.Descendants<IText>().Select(part => part.Data)).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Cells(IRenderedComponent<PlatformsPage> page, string platform) =>
        page.FindAll($"tr[data-platform={platform}] td").ToDictionary(cell => cell.GetAttribute("data-cell")!, Text);
}
