using Bunit;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Web.Features.Groups;

namespace CreatorImpact.Web.Tests.Features.Groups;

public sealed class SetsPageTests : GroupsContext
{
    private SegmentRuleStore Rules => new(Database);

    [Fact]
    public async Task Form_RuleByFollowers_IsStoredListedAndRemoved()
    {
        var page = Render<SetsPage>();
        await FillAsync(page, ("set", "size"), ("segment", "large"), ("low", "10000"));

        await page.Find("form").SubmitAsync();

        var rule = Assert.Single(await Rules.ListAsync(Workspace, Token));
        Assert.Equal(("size", "large", 10_000L), (rule.Set, rule.Segment, rule.Low!.Value));
        Assert.Contains("from 10,000", page.Find(".rules li").TextContent, StringComparison.Ordinal);

        await page.Find(".rules button").ClickAsync(new());

        Assert.Empty(await Rules.ListAsync(Workspace, Token));
        Assert.Contains("was removed", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_RuleByText_TakesSeveralWithCommas()
    {
        var page = Render<SetsPage>();
        await page.Find("#rule-field").ChangeAsync(new() { Value = "region" });
        await FillAsync(page, ("set", "home"), ("segment", "DACH"), ("accepted", "DE, AT ,CH"));

        await page.Find("form").SubmitAsync();

        Assert.Equal(["DE", "AT", "CH"], Assert.Single(await Rules.ListAsync(Workspace, Token)).Accepted);
    }

    [Theory]
    [InlineData("low", "ten", "whole numbers")]
    [InlineData("low", "", "neither a smallest")]
    public async Task Form_WrongRule_SaysWhyAndStoresNothing(string field, string typed, string expected)
    {
        var page = Render<SetsPage>();
        await FillAsync(page, ("set", "size"), ("segment", "large"), (field, typed));

        await page.Find("form").SubmitAsync();

        Assert.Contains(expected, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Rules.ListAsync(Workspace, Token));
    }

    [Fact]
    public void Page_UserGroups_AreAllFourAsGeneralGuidance()
    {
        var page = Render<SetsPage>();

        Assert.Equal(["Casual users", "Content creators", "Businesses", "Influencers"], page.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("General guidance", page.Markup, StringComparison.Ordinal);
    }

    private static async Task FillAsync(IRenderedComponent<SetsPage> page, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed) await page.Find("#rule-" + field).ChangeAsync(new() { Value = value });
    }
}
