using Bunit;
using CreatorImpact.Web.Features.Groups;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class TotalsPageTests : GroupsContext
{
    [Fact]
    public async Task Page_TiersByPlatform_ShowsCellsAndTotalsWithRanges()
    {
        await PlantAsync();

        var page = await OpenAsync("groups/totals?rows=set:tier&columns=platform");

        Assert.Equal(["Segment set: tier", "YouTube", "All together"], page.FindAll("thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["blue", "gold"], page.FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.All(page.FindAll("tbody td"), cell => Assert.Contains("90", cell.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("tfoot [data-grade]"));
        Assert.All(page.FindAll("tbody td, tfoot td"), cell => Assert.NotNull(cell.QuerySelector("[data-grade]")));
        Assert.All(page.FindAll("tbody td"), cell => Assert.Contains("views", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AccountWithoutEstimate_SaysSoBelowTheTotals()
    {
        await PlantAsync();
        await Content.HoursAsync("late");

        var page = await OpenAsync("groups/totals?rows=set:tier&columns=platform");

        Assert.StartsWith("Not estimated yet and in no figure here: 1 account.", page.Find("[data-reason=missing_not_estimated]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingThere_SaysWhatItNeeds() => Assert.NotNull((await OpenAsync("groups/totals")).Find(".empty-state"));

    [Fact]
    public async Task Page_CreatorsAsColumns_SaysWhyThereIsNoTableAndDoesNotOfferThem()
    {
        await PlantAsync();

        var page = await OpenAsync("groups/totals?rows=set:tier&columns=creator");

        Assert.Contains("expected as rows", page.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Contains("creator", page.FindAll("#totals-rows option").Select(option => option.GetAttribute("value")));
        Assert.DoesNotContain("creator", page.FindAll("#totals-columns option").Select(option => option.GetAttribute("value")));
    }

    private async Task<IRenderedComponent<TotalsPage>> OpenAsync(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TotalsPage>();
        await page.WaitForStateAsync(() => page.FindAll(".empty-state, .refusal, table").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
