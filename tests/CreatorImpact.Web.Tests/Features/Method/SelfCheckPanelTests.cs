using System.Globalization;
using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Method;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Tests.Features.Method;

public sealed class SelfCheckPanelTests : StoredContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public SelfCheckPanelTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        MethodFeature.Add(Services);
    }

    [Fact]
    public void Panel_WithoutSeries_LeadsToTheImport()
    {
        var panel = Open([]);

        Assert.Equal("data", panel.Find("[data-state=empty] a").GetAttribute("href"));
        Assert.Empty(panel.FindAll("form"));
    }

    [Fact]
    public async Task Check_CleanHours_ShowsPlantedBesideRecovered()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        var panel = Open(await SeriesAsync());
        Assert.Equal("ready", State(panel));

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("done", State(panel)), Patience);
        var rows = panel.FindAll(".planted tbody tr");
        Assert.InRange(rows.Count, 5, 12);
        Assert.All(rows, row =>
        {
            Assert.Equal("views", row.GetAttribute("data-unit"));
            Assert.StartsWith("90", row.QuerySelector("[data-range]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(row.QuerySelector("[data-grade]"));
            Assert.NotEqual("0", row.QuerySelector("td.number")!.TextContent);
        });
        var covered = rows.Count(row => row.GetAttribute("data-covered") == "true");
        Assert.Equal(covered, rows.Count(row => row.QuerySelectorAll("td")[2].TextContent == "yes"));
        Assert.StartsWith(FormattableString.Invariant($"In {covered} of {rows.Count} windows"), panel.Find(".answer strong").TextContent, StringComparison.Ordinal);
        // The day of the outage is no clean window.
        Assert.DoesNotContain(rows, row => row.QuerySelector("th")!.TextContent.Contains("5 Nov 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OnceMore_TakesOtherWindows()
    {
        await Content.HoursAsync();
        var panel = Open(await SeriesAsync());

        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal("done", State(panel)), Patience);
        var first = Windows(panel);
        Assert.Equal("Again with other windows", panel.Find("[data-action=check]").TextContent);
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal("done", State(panel)), Patience);

        Assert.NotEqual(first, Windows(panel));
    }

    [Fact]
    public async Task Check_LargerShare_PlantsMore()
    {
        await Content.HoursAsync();
        var panel = Open(await SeriesAsync());

        panel.Find("#check-share").Change(new ChangeEventArgs { Value = "70" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("done", State(panel)), Patience);
        Assert.Contains("70\u00a0%", panel.FindAll(".answer > p")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_LittleHistory_SaysWhatIsMissing()
    {
        await Content.DaysAsync("luma", "youtube", "views", [.. Enumerable.Range(0, 30).Select(day => 1000.0 + day)]);
        var panel = Open(await SeriesAsync());

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("refused", State(panel)), Patience);
        Assert.Contains("clean windows of 1 day,", panel.Find("[data-refusal=little_clean_history]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SeriesIsGone_SaysSo()
    {
        await Content.HoursAsync();
        var series = await SeriesAsync();
        var panel = Open([series[0] with { Id = 99 }]);

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("refused", State(panel)), Patience);
        Assert.NotNull(panel.Find("[data-refusal=no_series]"));
    }

    [Fact]
    public async Task Check_Stopped_KeepsNothingAndCanBeginAgain()
    {
        await Content.HoursAsync();
        var panel = Open(await SeriesAsync());

        var work = panel.Find("form").SubmitAsync();
        Assert.Equal("busy", State(panel));
        Assert.True(panel.Find("[data-action=check]").HasAttribute("disabled"));
        await panel.Find("[data-action=stop]").ClickAsync(new());
        await work;

        Assert.Equal("stopped", State(panel));
        Assert.Empty(panel.FindAll("table"));
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal("done", State(panel)), Patience);
    }

    private static string? State(IRenderedComponent<SelfCheckPanel> panel) => panel.Find(".answer").GetAttribute("data-state");

    private static List<string> Windows(IRenderedComponent<SelfCheckPanel> panel) => [.. panel.FindAll(".planted tbody th").Select(cell => cell.TextContent)];

    private IRenderedComponent<SelfCheckPanel> Open(IReadOnlyList<StoredSeries> series) => Render<SelfCheckPanel>(parameters => parameters.Add(panel => panel.Series, series));

    private Task<IReadOnlyList<StoredSeries>> SeriesAsync() => new SeriesStore(Database).ListAsync(Workspace, Token);
}
