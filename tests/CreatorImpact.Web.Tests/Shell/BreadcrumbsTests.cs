using Bunit;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class BreadcrumbsTests : WebContext
{
    [Fact]
    public void Render_Trail_LeadsFromTheStartToHere()
    {
        var crumbs = Render<Breadcrumbs>(parameters => parameters.Add(p => p.Trail, [new Crumb("Impact", "impact")]).Add(p => p.Here, "<b>luma</b>"));

        Assert.Equal(["Start", "Impact", "<b>luma</b>"], crumbs.FindAll("li").Select(step => step.TextContent));
        Assert.Equal(["", "impact"], crumbs.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("page", crumbs.FindAll("li")[2].GetAttribute("aria-current"));
    }

    [Fact]
    public void PageHeading_WithoutAPlace_ShowsNoTrail() =>
        Assert.Empty(Render<PageHeading>(parameters => parameters.Add(p => p.Title, "Start")).FindAll(".crumbs"));
}
