using Bunit;
using CreatorImpact.Web.Features.Impact;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Tabs_SeveralMetrics_ShowEachVerdictAndKeepTheRest()
    {
        await Content.HoursAsync("luma");
        await Content.DaysAsync("luma", "youtube", "likes", 1, 2, 3);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenAt(FormattableString.Invariant($"impact?outage={outage}&range=28d&compare=week"));

        Assert.Equal(["loss found", "refused"], page.FindAll(".tabs .mark").Select(mark => mark.GetAttribute("data-verdict")));
        Assert.Equal("Views", page.Find(".tabs a[aria-current] > span").TextContent);
        Assert.Equal(
            FormattableString.Invariant($"impact?outage={outage}&creator=luma&platform=youtube&metric=likes&grain=day&range=28d&compare=week"), page.FindAll(".tabs a")[1].GetAttribute("href"));
        Assert.Equal("OtherMetrics", page.Find("[data-next]").GetAttribute("data-next"));
    }

    [Fact]
    public async Task Grain_BothLengthsThere_CanBeSwitched()
    {
        await Content.HoursAsync("luma");
        await Content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 20_000.0 + (100 * (day % 7)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        var page = Open(outage);
        Assert.Equal(["By hour", "By day"], page.FindAll(".grain a").Select(link => link.TextContent));
        Assert.Empty(page.FindAll("[data-figure=DayNet]"));

        Follow(page, page.FindAll(".grain a")[1].GetAttribute("href")!);

        Assert.NotNull(page.Find("[data-figure=DayNet]"));
    }

    [Fact]
    public async Task Pickers_ManyOutages_FindByTyping()
    {
        await Content.HoursAsync();
        for (var number = 0; number < 12; number++)
            await Content.OutageAsync(FormattableString.Invariant($"Outage {number:00}"));
        var page = OpenAt("impact");

        await page.Find("#impact-outage").ClickAsync(new());
        Assert.Equal("true", page.Find("#impact-outage").GetAttribute("aria-expanded"));
        Assert.Equal(12, page.FindAll("#impact-outage-panel a").Count);
        await page.Find("#impact-outage-panel input").InputAsync("outage 07");

        Assert.Equal("YouTube · 5 Nov 2026 · Outage 07", Assert.Single(page.FindAll("#impact-outage-panel a")).TextContent.Trim());
        await page.Find("#impact-outage-panel").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter" });
        page.Render();
        Assert.Equal("YouTube · 5 Nov 2026 · Outage 07", page.Find("#impact-outage").TextContent.Trim());
        Assert.Equal("false", page.Find("#impact-outage").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Page_EarlierRun_IsReadableStampedAndLinksToTheNewest()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        Clock.Advance(Duration.FromMinutes(1));
        await RunAsync(outage);
        var newest = Open(outage, series);
        Assert.Equal(["2", "1"], newest.FindAll(".earlier li").Select(line => line.GetAttribute("data-run")));
        Assert.Empty(newest.FindAll("[data-stamp=Superseded]"));

        var earlier = OpenAt(newest.FindAll(".earlier a")[1].GetAttribute("href")!);

        Assert.Equal("Superseded", earlier.Find("[data-stamp=Superseded]").TextContent);
        Assert.Equal("Loss found", earlier.Find(".verdict h2").TextContent);
        Assert.Equal("ShowNewest", earlier.Find("[data-next]").GetAttribute("data-next"));
        Assert.DoesNotContain("run=", earlier.Find("[data-remark=superseded] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(OpenAt(ImpactAddress.Of(new ImpactQuery { Outage = outage, Run = 77 })).Find("[data-remark=Run]"));
    }

    [Fact]
    public async Task Page_RunUnderWay_KeepsTheResultBeforeAndMarksIt()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series, await JobAsync(outage));

        Assert.NotNull(page.Find(".job [role=progressbar]"));
        Assert.Equal("Being computed anew", page.Find(".verdict [data-stamp=Running]").TextContent);
        Assert.NotEmpty(page.FindAll(".cards .figure"));
    }

    [Fact]
    public async Task Page_RevenueOfAnOpenMonth_IsProvisionalUntilItIsClosed()
    {
        var series = await Content.DaysAsync("steady", "youtube", "estimated_revenue", [.. Enumerable.Range(0, 84).Select(day => day == 67 ? 4.0 : 10 + (0.3 * (day % 7)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var stamp = Open(outage, series).Find("[data-stamp=Provisional]");

        Assert.Equal("Provisional until 3 Dec 2026", stamp.TextContent);
        Assert.Contains("An export written on 3 Dec 2026 or later", stamp.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DataEndInsideTheRecovery_IsProvisional()
    {
        var series = await Content.DaysAsync("steady", "youtube", "views", [.. Enumerable.Range(0, 69).Select(day => day == 67 ? 400.0 : 1000 + (3 * (day % 7)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("Provisional", page.Find("[data-stamp=Provisional]").TextContent);
        Assert.Equal("ImportAgain", page.Find("[data-next]").GetAttribute("data-next"));
    }

    [Fact]
    public async Task Page_RangeWithoutData_SaysSoInPlaceOfTheChart()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenAt(FormattableString.Invariant($"impact?outage={outage}&series={series}&range=2020-01-01..2020-01-09"));

        Assert.Equal("There are no data in these days. Choose another range.", page.Find(".empty-range").TextContent);
        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
    }
}
