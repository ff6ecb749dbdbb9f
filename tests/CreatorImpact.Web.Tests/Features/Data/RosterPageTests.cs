using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Data.Roster;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class RosterPageTests : StoredContext
{
    private const string Roster =
        "creator,account,platform,client,segment: tier,branch segment,audience\nAnn Lee,@luma,TikTok,Acme; Globex,gold,,US 60 %\nAnn Lee,annlee,YouTube,Acme,gold,,\nBo,bo,X,Globex,silver,,\n";

    public RosterPageTests() => Services.AddScoped<RosterLoader>().AddScoped<Drafts>();

    private RosterStore Store => new(Database);

    [Fact]
    public void Page_Empty_SaysWhatARosterIsFor()
    {
        var page = Open();

        Assert.Contains("Nobody is on the roster yet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Page_ImportedRoster_JoinsAccountsAndCountsCreatorsOnce()
    {
        await Content.FileAsync("days.csv", "date,account,platform,views\n2026-11-01,luma,TikTok,5\n2026-11-02,luma,TikTok,5\n");
        await Content.FileAsync("other.csv", "date,account,platform,views\n2026-11-01,nemo,X,5\n2026-11-02,nemo,X,5\n");
        await Content.FileAsync("roster.csv", Roster);

        var page = Open();

        Assert.Equal(["Ann Lee", "Ann Lee", "Bo"], page.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.StartsWith("1 series", page.FindAll("tbody tr")[0].Children[5].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("no data yet", page.FindAll("tbody tr")[1].Children[5].TextContent, StringComparison.Ordinal);
        var tier = page.FindAll(".set").Single(set => set.QuerySelector("h3")!.TextContent.StartsWith("tier", StringComparison.Ordinal));
        Assert.Equal(["gold1 creator", "silver1 creator"], tier.QuerySelectorAll("dl > div").Select(row => row.TextContent));
        Assert.EndsWith("2 creators", tier.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("data/roster?account=nemo&platform=x", Assert.Single(page.FindAll(".unlisted a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Form_NewEntry_IsStoredAndUndone()
    {
        var page = Open();
        await page.Find("#roster-account").ChangeAsync(new() { Value = "@ann" });
        await page.Find("#roster-platform").ChangeAsync(new() { Value = "TikTok" });
        await page.Find("#roster-segments").ChangeAsync(new() { Value = "tier: gold; sport" });
        await page.Find("#roster-audience").ChangeAsync(new() { Value = "us 30 %; Bavaria 12,5" });
        await page.Find("#roster-followers").ChangeAsync(new() { Value = "12 345" });

        await page.Find(".roster-form").SubmitAsync();

        var stored = Assert.Single(await Store.ListAsync(Workspace, Token)).Entry;
        Assert.Equal(("tiktok", "@ann", 12_345L), (stored.Platform, stored.Account, stored.Followers));
        Assert.Equal([("US", 0.3), ("Bavaria", 0.125)], stored.Audience.Select(share => (share.Region, share.Share)));
        Assert.Contains("@ann is on the roster.", page.Find(".said").TextContent, StringComparison.Ordinal);

        await page.Find(".said button").ClickAsync(new());
        Assert.Empty(await Store.ListAsync(Workspace, Token));
    }

    [Theory]
    [InlineData("#roster-audience", "mostly US", "#roster-audience-problem")]
    [InlineData("#roster-audience", "US 70; GB 50", "#roster-audience-problem")]
    [InlineData("#roster-followers", "many", "#roster-followers-problem")]
    [InlineData("#roster-account", " @ ", "#roster-account-problem")]
    public async Task Form_FaultyField_SaysSoBesideItAndStoresNothing(string field, string typed, string problem)
    {
        var page = Open();
        await page.Find("#roster-account").ChangeAsync(new() { Value = "@ann" });
        await page.Find(field).ChangeAsync(new() { Value = typed });

        await page.Find(".roster-form").SubmitAsync();

        Assert.NotEmpty(page.Find(problem).TextContent);
        Assert.Equal(typed, page.Find(field).GetAttribute("value"));
        Assert.Empty(await Store.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Entry_ChangedRemovedAndPutBack_FollowsTheFileAgain()
    {
        await Content.FileAsync("roster.csv", "account,platform,client\nbo,X,File\n");
        var page = Open("?account=bo&platform=x");
        Assert.Equal("File", page.Find("#roster-clients").GetAttribute("value"));

        await page.Find("#roster-clients").ChangeAsync(new() { Value = "Own" });
        await page.Find(".roster-form").SubmitAsync();
        Assert.Equal(["Own"], (await Store.ListAsync(Workspace, Token))[0].Entry.Clients);

        await page.FindAll(".row-actions button").Single(button => button.TextContent.StartsWith("Take off", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Empty(page.FindAll("tbody tr"));
        Assert.Contains("Taken off the roster (1)", page.Find(".removed").TextContent, StringComparison.Ordinal);

        // Undo brings back what the user had entered, not what the file says.
        await page.Find(".said button").ClickAsync(new());
        Assert.Equal(["Own"], (await Store.ListAsync(Workspace, Token))[0].Entry.Clients);

        await page.FindAll(".row-actions button").Single(button => button.TextContent.StartsWith("Back to the file", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal(["File"], (await Store.ListAsync(Workspace, Token))[0].Entry.Clients);
    }

    private IRenderedComponent<RosterPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("data/roster" + query);
        var page = Render<RosterPage>();
        page.WaitForElement(".roster-form", TimeSpan.FromSeconds(20));
        return page;
    }
}
