using Bunit;
using CreatorImpact.Web.Features.Help;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Help;

/// <summary>The search box of the top bar over the help alone; the other sources never take its places, for each kind has its own.</summary>
public sealed class HelpSearchTests : WebContext
{
    public HelpSearchTests()
    {
        HelpFeature.Add(Services);
        Services.AddScoped<ISearchSource, PageSearch>();
    }

    private Search Search => Services.GetRequiredService<Search>();

    [Theory]
    [InlineData("The reference article, as facts", "help#history")]
    [InlineData("Causes", "help#causes")]
    [InlineData("User groups", "help#user-groups")]
    [InlineData("History", "help#history")]
    [InlineData("The picture it asks for", "help#picture")]
    [InlineData("Platform comparison", "help#comparison")]
    [InlineData("Response and reporting", "help#response")]
    [InlineData("Troubleshooting", "help#troubleshooting")]
    [InlineData("Looking ahead", "help#looking-ahead")]
    [InlineData("Its questions", "help#questions")]
    [InlineData("High traffic", "help#causes-high-traffic")]
    [InlineData("Technical malfunction", "help#causes-technical-malfunction")]
    [InlineData("Security breach", "help#causes-security-breach")]
    [InlineData("Maintenance", "help#causes-maintenance")]
    [InlineData("Casual users", "help#user-groups-casual_users")]
    [InlineData("Content creators", "help#user-groups-content_creators")]
    [InlineData("Businesses", "help#user-groups-businesses")]
    [InlineData("Influencers", "help#user-groups-influencers")]
    [InlineData("Misinformation and scams", "help#misinformation")]
    [InlineData("Mitigation", "help#mitigation")]
    [InlineData("Uptime strategies", "help#uptime")]
    [InlineData("Redundancy", "help#uptime-redundancy")]
    [InlineData("Scalability", "help#uptime-scalability")]
    [InlineData("Proactive maintenance", "help#uptime-proactive-maintenance")]
    [InlineData("Commonest causes?", "help#questions-causes")]
    [InlineData("Effect on creators and businesses?", "help#questions-effect")]
    [InlineData("What can users do?", "help#questions-what-to-do")]
    [InlineData("How does the platform's response compare with others'?", "help#questions-response")]
    public async Task FindAsync_HeadingOfTheReferenceArticle_IsAmongTheHits(string heading, string href)
    {
        var hits = (await Search.FindAsync(heading, CancellationToken.None)).Where(hit => hit.Group == "SearchHelp").Select(hit => hit.Href);

        Assert.Contains(href, hits);
    }

    [Fact]
    public async Task Typing_AWord_ShowsItWithItsSection()
    {
        var box = Render<SearchBox>();

        await box.Find("input").InputAsync("halo");

        Assert.Equal(["Halo", "Glossary"], box.FindAll(".search-hit span").Take(2).Select(part => part.TextContent.Trim()));
    }

    [Fact]
    public async Task FindAsync_TheWordHelp_FindsThePage() =>
        Assert.Contains(await Search.FindAsync("help", CancellationToken.None), hit => hit is { Group: "SearchPages", Href: "help" });
}
