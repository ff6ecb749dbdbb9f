using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Groups;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class GroupsPageTests : GroupsContext
{
    [Fact]
    public async Task Page_NothingThere_SaysWhatItNeeds()
    {
        var page = await OpenAsync("groups");

        Assert.Contains("Nothing to compare yet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Page_TwoTiers_ShowsRatesWithRangesAndTellsWhoLostMore()
    {
        await PlantAsync();

        var page = await OpenAsync("groups?set=tier");

        var rows = page.FindAll(".forest tbody tr");
        Assert.Equal(["gold", "blue"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim().Split(' ', '\n')[0]));
        Assert.All(rows, row => Assert.Matches(@"\d[\s\u00A0]%.*90\u00A0%: .*\d.*%", row.Children[2].TextContent.Replace('\n', ' ')));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("[data-grade]")));
        Assert.All(rows, row => Assert.NotNull(row.Children[4].QuerySelector("[data-grade]")));
        Assert.Equal("yes", rows[0].GetAttribute("data-flagged"));
        Assert.Contains("after false-alarm control: 2 of 2", page.FindAll(".said-first")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("gold lost the most", page.Find(".said-first").TextContent, StringComparison.Ordinal);
        Assert.Contains("gold lost more than blue", page.Find(".answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TwoTiers_ReasonsOfTheDifferenceAddToIt()
    {
        await PlantAsync();

        var page = await OpenAsync("groups?set=tier");

        // Kept 15 % and 80 % of the same hours, with the same reach: the difference is sensitivity.
        var parts = page.FindAll(".why li").ToDictionary(line => line.GetAttribute("data-part")!, line => Points(line.QuerySelector(".amount")!.TextContent));
        Assert.Equal(parts["whole"], parts["exposure"] + parts["sensitivity"] + parts["recapture"], 1);
        Assert.True(parts["sensitivity"] > 0.5 * parts["whole"]);
        Assert.All(page.FindAll(".why li"), line => Assert.NotNull(line.QuerySelector("[data-grade]")));
        Assert.All(page.FindAll(".why .amount"), amount => Assert.Contains("points", amount.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_TiersAlike_SaysWhoseRateIsHighestAndNotWhoLostMost()
    {
        await PlantAsync(blueKept: 0.15);

        var page = await OpenAsync("groups?set=tier");

        Assert.Contains("The highest loss rate is that of", page.Find(".said-first").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lost the most", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WindowAlone_ComparesWhatWasLostInTheOutage()
    {
        await PlantAsync();

        var page = await OpenAsync("groups?set=tier&counted=window");

        // 85 % and 20 % of the hours were planted.
        var rates = page.FindAll(".forest tbody tr").Select(row => Points(row.Children[2].TextContent)).ToList();
        Assert.InRange(rates[0], 80, 90);
        Assert.InRange(rates[1], 12, 28);
        Assert.Contains("Loss in the window", page.Find(".forest thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FewerThanFive_SaysThatOthersDoNotSeeThem()
    {
        await PlantAsync();

        Assert.All((await OpenAsync("groups?set=tier")).FindAll(".forest tbody th"), name => Assert.Contains("hidden from others", name.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AllOutages_LeavesOutWhatNoTotalCounts()
    {
        await PlantAsync();
        await Content.OutageAsync("Rumour");
        var outages = new OutageStore(Database);
        var rumour = (await outages.ListAsync(Workspace, Token)).Single(one => one.Title == "Rumour");
        await outages.UpdateAsync(Workspace, rumour with { Verification = StoredOutage.IllustrativeVerification }, Token);

        var all = await OpenAsync("groups?set=tier&outage=all");

        Assert.NotEmpty(all.FindAll(".forest tbody tr"));
        Assert.Empty(all.FindAll("[data-reason=outage_illustrative], [data-reason=missing_not_estimated]"));
        Assert.True(all.Find("#groups-outage option[value=all]").HasAttribute("selected"));
        // With one that counts there is nothing to be put together.
        Assert.Empty((await OpenAsync("groups?set=tier")).FindAll("#groups-outage option[value=all]"));
    }

    [Fact]
    public async Task Page_AllOutages_LeavesOutPlannedWork()
    {
        await PlantAsync();
        await Content.OutageAsync("Works");
        var outages = new OutageStore(Database);
        var works = (await outages.ListAsync(Workspace, Token)).Single(one => one.Title == "Works");
        await outages.UpdateAsync(Workspace, works with { Planned = true }, Token);

        Assert.Empty((await OpenAsync("groups?set=tier&outage=all")).FindAll("[data-reason=missing_not_estimated]"));
        var page = await OpenAsync("groups?set=tier");
        Assert.Empty(page.FindAll("#groups-outage option[value=all]"));
        Assert.Equal(2, page.FindAll("#groups-outage option").Count);
    }

    [Fact]
    public async Task Page_UnknownSetOrSegments_FallsBack()
    {
        await PlantAsync();

        var page = await OpenAsync("groups?set=nothing&a=x&b=y");

        Assert.NotEmpty(page.FindAll(".forest tbody tr"));
        Assert.Contains("Choose two segments", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_UnknownOutage_IsEmpty()
    {
        await PlantAsync();

        Assert.NotNull((await OpenAsync("groups?outage=99")).Find(".empty-state"));
        Assert.NotNull((await OpenAsync("groups?outage=some")).Find(".empty-state"));
    }

    private static double Points(string text) => double.Parse(text.Trim().Split(' ', '\u00A0', '\n')[0].Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IRenderedComponent<GroupsPage>> OpenAsync(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<GroupsPage>();
        await page.WaitForStateAsync(() => page.FindAll(".empty-state, .forest").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
