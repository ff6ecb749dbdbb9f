using System.Globalization;
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
    public void Page_UnknownAccount_LeadsBack() => Assert.Equal("data", Open("nobody", null).Find(".empty-state a").GetAttribute("href"));

    private static string Days(int count, int[] missing) => "date,account,platform,views\n" + string.Join('\n', Enumerable.Range(1, count).Where(day => !missing.Contains(day))
        .Select(day => string.Create(CultureInfo.InvariantCulture, $"2026-05-{day:00},luma,TikTok,{100 + day}"))) + "\n";

    private IRenderedComponent<CoveragePage> Open(string account, string? platform)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"data/coverage?account={account}" + (platform is null ? string.Empty : "&platform=" + platform));
        var page = Render<CoveragePage>();
        page.WaitForElement(".series, .empty-state", TimeSpan.FromSeconds(20));
        return page;
    }
}
