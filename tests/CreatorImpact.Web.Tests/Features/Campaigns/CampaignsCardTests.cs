using Bunit;
using CreatorImpact.Web.Features.Campaigns;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class CampaignsCardTests : CampaignsContext
{
    [Fact]
    public async Task Card_Deliverables_ShowsTheWorstWithRangesAndLeadsToAll()
    {
        await PlantAsync(estimated: true);

        var page = Render<CampaignsCard>();
        await page.WaitForStateAsync(() => page.FindAll("table").Count > 0, TimeSpan.FromSeconds(20));

        Assert.StartsWith("Three videos", page.Find("tbody th").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Matches(@"90\u00A0%", page.Find("tbody tr").Children[2].TextContent);
        Assert.Equal("campaigns", page.FindAll("a")[^1].GetAttribute("href"));
        Assert.Contains("All 1 deliverables", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_NoDeliverable_SaysWhatToEnter()
    {
        var page = Render<CampaignsCard>();
        await page.WaitForStateAsync(() => page.FindAll("a").Count > 0, TimeSpan.FromSeconds(20));

        Assert.Contains("Enter what was promised", page.Markup, StringComparison.Ordinal);
    }
}
