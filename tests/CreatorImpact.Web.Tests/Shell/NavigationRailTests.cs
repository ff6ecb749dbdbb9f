using Bunit;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class NavigationRailTests : WebContext
{
    [Fact]
    public void Render_FiveEntries_StandInOneRow()
    {
        AddEntries("outages", "data", "method");

        var rail = Render<NavigationRail>();

        Assert.Equal(["", "impact", "outages", "data", "method"], rail.FindAll(".pages > li > a").Select(link => link.GetAttribute("href")));
        Assert.Empty(rail.FindAll("button"));
    }

    [Fact]
    public void Render_SixEntries_TheLastTwoStandBehindMore()
    {
        AddEntries("outages", "data", "campaigns", "method");

        var rail = Render<NavigationRail>();

        Assert.Equal(["", "impact", "outages", "data"], rail.FindAll(".pages > li > a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["campaigns", "method"], rail.FindAll("#more-pages a").Select(link => link.GetAttribute("href")));
        Assert.Equal("more-pages", rail.Find("button").GetAttribute("popovertarget"));
        Assert.Equal("More", rail.Find("button").TextContent.Trim());
    }

    // Start and impact are there already.
    private void AddEntries(params string[] hrefs)
    {
        for (var index = 0; index < hrefs.Length; index++)
            Services.AddSingleton(new NavigationEntry(30 + index, hrefs[index], "Data", IconName.Data));
    }
}
