using Bunit;
using CreatorImpact.Web.Features.Campaigns;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class CampaignsPageTests : CampaignsContext
{
    [Fact]
    public void Page_Empty_SaysWhatADeliverableIs()
    {
        var page = Open();

        Assert.Contains("No deliverable yet", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
        Assert.True(page.Find("details.entry").HasAttribute("open"));
    }

    [Fact]
    public async Task Page_EstimatedCampaign_ShowsEveryFigureWithRangeAndGrade()
    {
        await PlantAsync(estimated: true);

        var page = Open();

        var cells = page.Find("tbody tr").Children;
        Assert.StartsWith("Three videos", cells[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Acme · Winter", cells[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("of 400,000 views", cells[1].TextContent, StringComparison.Ordinal);
        Assert.Matches(@"90\u00A0%: [\d,]+–[\d,]+", cells[2].TextContent);
        Assert.Equal("measured", cells[2].QuerySelector("[data-grade]")!.GetAttribute("data-grade"));
        Assert.Matches(@"90\u00A0%", cells[3].TextContent);
        Assert.Equal(["15 Nov 2026", "Missed", "Final"], cells.Skip(4).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Because of outages:", page.Find(".total").TextContent, StringComparison.Ordinal);
        Assert.Matches(@"EUR\u00A0\d", page.Find(".total").TextContent);
    }

    [Fact]
    public async Task Page_Several_WorstFirst()
    {
        await PlantAsync(estimated: true);
        foreach (var (title, delivered) in new[] { ("Half", 200_000.0), ("Done", 400_000.0), ("Nearly", 399_000.0) })
            await Deliverables.SaveAsync(Workspace, Promise with { Title = title, Delivered = delivered, DeliveredAsOf = Promise.DeadlineOn }, Token);
        await Deliverables.SaveAsync(Workspace, Promise with { Title = "Unknown", Account = "nobody" }, Token);

        Assert.Equal(["Half", "Three videos", "Nearly", "Unknown", "Done"], Open().FindAll("tbody th a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Page_NotEstimatedYet_ShowsNoNumberForTheOutage()
    {
        await PlantAsync(estimated: false);

        var cells = Open().Find("tbody tr").Children;

        Assert.Equal("not estimated yet", cells[2].TextContent.Trim());
        Assert.Equal("–", cells[3].TextContent.Trim());
    }

    [Fact]
    public async Task Form_NewDeliverable_IsStoredAndUndone()
    {
        var page = Open();
        await FillAsync(page, ("Client", "Acme"), ("Title", "Three videos"), ("Account", "luma"), ("Platform", "TikTok"), ("Guarantee", "100.000"), ("StartsOn", "2026-11-01"), ("DeadlineOn", "2026-12-31"), ("CostPerThousand", "12,50"), ("Currency", "eur"));
        await page.Find("#deliverable-ShareFrom").ChangeAsync(new() { Value = "40" });
        await page.Find("#deliverable-ShareTo").ChangeAsync(new() { Value = "60 %" });
        await page.Find("#deliverable-PostLinks").ChangeAsync(new() { Value = "https://a.example/1\n\n Second \n" });

        await page.Find(".deliverable-form").SubmitAsync();

        var stored = Assert.Single(await Deliverables.ListAsync(Workspace, Token));
        Assert.Equal(("tiktok", 100_000, 12.5m, "EUR", 0.4, 0.6), (stored.Platform, stored.Guarantee, stored.CostPerThousand, stored.Currency, stored.ShareLow, stored.ShareHigh));
        Assert.Equal(["https://a.example/1", "Second"], stored.PostLinks);
        Assert.Contains("Three videos was added.", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#deliverable-Client").GetAttribute("value"));

        await page.Find(".said button").ClickAsync(new());
        Assert.True(Assert.Single(await Deliverables.ListAsync(Workspace, Token)).Removed);
        await page.Find(".removed button").ClickAsync(new());
        Assert.False(Assert.Single(await Deliverables.ListAsync(Workspace, Token)).Removed);
    }

    [Theory]
    [InlineData("Client", " ")]
    [InlineData("Guarantee", "many")]
    [InlineData("Guarantee", "0")]
    [InlineData("StartsOn", "")]
    [InlineData("DeadlineOn", "2026-10-31")]
    [InlineData("Zone", "Mars/Base")]
    [InlineData("CostPerThousand", "1,234")]
    [InlineData("Currency", "")]
    [InlineData("Delivered", "-5")]
    [InlineData("DeliveredAsOf", "")]
    [InlineData("ShareFrom", "70")]
    public async Task Form_FaultyField_SaysSoBesideItAndStoresNothing(string field, string typed)
    {
        var page = Open();
        await FillAsync(page, ("Client", "Acme"), ("Title", "Three videos"), ("Account", "luma"), ("Guarantee", "100000"), ("StartsOn", "2026-11-01"), ("DeadlineOn", "2026-12-31"), ("CostPerThousand", "12.50"), ("Currency", "EUR"), ("Delivered", "5"), ("DeliveredAsOf", "2026-11-05"));
        await page.Find("#deliverable-ShareTo").ChangeAsync(new() { Value = "60" });
        await page.Find("#deliverable-ShareFrom").ChangeAsync(new() { Value = "50" });
        await page.Find($"#deliverable-{field}").ChangeAsync(new() { Value = typed });

        await page.Find(".deliverable-form").SubmitAsync();

        Assert.NotEmpty(page.Find($"#deliverable-{field}-problem").TextContent);
        Assert.Equal("true", page.Find($"#deliverable-{field}").GetAttribute("aria-invalid"));
        Assert.Single(page.FindAll(".field .problem"), problem => problem.TextContent.Length > 0);
        Assert.Equal(typed, page.Find($"#deliverable-{field}").GetAttribute("value"));
        Assert.Empty(await Deliverables.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Page_OneAndTwentyDeliverables_AskEquallyMuch()
    {
        await PlantAsync(estimated: true);
        var few = Count();
        for (var number = 0; number < 20; number++)
            await Deliverables.SaveAsync(Workspace, Promise with { Title = FormattableString.Invariant($"Number {number}"), StartsOn = new LocalDate(2026, 10, 1) }, Token);

        Assert.Equal(few, Count());
        Assert.InRange(few, 1, 12);
    }

    [Fact]
    public async Task Search_ClientOrTitle_LeadsToTheDeliverable()
    {
        var (id, _) = await PlantAsync(estimated: false);
        await Deliverables.SetRemovedAsync(Workspace, (await Deliverables.SaveAsync(Workspace, Promise with { Title = "Three more videos" }, Token))!.Value, true, Token);
        var search = new CampaignSearch(Deliverables, new());

        var hit = Assert.Single(await search.FindAsync("acme three", 5, Token));

        Assert.Equal(("Three videos", "Acme · Winter · luma", FormattableString.Invariant($"campaigns/{id}")), (hit.Title, hit.Remark, hit.Href));
        Assert.Empty(await search.FindAsync("globex", 5, Token));
    }

    private long Count()
    {
        var before = Database.QueryCount;
        Open();
        return Database.QueryCount - before;
    }

    private static async Task FillAsync(IRenderedComponent<CampaignsPage> page, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
            await page.Find($"#deliverable-{field}").ChangeAsync(new() { Value = value });
    }

    private IRenderedComponent<CampaignsPage> Open()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("campaigns");
        var page = Render<CampaignsPage>();
        page.WaitForElement(".deliverable-form", TimeSpan.FromSeconds(20));
        return page;
    }
}
