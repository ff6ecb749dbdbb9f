using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Web.Features.Data.Coverage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class CoveragePageTests : StoredContext
{
    public CoveragePageTests() => Services.AddScoped<CoverageLoader>();

    [Fact]
    public async Task Page_TwentyDaysWithAGap_IsGradedDAndNamesTheGap()
    {
        await Content.FileAsync("days 2026-07-01 00-00-00.csv", Days(22, missing: [5, 6]));

        var page = Open("luma", "tiktok");

        Assert.Equal("D", page.Find(".letter").TextContent);
        Assert.Contains("20 clean days of 22, 2 missing.", page.Find(".series header p").TextContent, StringComparison.Ordinal);
        Assert.Contains("no figure is graded “measured”", page.Find(".series header p").TextContent, StringComparison.Ordinal);
        Assert.Contains("5 May 2026 – 6 May 2026", page.Find(".step").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".calendar .missing").Count);
        Assert.Equal(20, page.FindAll(".calendar .complete").Count);
    }

    [Fact]
    public async Task Page_ZeroAndGap_LookDifferent()
    {
        await Content.FileAsync("days 2026-07-01 00-00-00.csv", "date,account,platform,views\n2026-05-01,luma,TikTok,0\n2026-05-03,luma,TikTok,5\n");

        var cells = Open("luma", "tiktok").FindAll(".calendar tbody td").Take(3).Select(cell => cell.ClassName!).ToArray();

        Assert.Equal(["day zero", "day missing", "day complete"], cells);
    }

    [Fact]
    public async Task Page_HoursAndDaysThatDiffer_AreSetSideBySide()
    {
        await Content.FileAsync("days 2026-07-01 00-00-00.csv", "date,account,platform,views\n2026-05-01,luma,TikTok,24\n2026-05-02,luma,TikTok,30\n");
        var hours = Enumerable.Range(0, 48).Select(hour => string.Create(CultureInfo.InvariantCulture, $"2026-05-{1 + (hour / 24):00}T{hour % 24:00}:00:00Z,luma,TikTok,1"));
        await Content.FileAsync("hours 2026-07-01 00-00-00.csv", "timestamp,account,platform,views\n" + string.Join('\n', hours) + "\n");

        var page = Open("luma", "tiktok");

        Assert.Contains("Views: on 1 of 2 days that both have, the hours add up to the day within 1 %. The largest difference is on 2 May 2026: -6.", page.Find("section.section p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TwelveWeeksOfHours_ShowAUsualWeekThatAddsUpTo100()
    {
        await Content.HoursAsync();

        var page = Open("luma", "youtube");

        var usual = page.Find("details.usual[data-profile=data]");
        Assert.Equal(168, usual.QuerySelectorAll("tbody td:not(.total)").Length);
        Assert.Equal(100m, usual.QuerySelectorAll("tbody td:not(.total)").Sum(Percent));
        Assert.Equal(100m, usual.QuerySelectorAll("tbody td.total").Sum(Percent));
        Assert.Equal((26, 7), (usual.QuerySelectorAll("th[scope=col]").Length, usual.QuerySelectorAll("th[scope=row]").Length));
        Assert.Empty(usual.QuerySelectorAll("[data-marked]"));
        var said = usual.QuerySelector("p.soft")!.TextContent;
        Assert.Contains("From 12 clean weeks between 31 Aug 2026 and 22 Nov 2026, clock of UTC", said, StringComparison.Ordinal);
        Assert.Contains("Weeks of them with hours missing or left out: 1.", said, StringComparison.Ordinal);
        Assert.Contains("No export states a time zone", said, StringComparison.Ordinal);
        Assert.Contains("no estimate", said, StringComparison.Ordinal);
        Assert.Equal("api/data/profile?account=luma&platform=youtube&metric=views", usual.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OutageInTheAddress_OutlinesItsHoursOfTheWeek()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();

        var usual = Open("luma", "youtube", FormattableString.Invariant($"&outage={outage}")).Find("details.usual");

        // 5 November 2026 was a Thursday, 17:00 to 23:00 UTC; with its recovery the week of it is left out.
        var thursday = usual.QuerySelectorAll("tbody tr")[3].QuerySelectorAll("td:not(.total)");
        Assert.Equal([17, 18, 19, 20, 21, 22], Enumerable.Range(0, 24).Where(hour => thursday[hour].HasAttribute("data-marked")));
        Assert.Equal(6, usual.QuerySelectorAll("[data-marked]").Length);
        Assert.Contains("in the outage", thursday[17].TextContent, StringComparison.Ordinal);
        Assert.Contains("“Playback outage”", usual.QuerySelector("[data-test=marked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("From 11 clean weeks", usual.QuerySelector("p.soft")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TwoDaysOfHours_SayWhyThereIsNoUsualWeek()
    {
        var hours = Enumerable.Range(0, 48).Select(hour => string.Create(CultureInfo.InvariantCulture, $"2026-05-{1 + (hour / 24):00}T{hour % 24:00}:00:00Z,luma,TikTok,1"));
        await Content.FileAsync("hours 2026-07-01 00-00-00.csv", "timestamp,account,platform,views\n" + string.Join('\n', hours) + "\n");

        var usual = Open("luma", "tiktok").Find("details.usual[data-profile=refused]");

        Assert.Contains("found 0 weeks of which 84 hours or more are known and clean of outages, expected 4.", usual.TextContent, StringComparison.Ordinal);
        Assert.Empty(usual.QuerySelectorAll("table"));
    }

    [Fact]
    public void Page_UnknownAccount_LeadsBack() => Assert.Equal("data", Open("nobody", null).Find(".empty-state a").GetAttribute("href"));

    private static string Days(int count, int[] missing) => "date,account,platform,views\n" + string.Join('\n', Enumerable.Range(1, count).Where(day => !missing.Contains(day))
        .Select(day => string.Create(CultureInfo.InvariantCulture, $"2026-05-{day:00},luma,TikTok,{100 + day}"))) + "\n";

    private static decimal Percent(IElement cell) => decimal.Parse(cell.TextContent.Trim(), CultureInfo.CurrentCulture);

    private IRenderedComponent<CoveragePage> Open(string account, string? platform, string further = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"data/coverage?account={account}" + (platform is null ? string.Empty : "&platform=" + platform) + further);
        var page = Render<CoveragePage>();
        page.WaitForElement(".series, .empty-state", TimeSpan.FromSeconds(20));
        return page;
    }
}
