using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Data.Posts;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class PostsPageTests : StoredContext
{
    private const string Plan =
        "planned,title,account,platform\n2026-11-05T17:30:00Z,Bread,ann,x\n2026-11-05T19:00:00Z,Rolls,ann,x\n2026-11-05T22:00:00Z,Cake,ann,x\n2026-11-08T19:00:00Z,Later,ann,x\n";

    public PostsPageTests() => Services.AddScoped<PostsLoader>().AddScoped<Drafts>();

    [Fact]
    public void Page_Empty_SaysWhatItIsFor() => Assert.Contains("No posts and no schedule yet", Open().Find(".empty-state").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_ThreePlannedDuringTheOutage_NamesTheTwoMissed()
    {
        var outage = await Content.OutageAsync(platform: "x");
        await Content.FileAsync("plan.csv", Plan);
        await Content.FileAsync("posts.csv", Posts((1, "Rolls", "Thu, Nov 5, 2026", 700), (2, "After all", "Wed, Nov 18, 2026", 50)));

        var all = Open();
        Assert.StartsWith("4 planned: 1 published", all.Find(".tally").TextContent, StringComparison.Ordinal);
        var page = Open(FormattableString.Invariant($"?outage={outage}"));

        Assert.Equal("3 planned during this outage: 1 published, 0 at another time, 2 missed, 0 to come or not known. Missed: Bread; Cake.", page.Find(".tally").TextContent);
        Assert.Equal(["missed", "published", "missed"], page.FindAll("tbody .badge").Select(badge => badge.TextContent));
    }

    [Fact]
    public async Task Page_TwoExports_GiveViewsByAge()
    {
        await Content.FileAsync("a-20261112T000000Z.csv", Posts((1, "Rolls", "Thu, Nov 5, 2026", 700)));
        await Content.FileAsync("b-20261120T000000Z.csv", Posts((1, "Rolls", "Thu, Nov 5, 2026", 900)));

        var page = Open();

        var row = page.FindAll("section[aria-labelledby=posts] tbody tr").Single();
        Assert.Equal(["900", "700", "≥ 900", "≥ 900"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        var account = page.FindAll("section[aria-labelledby=accounts] tbody tr").Single();
        Assert.Equal("1", account.QuerySelector("td.number")!.TextContent);
        Assert.Contains("700 (1)", account.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_NewPlan_IsStoredTakenOffAndPutBack()
    {
        var page = Open();
        await page.Find("#planned-title").ChangeAsync(new() { Value = "Launch" });
        await page.Find("#planned-day").InputAsync(new() { Value = "2026-12-01" });
        await page.Find("#planned-time").InputAsync(new() { Value = "18:00" });
        await page.Find("#planned-zone").ChangeAsync(new() { Value = "Europe/Berlin" });
        await page.Find(".planned-form").SubmitAsync();

        var stored = Assert.Single(await new ScheduleStore(Database).ListAsync(Workspace, Token));
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 12, 1, 17, 0), stored.Post.PlannedAt);
        Assert.Equal("to come", page.Find("tbody .badge").TextContent);

        await page.Find("tbody button").ClickAsync(new());
        Assert.True(Assert.Single(await new ScheduleStore(Database).ListAsync(Workspace, Token)).Removed);
        await page.Find(".said button").ClickAsync(new());
        Assert.False(Assert.Single(await new ScheduleStore(Database).ListAsync(Workspace, Token)).Removed);
    }

    [Theory]
    [InlineData("", "2026-12-01", "", "", "#planned-title-problem")]
    [InlineData("A", "", "", "", "#planned-day-problem")]
    [InlineData("A", "2026-12-01", "18:00", "", "#planned-zone-problem")]
    [InlineData("A", "2026-12-01", "18:00", "Nowhere", "#planned-zone-problem")]
    [InlineData("A", "2026-10-25", "02:30", "Europe/Berlin", "#planned-time-problem")]
    public async Task Form_FaultyField_SaysSoBesideIt(string title, string day, string time, string zone, string problem)
    {
        var page = Open();
        await page.Find("#planned-title").ChangeAsync(new() { Value = title });
        await page.Find("#planned-day").InputAsync(new() { Value = day });
        await page.Find("#planned-time").InputAsync(new() { Value = time });
        await page.Find("#planned-zone").ChangeAsync(new() { Value = zone });

        await page.Find(".planned-form").SubmitAsync();

        Assert.NotEmpty(page.Find(problem).TextContent);
        Assert.Empty(await new ScheduleStore(Database).ListAsync(Workspace, Token));
    }

    private static string Posts(params (int Id, string Text, string Day, int Views)[] posts) =>
        "Date,Post ID,Post Link,Post text,Impressions,Likes\n" + string.Concat(posts.Select(post =>
            FormattableString.Invariant($"\"{post.Day}\",{post.Id}580661436132757506,https://x.com/ann/status/{post.Id}580661436132757506,{post.Text},{post.Views},3\n")));

    private IRenderedComponent<PostsPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("data/posts" + query);
        var page = Render<PostsPage>();
        page.WaitForElement(".planned-form", TimeSpan.FromSeconds(20));
        return page;
    }
}
