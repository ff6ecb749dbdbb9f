using Bunit;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Page_SeveralSeries_ShowsAllVerdictsWithLinks()
    {
        await Content.HoursAsync("luma");
        var second = await Content.HoursAsync("nova", kept: 0.5);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage);

        Assert.Equal(["Loss found", "Loss found"], page.FindAll(".overview tbody tr").Select(row => row.Children[1].TextContent));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&series={second}"), page.FindAll(".overview a")[1].GetAttribute("href"));
        await page.Find("#impact-series").ChangeAsync(new ChangeEventArgs { Value = second.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal("Loss found", page.Find(".verdict h2").TextContent);
        Assert.StartsWith("nova lost", page.Find(".sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_OutageMovedAfterTheEstimate_MarksTheRows()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova");
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        await MoveAsync(outage);

        var rows = Open(outage).FindAll(".overview tbody tr");

        Assert.All(rows, row => Assert.Equal(
            ["The outage was changed after this estimate. Estimate again.", "", "", ""], row.QuerySelectorAll("td").Select(cell => cell.TextContent)));
    }

    [Fact]
    public async Task Page_UnknownSeries_ShowsAllWithANote()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage, 999);

        Assert.NotNull(page.Find("[data-remark=series]"));
        Assert.Single(page.FindAll(".overview tbody tr"));
    }
}
