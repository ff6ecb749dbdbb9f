using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Page_SeveralSeries_ShowsAllVerdictsWorstFirstWithLinks()
    {
        await Content.HoursAsync("luma");
        await Content.HoursAsync("nova", kept: 0);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenAt("impact");

        Assert.Equal(["nova · YouTube · views per hour", "luma · YouTube · views per hour"], page.FindAll(".overview tbody a").Select(link => link.TextContent));
        Assert.All(page.FindAll(".overview tbody tr"), row => Assert.Equal("loss found", row.GetAttribute("data-verdict")));
        Assert.Equal("descending", page.FindAll(".overview thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&creator=nova&platform=youtube&metric=views&grain=hour"), page.Find(".overview tbody a").GetAttribute("href"));
        Follow(page, page.Find(".overview thead a").GetAttribute("href")!);
        Assert.Equal("luma · YouTube · views per hour", page.Find(".overview tbody a").TextContent);
        Follow(page, page.FindAll(".overview tbody a")[1].GetAttribute("href")!);
        Assert.StartsWith("nova lost", page.Find(".sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_RefusedSeries_SaysWhyInItsRow()
    {
        await Content.HoursAsync("luma");
        await Content.DaysAsync("short", "youtube", "views", 1, 2, 3);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var row = Open(outage).Find(".overview tr[data-verdict=refused]");

        Assert.Contains("short", row.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("The outage ", row.QuerySelector(".reason")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", row.QuerySelector(".loss")!.TextContent.Trim());
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

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            ["", "– The outage was changed after this estimate. Estimate again.", ""], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task Overview_OneMetric_LeavesTheOthersOut()
    {
        await Content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 84).Select(day => 1000.0 + (day % 7))]);
        await Content.DaysAsync("nova", "youtube", "likes", [.. Enumerable.Range(0, 84).Select(day => 100.0 + (day % 7))]);
        var outage = await Content.OutageAsync();
        await RunAsync(outage);
        var page = Open(outage);
        Assert.Equal(["All metrics", "Views", "Likes"], page.FindAll(".tabs a").Select(tab => tab.TextContent.Trim()));

        Follow(page, page.FindAll(".tabs a")[2].GetAttribute("href")!);

        Assert.Contains("nova", Assert.Single(page.FindAll(".overview tbody a")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("series=999", "Series")]
    [InlineData("creator=gone", "Creator")]
    public async Task Page_UnknownCreator_ShowsWhatThereIsWithANote(string part, string note)
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = OpenAt(FormattableString.Invariant($"impact?outage={outage}&{part}"));

        Assert.NotNull(page.Find($"[data-remark={note}]"));
        Assert.NotNull(page.Find(".verdict"));
    }

    private void Follow(IRenderedComponent<CreatorImpact.Web.Features.Impact.ImpactPage> page, string href)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(href);
        page.Render();
    }
}
