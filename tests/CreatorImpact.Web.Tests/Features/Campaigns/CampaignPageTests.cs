using Bunit;
using CreatorImpact.Web.Features.Campaigns;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class CampaignPageTests : CampaignsContext
{
    [Fact]
    public async Task Page_Estimated_SaysTheSplitInWordsAndFigures()
    {
        var (id, outage) = await PlantAsync(estimated: true);

        var page = Open(id);

        Assert.Matches(@"^Behind by [\d,]+ of 400,000 views; about [\d,]+ \(90\u00A0%: [\d,]+–[\d,]+\) because of the outage, [\d,]+ were missing before it\.$", page.Find("#campaign-sentence").TextContent);
        var figures = page.FindAll("dl > div").ToDictionary(one => one.QuerySelector("dt")!.TextContent, one => one.QuerySelector("dd")!.TextContent);
        Assert.Contains("the account’s days, up to 15 Nov 2026", figures["Delivered"], StringComparison.Ordinal);
        Assert.Matches(@"90\u00A0%", figures["Because of the outage"]);
        Assert.Matches(@"EUR\u00A0\d+.* \(90\u00A0%", figures["Worth of the outage’s part"]);
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&series=1"), page.Find("[data-part=Counted] a").GetAttribute("href"));
        Assert.Contains("No own post is known", page.Find("#offer-basis").TextContent, StringComparison.Ordinal);
        Assert.Contains("Found 0 own posts", page.Find("[data-offer=ForAll]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NotEstimated_LeadsToTheEstimate()
    {
        var (id, outage) = await PlantAsync(estimated: false);

        var page = Open(id);

        Assert.EndsWith("what the outage took was not estimated yet.", page.Find("#campaign-sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal(FormattableString.Invariant($"impact?outage={outage}&series=1"), page.Find("[data-part=NotEstimated] a.button").GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-grade]"));
    }

    [Fact]
    public async Task Page_UnknownNumber_SaysSo()
    {
        await PlantAsync(estimated: false);

        var page = Open(99, ready: "h1");

        Assert.Equal("There is no such deliverable", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Offer_OwnPosts_ShowsThreeChancesAndMovesWithTheDeadline()
    {
        var (id, _) = await PlantAsync(estimated: true, one => one with { Delivered = 320_000, DeliveredAsOf = new LocalDate(2026, 11, 15) });
        await PostsAsync(50_000);

        var page = Open(id);

        Assert.StartsWith("From 9 own posts: after 30 days the middle one had 50,000 views", page.Find("#offer-basis").TextContent.Trim(), StringComparison.Ordinal);
        // 80,000 are missing and every post had 50,000: one is too few, two are enough.
        Assert.Equal(["1", "2", "3"], page.FindAll("[data-offer=ForAll] tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["below 1\u00A0%", "above 99\u00A0%", "above 99\u00A0%"], page.FindAll("[data-offer=ForAll] tbody td").Select(cell => cell.TextContent));
        Assert.Equal("2", page.Find("#make-good-units").GetAttribute("value"));

        await page.Find("#offer-until").ChangeAsync(new() { Value = "2026-11-01" });
        page.WaitForAssertion(() => Assert.Contains("must lie ahead", page.Find("[data-offer=ForAll]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ledger_OwedTwoDeliveredOne_HalvesTheBalance()
    {
        var (id, _) = await PlantAsync(estimated: false);
        var page = Open(id);
        await page.Find("#make-good-units").ChangeAsync(new() { Value = "2" });
        await page.Find("#make-good-deadline").ChangeAsync(new() { Value = "2026-12-31" });
        await page.Find("#make-good-reason").ChangeAsync(new() { Value = "SecondaryTerms" });
        await page.Find(".make-good-form").SubmitAsync();
        Assert.Equal("2", page.Find("[data-balance]").GetAttribute("data-balance"));
        Assert.Equal(("SECONDARY_TERMS", "same weekday"), Assert.Single((await MakeGoods.ListAsync(Workspace, Token)).Select(one => (one.ReasonCode, one.Slot))));

        await Button(page, "Delivered one").ClickAsync(new());

        Assert.Equal("Owed: 2 · delivered: 1 · balance: 1", page.Find("[data-balance]").TextContent);
        Assert.StartsWith("Balance: 1.", page.Find(".said").TextContent.Trim(), StringComparison.Ordinal);
        await page.Find(".said button").ClickAsync(new());
        Assert.Equal("2", page.Find("[data-balance]").GetAttribute("data-balance"));
        await Button(page, "Not owed").ClickAsync(new());
        Assert.Empty(await MakeGoods.ListAsync(Workspace, Token));
    }

    [Theory]
    [InlineData("#make-good-units", "0")]
    [InlineData("#make-good-units", "two")]
    [InlineData("#make-good-deadline", "")]
    public async Task Ledger_FaultyField_SaysSoAndOwesNothing(string field, string typed)
    {
        var (id, _) = await PlantAsync(estimated: false);
        var page = Open(id);
        await page.Find("#make-good-units").ChangeAsync(new() { Value = "2" });
        await page.Find(field).ChangeAsync(new() { Value = typed });

        await page.Find(".make-good-form").SubmitAsync();

        Assert.NotEmpty(page.Find(field + "-problem").TextContent);
        Assert.Empty(await MakeGoods.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Form_ChangedAndUndone_IsAsBefore()
    {
        var (id, _) = await PlantAsync(estimated: false);
        var page = Open(id);
        await page.Find("#deliverable-Guarantee").ChangeAsync(new() { Value = "500000" });
        await page.Find(".deliverable-form").SubmitAsync();
        Assert.Equal(500_000, (await Deliverables.GetAsync(Workspace, id, Token))!.Guarantee);
        Assert.Contains("500,000 views", page.Find("#campaign-sentence").TextContent, StringComparison.Ordinal);

        await page.Find(".said button").ClickAsync(new());

        Assert.Equal(400_000, (await Deliverables.GetAsync(Workspace, id, Token))!.Guarantee);
    }

    [Fact]
    public async Task Form_ChangedByAnotherMeanwhile_KeepsWhatWasTypedAndSavesNothing()
    {
        var (id, _) = await PlantAsync(estimated: false);
        var page = Open(id);
        await page.Find("#deliverable-Title").ChangeAsync(new() { Value = "Mine" });
        await Deliverables.SaveAsync(Workspace, (await Deliverables.GetAsync(Workspace, id, Token))! with { Title = "Theirs" }, Token);

        await page.Find(".deliverable-form").SubmitAsync();

        Assert.Equal("Theirs", (await Deliverables.GetAsync(Workspace, id, Token))!.Title);
        Assert.Contains("Somebody else changed it meanwhile", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.Find("#deliverable-Title").GetAttribute("value"));
        await page.Find(".deliverable-form").SubmitAsync();
        Assert.Equal("Mine", (await Deliverables.GetAsync(Workspace, id, Token))!.Title);
    }

    private async Task PostsAsync(int views)
    {
        // Exported today, about thirty days after each was published.
        var rows = string.Concat(Enumerable.Range(1, 9).Select(post => FormattableString.Invariant($"luma,p{post},Post {post},2026-10-{21 + (post % 4):00},{views}\n")));
        var outcome = await Content.FileAsync("posts-20261122T080000Z.csv", "account,post id,title,publish date,views\n" + rows, "youtube");
        Assert.Equal(CreatorImpact.Data.Import.ImportOutcomeState.Applied, outcome.State);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<CampaignPage> page, string name) =>
        page.FindAll(".row-actions button").Single(button => button.TextContent.StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<CampaignPage> Open(long id, string ready = ".deliverable-form")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"campaigns/{id}"));
        var page = Render<CampaignPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForElement(ready, TimeSpan.FromSeconds(20));
        return page;
    }
}
