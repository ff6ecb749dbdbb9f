using Bunit;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Page_LossFound_ShowsVerdictCardsChartTableAndOrigin()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.Equal(FormattableString.Invariant($"money?account=luma&platform=youtube&outage={outage}"), page.Find(".money-link a").GetAttribute("href"));
        Assert.StartsWith("luma lost about", page.Find(".verdict .sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Gross", "Rebound", "Halo", "Net"], page.FindAll(".figure").Select(card => card.GetAttribute("data-figure")));
        Assert.All(page.FindAll(".cards .figure"), card =>
        {
            Assert.Equal("views", card.QuerySelector("h3 .unit")!.TextContent);
            Assert.StartsWith("90 %: ", card.QuerySelector(".value .range")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(card.QuerySelector(".grade"));
        });
        Assert.NotNull(page.Find("figure.chart"));
        Assert.Equal(2, page.FindAll("figure.chart .values summary").Count);
        Assert.Equal(["Placebos", "Chance", "Smallest", "Second"], page.FindAll(".sure .tiles [data-fact]").Select(fact => fact.GetAttribute("data-fact")));
        Assert.StartsWith("Back in the normal range since ", page.Find(".verdict .over").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("A calculator (usual rate × hours) would say about ", page.Find(".verdict .naive").TextContent, StringComparison.Ordinal);
        Assert.Equal(["ChecksOpen"], page.FindAll(".verdict [data-stamp]").Select(stamp => stamp.GetAttribute("data-stamp")));
        Assert.Equal("KeepExport", Assert.Single(page.FindAll("[data-next]")).GetAttribute("data-next"));
        Assert.Matches("Run 1 · method version .+ · data [0-9a-f]{12} · seed [0-9]+ · computed 22 Nov 2026, 09:00 UTC · zone", page.Find(".origin").TextContent);
    }

    [Fact]
    public async Task Page_Estimated_ShowsWhatOtherRecoveryWindowsWouldSay()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        var rows = page.FindAll("table.recovery tbody tr");
        Assert.Equal(["1 day", "3 days", "7 days", "14 days"], rows.Select(row => row.QuerySelector("th")!.ChildNodes[0].TextContent.Trim()));
        var used = Assert.Single(rows, row => row.GetAttribute("data-used") == "true");
        Assert.Contains("used above", used.TextContent, StringComparison.Ordinal);
        var net = page.Find(".figure[data-figure=Net]");
        Assert.StartsWith(net.QuerySelector(".value strong")!.TextContent, used.QuerySelectorAll("td")[2].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Where(row => row.QuerySelector("td")!.TextContent.Length > 0), row => Assert.NotNull(row.QuerySelector(".grade")));
    }

    [Fact]
    public async Task Page_NoLoss_GivesTheBound()
    {
        var series = await Content.HoursAsync(kept: 1);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Matches("^No loss larger than [0-9,.]+ views$", page.Find(".verdict h2").TextContent);
    }

    [Fact]
    public async Task Page_NoisySeries_CannotTell()
    {
        var series = await Content.DaysAsync("wild", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000 + (900 * Math.Sin(day * day * 1.3)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        Assert.Equal("These data cannot tell", Open(outage, series).Find(".verdict h2").TextContent);
    }

    [Fact]
    public async Task Page_DailySeries_PutsTheMeasuredDaysFirst()
    {
        var series = await Content.DaysAsync("steady", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => day == 67 ? 400.0 : 1000 + (3 * (day % 7)))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal(["DayNet", "Gross"], page.FindAll(".figure").Take(2).Select(card => card.GetAttribute("data-figure")));
        Assert.Equal("modelled", page.Find("[data-figure=Gross] .grade").GetAttribute("data-grade"));
        Assert.Equal("Days hide short outages. Export 5 Nov 2026 by the hour and import it.", page.Find("[data-next=ExportHourly] p").TextContent);
    }

    [Fact]
    public async Task Page_OnlyCountersFailed_IsAPossibleDisplayGap()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync(function: "display");
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("Possible display gap", page.Find(".verdict h2").TextContent);
        Assert.Equal("Import again", page.Find("[data-next=ImportAgain] a").TextContent);
        Assert.Empty(page.FindAll(".cards .figure"));
    }

    [Fact]
    public async Task Page_TooLittleHistory_IsRefusedWithReasonAndAction()
    {
        var series = await Content.DaysAsync("short", "youtube", "views", 1, 2, 3);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, series);

        Assert.Equal("No estimate", page.Find(".verdict h2").TextContent);
        Assert.StartsWith("The outage 5 Nov 2026, 17:00 UTC to 5 Nov 2026, 23:00 UTC", page.Find(".verdict .sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal("data", page.Find("[data-next=ImportOutageDays] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OutageMovedAfterTheEstimate_ShowsNoFiguresAndAsksToEstimateAgain()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await MoveAsync(outage);

        var page = Open(outage, series);

        Assert.Contains("The outage was changed after this estimate. Estimate again.", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".verdict, .figure, .chart-table"));
        Assert.Equal(("Estimate again", "button "), (page.Find(".choice > button").TextContent.Trim(), page.Find(".choice > button").ClassName));
        await RunAsync(outage);
        Assert.NotNull(Open(outage, series).Find(".verdict"));
    }
}
