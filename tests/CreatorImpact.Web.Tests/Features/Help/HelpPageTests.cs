using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Web.Features.Help;

namespace CreatorImpact.Web.Tests.Features.Help;

public sealed class HelpPageTests : WebContext
{
    private static readonly HelpCatalog Catalog = HelpCatalog.For(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Contents_EveryLink_LeadsToASection()
    {
        var page = Render<HelpPage>();

        Assert.Equal(Catalog.Sections.Select(section => section.Title), page.FindAll(".contents a").Select(link => link.TextContent));
        Assert.All(page.FindAll(".contents a"), link => Assert.NotNull(page.Find($"section#{link.GetAttribute("href")!["help#".Length..]} h2")));
    }

    [Fact]
    public void Names_EverythingThatIsFound_StandsUnderItsAnchorOnce()
    {
        var page = Render<HelpPage>();

        Assert.All(new HelpIndex(Catalog).Entries, entry => Assert.StartsWith(entry.Title, Assert.Single(page.FindAll($"[id='{entry.Anchor}']")).TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_OnThePage_AreUnique()
    {
        var ids = Render<HelpPage>().FindAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Troubleshooting_Steps_StandInAnOrderedList() =>
        Assert.Equal(5, Render<HelpPage>().FindAll("#troubleshooting ol > li").Count);

    [Fact]
    public void UserGroups_Table_NamesTheFour() => Assert.Equal(
        ["Casual users", "Content creators", "Businesses", "Influencers"], Render<HelpPage>().FindAll("#user-groups tbody th").Select(cell => cell.TextContent));

    [Fact]
    public void Comparison_CellsNobodyFilled_SayNoData()
    {
        var page = Render<HelpPage>();

        Assert.All(page.FindAll("#comparison td"), cell => Assert.Equal("no data", cell.TextContent));
        Assert.Equal(["TikTok", "no data", "Facebook", "no data", "YouTube"], page.FindAll("#comparison tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Tables_OfThePage_CanBeReachedByKeyboardAndHaveNames() => Assert.All(
        Render<HelpPage>().FindAll(".table-scroll"),
        region => Assert.Equal(("0", "region", region.QuerySelector("caption")!.TextContent), (region.GetAttribute("tabindex"), region.GetAttribute("role"), region.GetAttribute("aria-label"))));
}
