using Bunit;
using CreatorImpact.Web.Features.Groups;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class GroupsCardTests : GroupsContext
{
    [Fact]
    public async Task Card_OnItsPlace_ComparesTheOutagesGroupsAndLeadsToAllOfThem()
    {
        Services.AddSingleton(new PageSlot("start-analyst", typeof(GroupsCard)));
        var outage = await PlantAsync();

        var page = Render<SlotPanel>(parameters => parameters.Add(panel => panel.Place, "start-analyst").Add(panel => panel.Outage, outage));
        await page.WaitForStateAsync(() => page.FindAll(".forest").Count > 0, TimeSpan.FromSeconds(20));

        Assert.Contains("gold lost the most", page.Markup, StringComparison.Ordinal);
        Assert.StartsWith(FormattableString.Invariant($"groups?outage={outage}&"), page.FindAll("a")[^1].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_NothingEstimated_SaysWhatItNeeds()
    {
        var page = Render<GroupsCard>(parameters => parameters.Add(card => card.Outage, 0));
        await page.WaitForStateAsync(() => page.FindAll("a").Count > 0, TimeSpan.FromSeconds(20));

        Assert.Contains("Groups need an outage", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_OtherPlace_ShowsNothing()
    {
        Services.AddSingleton(new PageSlot("start-analyst", typeof(GroupsCard)));

        Assert.Empty(Render<SlotPanel>(parameters => parameters.Add(panel => panel.Place, "impact")).Markup.Trim());
    }
}
