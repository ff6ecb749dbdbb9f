using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Features.Impact.Multiples;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Overview_Switch_LeadsFromTheTableToSmallChartsAndBack()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova", kept: 0);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var table = Open(outage);
        Assert.Equal(["Table", "Small charts"], table.FindAll(".looks a").Select(link => link.TextContent));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&view=charts"), table.FindAll(".looks a")[1].GetAttribute("href"));
        Assert.Equal("Table", table.Find(".looks a[aria-current]").TextContent);
        Assert.Empty(table.FindAll(".charts"));

        // Every page open here follows the one address, so that this one is opened last.
        var charts = OpenCharts(outage);
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}"), charts.FindAll(".looks a")[0].GetAttribute("href"));
        Assert.Equal("Small charts", charts.Find(".looks a[aria-current]").TextContent);
        Assert.Empty(charts.FindAll(".overview"));
    }

    [Fact]
    public async Task SmallCharts_TwoAccounts_DrawOneEachWorstFirstWithWordsAndLink()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova", kept: 0);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var cards = OpenCharts(outage).FindAll(".charts > li");

        Assert.Equal(["nova · YouTube · views per hour", "luma · YouTube · views per hour"], cards.Select(card => card.QuerySelector("h3 a")!.TextContent));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&creator=nova&platform=youtube&metric=views&grain=hour&view=charts"), cards[0].QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.All(cards, card =>
        {
            var svg = card.QuerySelector("svg[role=img]")!;
            var label = svg.GetAttribute("aria-label")!;
            Assert.StartsWith(card.QuerySelector("h3 a")!.TextContent, label, StringComparison.Ordinal);
            Assert.Contains("Loss found. Net loss ", label, StringComparison.Ordinal);
            Assert.EndsWith(card.QuerySelector(".axis")!.TextContent, label, StringComparison.Ordinal);
            Assert.All(svg.QuerySelectorAll("path"), path => Assert.StartsWith("M", path.GetAttribute("d"), StringComparison.Ordinal));
            Assert.Equal(3, svg.QuerySelectorAll("path").Length);
            Assert.NotNull(svg.QuerySelector("rect.window"));
            Assert.StartsWith("Axis of its own: 0 to ", card.QuerySelector(".axis")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Loss found", card.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
            Assert.Matches(@"^[\d,]+ views$", card.QuerySelector(".net strong")!.TextContent);
            Assert.Matches(@"^90\u00A0%: [\d,]+", card.QuerySelector(".net .range")!.TextContent);
        });
    }

    [Fact]
    public async Task SmallCharts_SameScale_GiveAllTheAxisOfTheLargest()
    {
        await Content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000.0 + (day % 7))]);
        await Content.DaysAsync("nova", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 100.0 + (day % 7))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenCharts(outage);
        Assert.Equal(2, page.FindAll(".charts .axis").Select(axis => axis.TextContent).Distinct(StringComparer.Ordinal).Count());
        await page.Find("#same-scale").ChangeAsync(new() { Value = true });

        Assert.EndsWith("&view=charts&scale=same", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        var same = OpenCharts(outage, "&scale=same");
        Assert.True(same.Find("#same-scale").HasAttribute("checked"));
        Assert.StartsWith("Common axis: 0 to ", Assert.Single(same.FindAll(".charts .axis").Select(axis => axis.TextContent).Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallCharts_AccountsWithoutAFigure_ComeLastWithTheReason()
    {
        await Content.DaysAsync("a short one", "youtube", "views", 1, 2, 3);
        await Content.HoursAsync("luma");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var cards = OpenCharts(outage).FindAll(".charts > li");

        Assert.Equal(["loss found", "refused"], cards.Select(card => card.GetAttribute("data-verdict")));
        Assert.Null(cards[1].QuerySelector("svg, .net"));
        Assert.StartsWith("The outage ", cards[1].QuerySelector(".reason")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmallCharts_OutageMovedAfterTheEstimate_DrawNothing()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await MoveAsync(outage);

        var page = OpenCharts(outage);

        Assert.Equal(2, page.FindAll(".charts > li").Count);
        Assert.Empty(page.FindAll(".charts svg"));
        Assert.All(page.FindAll(".charts .said"), said => Assert.Contains("The outage was changed", said.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SmallCharts_HoursAndDaysOfOneAccount_DrawTheHoursOnly()
    {
        await Content.HoursAsync("luma");
        await Content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 24_000.0 + (day % 7))]);
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var names = OpenCharts(outage).FindAll(".charts h3 a").Select(link => link.TextContent).Order(StringComparer.Ordinal);

        Assert.Equal(["luma · YouTube · views per hour", "nova · YouTube · views per hour"], names);
    }

    [Fact]
    public async Task SmallCharts_ManyAccounts_ComeFiftyAtATime()
    {
        List<StoredSeries> series = [.. Enumerable.Range(1, 60).Select(number => new StoredSeries(
            number, new SeriesKey(FormattableString.Invariant($"account {number:00}"), "youtube", "views", Granularity.Day), "Creator", null, null, 0, 10, 11))];
        var model = new ImpactPageModel { View = ImpactView.Overview, Series = series, Choice = SeriesChoice.Of(series, new ImpactQuery()) };

        var charts = Render<SmallCharts>(parameters => parameters.Add(part => part.Model, model));
        Assert.Equal(50, charts.FindAll(".charts > li").Count);
        Assert.Equal("Show 10 more", charts.Find("button.more").TextContent);
        await charts.Find("button.more").ClickAsync(new());

        Assert.Equal(60, charts.FindAll(".charts > li").Count);
        Assert.Empty(charts.FindAll("button.more"));
    }

    [Fact]
    public async Task Page_UnknownViewAndScale_ShowTheTableWithANoteEach()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenAt(FormattableString.Invariant($"impact?outage={outage}&view=globe&scale=vast"));

        Assert.NotNull(page.Find(".overview"));
        Assert.NotNull(page.Find("[data-remark=View]"));
        Assert.NotNull(page.Find("[data-remark=Scale]"));
    }

    private IRenderedComponent<ImpactPage> OpenCharts(long outage, string further = "")
    {
        var page = OpenAt(FormattableString.Invariant($"impact?outage={outage}&view=charts{further}"));
        page.WaitForElement(".charts > li", TimeSpan.FromSeconds(20));
        return page;
    }
}
