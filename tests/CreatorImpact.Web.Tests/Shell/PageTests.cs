using Bunit;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class PageTests : WebContext
{
    [Fact]
    public void NavigationRail_Entries_AreOrderedAndMarkTheCurrentPage()
    {
        var rail = Render<NavigationRail>();

        Assert.Equal(["Start", "Impact"], rail.FindAll("li").Select(entry => entry.TextContent.Trim()));
        Assert.Equal("page", rail.Find("a[href='']").GetAttribute("aria-current"));
    }

    [Fact]
    public void PageHeading_HostileTitle_IsText()
    {
        var heading = Render<PageHeading>(parameters => parameters.Add(p => p.Title, "<b>Bold</b>"));

        Assert.Equal("<b>Bold</b>", heading.Find("h1").TextContent);
    }

    [Theory]
    [InlineData(IconName.Start)]
    [InlineData(IconName.Upload)]
    [InlineData(IconName.Moon)]
    public void Icon_Any_IsHiddenFromReaders(IconName name)
    {
        var icon = Render<Icon>(parameters => parameters.Add(p => p.Name, name));

        Assert.Equal("true", icon.Find("svg").GetAttribute("aria-hidden"));
        Assert.NotEmpty(icon.Find("path").GetAttribute("d")!);
    }
}
