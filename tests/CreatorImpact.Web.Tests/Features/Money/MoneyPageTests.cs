using System.Globalization;
using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Features.Money;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Money;

public sealed class MoneyPageTests : StoredContext
{
    private static readonly string Hash = new('a', 64);

    public MoneyPageTests() => MoneyFeature.Add(Services);

    private MoneyTermsStore Terms => new(Database);

    private MoneyLineStore Lines => new(Database);

    private OfferStore Offers => new(Database);

    [Fact]
    public void Page_NothingEntered_SaysWhatEachPartIsFor()
    {
        var page = Open();

        Assert.Equal(["Terms", "Other amounts", "Exchange rates", "Offers", "Documents"], page.FindAll("main h2, h2").Select(heading => heading.TextContent).Distinct());
        Assert.Equal(4, page.FindAll(".none").Count);
        Assert.Empty(page.FindAll("table"));
        Assert.Contains("every account · every outage", page.Find(".lead-in").TextContent, StringComparison.Ordinal);
        Assert.Equal(("0", "50"), (page.Find("#terms-kappaLow").GetAttribute("placeholder"), page.Find("#terms-kappaHigh").GetAttribute("placeholder")));
    }

    [Fact]
    public async Task Scope_Chosen_ShowsWhatWasSaidOfItAndWhatItInherits()
    {
        await Content.DaysAsync("ann", "youtube", "views", 5, 6);
        var outage = await Content.OutageAsync("Playback");
        var ann = (await new AccountStore(Database).ListAsync(Workspace, Token))[0].Id;
        await Terms.SaveAsync(Workspace, default, new MoneyTerms { WaitingHours = 8, Currency = "EUR" }, Token);
        await Terms.SaveAsync(Workspace, new MoneyScope(ann, 0), new MoneyTerms { WaitingHours = 3 }, Token);
        var page = Open();
        Assert.Equal("8", page.Find("#terms-waitingHours").GetAttribute("value"));

        await page.Find("#money-account").ChangeAsync(new() { Value = ann.ToString(CultureInfo.InvariantCulture) });
        Assert.EndsWith("/money?account=ann&platform=youtube", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("3", page.Find("#terms-waitingHours").GetAttribute("value")));
        Assert.Equal("8", page.Find("#terms-waitingHours").GetAttribute("placeholder"));
        Assert.Equal("EUR", page.Find("#terms-currency").GetAttribute("placeholder"));

        await page.Find("#money-outage").ChangeAsync(new() { Value = outage.ToString(CultureInfo.InvariantCulture) });
        Assert.EndsWith(Invariant($"/money?account=ann&platform=youtube&outage={outage}"), Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("", page.Find("#terms-waitingHours").GetAttribute("value")));
        Assert.Equal("3", page.Find("#terms-waitingHours").GetAttribute("placeholder"));
        Assert.Contains("ann · YouTube · Playback", page.Find(".lead-in").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_Saved_AreStoredForTheScopeAndTakenBack()
    {
        var outage = await Content.OutageAsync();
        var page = Open(Invariant($"?outage={outage}"));
        await TypeAsync(page, ("terms-rpmLow", "1,5"), ("terms-rpmHigh", "2.25"), ("terms-rpmCurrency", "€"), ("terms-qualifiedShareLow", "40"), ("terms-qualifiedShareHigh", "60 %"), ("terms-longTailDays", "90"));

        await page.Find("#terms").SubmitAsync();

        var scope = new MoneyScope(0, outage);
        Assert.Equal(
            new MoneyTerms { RpmLow = 1.5m, RpmHigh = 2.25m, RpmCurrency = "EUR", QualifiedShareLow = 0.4m, QualifiedShareHigh = 0.6m, LongTailDays = 90 },
            (await Terms.ListAsync(Workspace, Token)).Own(scope));
        Assert.Contains("are stored", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("1.5", page.Find("#terms-rpmLow").GetAttribute("value"));

        await page.Find(".said button").ClickAsync(new());
        Assert.Empty((await Terms.ListAsync(Workspace, Token)).Entries);
        Assert.Equal("", page.Find("#terms-rpmLow").GetAttribute("value"));
    }

    [Theory]
    [InlineData("terms-rpmLikely", "1.234", "may be 1234 (thousands) or 1.2340 (decimals)")]
    [InlineData("terms-rpmLikely", "many", "is no number")]
    [InlineData("terms-rpmLikely", "2", "an ISO 4217 code", "terms-rpmCurrency")]
    [InlineData("terms-kappaHigh", "130", "0 to 100 per cent")]
    [InlineData("terms-cap", "-5", "0 or more")]
    [InlineData("terms-waitingHours", "9000", "0 to 8760 hours")]
    public async Task Terms_FaultyField_SaysSoBesideItAndStoresNothing(string field, string typed, string said, string? beside = null)
    {
        var page = Open();
        await TypeAsync(page, ("terms-kappaLow", field == "terms-kappaHigh" ? "0" : ""), ("terms-currency", field == "terms-cap" ? "EUR" : ""), (field, typed));

        await page.Find("#terms").SubmitAsync();

        Assert.Contains(said, page.Find($"#{beside ?? field}-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find($"#{beside ?? field}").GetAttribute("aria-invalid"));
        Assert.Equal(typed, page.Find($"#{field}").GetAttribute("value"));
        Assert.Single(page.FindAll("[aria-invalid]"));
        Assert.Empty((await Terms.ListAsync(Workspace, Token)).Entries);
    }

    [Fact]
    public async Task Terms_OtherCurrencyThanTheWiderRate_SaysThatItDoesNotHold()
    {
        var outage = await Content.OutageAsync();
        await Terms.SaveAsync(Workspace, default, new MoneyTerms { HourlyRate = 10, Currency = "EUR" }, Token);
        await Terms.SaveAsync(Workspace, new MoneyScope(0, outage), new MoneyTerms { Currency = "USD" }, Token);

        Assert.Contains("in USD, the wider ones in EUR", Open(Invariant($"?outage={outage}")).Find("[data-remark=currency]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_AddedChangedAndRemoved_ShowsAndCanBeTakenBack()
    {
        var page = Open();
        await TypeAsync(page, ("line-kind", "saved_cost"), ("line-label", "Editor"), ("line-likely", "1.234,50"), ("line-currency", "EUR"));
        await page.Find("#line").SubmitAsync();

        Assert.Contains("1,234.50 EUR", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("taken off the loss", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#line-label").GetAttribute("value"));

        await page.InvokeAsync(() => Navigation.NavigateTo(page.Find(".row-actions a").GetAttribute("href")!));
        Assert.Equal("Editor", page.Find("#line-label").GetAttribute("value"));
        await TypeAsync(page, ("line-likely", "99"));
        await page.Find("#line").SubmitAsync();
        Assert.Equal(99m, Assert.Single(await Lines.ListAsync(Workspace, Token)).Likely);
        Assert.EndsWith("/money", Navigation.Uri, StringComparison.Ordinal);

        await page.Find(".said button").ClickAsync(new());
        Assert.Equal(1_234.5m, Assert.Single(await Lines.ListAsync(Workspace, Token)).Likely);

        await page.Find(".row-actions button").ClickAsync(new());
        Assert.Empty(await Lines.ListAsync(Workspace, Token));
        await page.Find(".said button").ClickAsync(new());
        Assert.Equal("Editor", Assert.Single(await Lines.ListAsync(Workspace, Token)).Label);
    }

    [Fact]
    public async Task Line_FaultyRange_SaysSoBesideItsField()
    {
        var page = Open();
        await TypeAsync(page, ("line-label", "Gifts"), ("line-likely", "5"), ("line-low", "9"), ("line-currency", "EUR"));

        await page.Find("#line").SubmitAsync();

        Assert.Contains("9 or more", page.Find("#line-likely-problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Lines.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Line_RemovedWhileItIsChanged_IsSaidAndNothingIsStored()
    {
        var id = await Lines.SaveAsync(Workspace, new MoneyLine(0, default, MoneyLineKind.Offset, "Refund", 1, 1, 1, "EUR"), Token);
        var page = Open(Invariant($"?line={id}"));
        await Lines.RemoveAsync(Workspace, id!.Value, Token);

        await page.Find("#line").SubmitAsync();

        Assert.Contains("taken away meanwhile", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Lines.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Line_UndoOfAChangeToARemovedOne_SaysThatItIsGone()
    {
        var id = await Lines.SaveAsync(Workspace, new MoneyLine(0, default, MoneyLineKind.Offset, "Refund", 1, 1, 1, "EUR"), Token);
        var page = Open(Invariant($"?line={id}"));
        await TypeAsync(page, ("line-likely", "2"));
        await page.Find("#line").SubmitAsync();
        await Lines.RemoveAsync(Workspace, id!.Value, Token);

        await page.Find(".said button").ClickAsync(new());

        Assert.Contains("that is kept", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Lines.ListAsync(Workspace, Token));
        Assert.Empty(page.FindAll(".said button"));
    }

    [Fact]
    public async Task Rate_Added_ShowsWithItsDayAndSource()
    {
        var page = Open();
        await TypeAsync(page, ("rate-on", "2026-11-05"), ("rate-base", "eur"), ("rate-rate", "1,0852"), ("rate-quote", "$"), ("rate-source", "ECB"));

        await page.Find("#rate").SubmitAsync();

        Assert.Equal(new FoundRate(1.0852m, new LocalDate(2026, 11, 5), "ECB"), (await new ExchangeRateStore(Database).LoadAsync(Workspace, Token)).Find("EUR", "USD", new LocalDate(2026, 11, 9)));
        Assert.Contains("1 EUR = 1.0852 USD", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        await page.Find("tbody button").ClickAsync(new());
        Assert.Empty((await new ExchangeRateStore(Database).LoadAsync(Workspace, Token)).All);
    }

    [Fact]
    public async Task Offer_AddedInTheOutagesZone_ShowsWhatItRestsOn()
    {
        var outage = await Content.OutageAsync();
        var page = Open(Invariant($"?outage={outage}"));
        await TypeAsync(page, ("offer-amount", "500"), ("offer-currency", "EUR"), ("offer-madeOn", "2026-11-20"), ("offer-madeBy", "Insurer"), ("offer-windowStart", "2026-11-05T18:00"), ("offer-rpm", "1,2"));

        await page.Find("#offer").SubmitAsync();

        var offer = Assert.Single(await Offers.ListAsync(Workspace, Token));
        Assert.Equal((500m, Instant.FromUtc(2026, 11, 5, 17, 0), 1.2m, new MoneyScope(0, outage)), (offer.Amount, offer.Assumptions.WindowStart, offer.Assumptions.Rpm, offer.Scope));
        Assert.Contains("1.20 EUR per 1,000 views; from 5 Nov 2026, 18:00 Europe/Berlin", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_OfAnotherScope_ShowOnlyWhereTheyConcern()
    {
        await Content.DaysAsync("ann", "youtube", "views", 5, 6);
        await Content.DaysAsync("bo", "youtube", "views", 5, 6);
        var accounts = await new AccountStore(Database).ListAsync(Workspace, Token);
        foreach (var (label, account) in new[] { ("of ann", accounts[0].Id), ("of bo", accounts[1].Id), ("of all", 0) })
            await Lines.SaveAsync(Workspace, new MoneyLine(0, new MoneyScope(account, 0), MoneyLineKind.Offset, label, 1, 1, 1, "EUR"), Token);

        Assert.Equal(["of ann", "of bo", "of all"], Open().FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["of ann", "of all"], Open("?account=ann").FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Theory]
    [InlineData("?account=nobody", "account")]
    [InlineData("?outage=99", "outage")]
    [InlineData("?outage=abc", "outage")]
    public void Page_AddressOfNothing_SaysSoAndShowsTheWiderScope(string query, string remark)
    {
        var page = Open(query);

        Assert.Single(page.FindAll($"[data-remark={remark}]"));
        Assert.Contains("every account · every outage", page.Find(".lead-in").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Removed_IsAskedFirstAndSaysWhenItsFileIsGone()
    {
        await new EvidenceStore(Database).AddAsync(Workspace, new EvidenceDocument(0, default, "screen.png", Hash, 1_234, EvidenceKind.Notice), Token);
        var page = Open();
        Assert.Contains("not in the data folder", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("1.2 kB", page.Find("tbody tr").TextContent, StringComparison.Ordinal);

        await page.Find("tbody button").ClickAsync(new());
        await page.FindAll(".ask button")[1].ClickAsync(new());
        Assert.Single(await new EvidenceStore(Database).ListAsync(Workspace, Token));

        await page.Find("tbody button").ClickAsync(new());
        await page.FindAll(".ask button")[0].ClickAsync(new());
        Assert.Empty(await new EvidenceStore(Database).ListAsync(Workspace, Token));
        Assert.Empty(page.FindAll(".ask"));
    }

    [Fact]
    public async Task DocumentForm_Demo_TakesNoFiles()
    {
        var demo = await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token);
        Services.GetRequiredService<CurrentWorkspace>().Choose(WorkspaceChoice.Of(demo));

        Assert.Empty(Open().FindAll("input[type=file]"));
    }

    [Fact]
    public async Task Search_ByTitleOrContent_FindsThePage()
    {
        var search = Services.GetRequiredService<Search>();

        Assert.Equal("money", Assert.Single(await search.FindAsync("money", Token)).Href);
        Assert.Equal("money", Assert.Single(await search.FindAsync("exchange rates", Token)).Href);
        Assert.DoesNotContain(await search.FindAsync("zebra", Token), hit => hit.Href == "money");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private static async Task TypeAsync(IRenderedComponent<MoneyPage> page, params (string Id, string Text)[] typed)
    {
        foreach (var (id, text) in typed)
            await page.Find("#" + id).ChangeAsync(new() { Value = text });
    }

    private IRenderedComponent<MoneyPage> Open(string query = "")
    {
        Navigation.NavigateTo("money" + query);
        var page = Render<MoneyPage>();
        page.WaitForElement("#terms", TimeSpan.FromSeconds(20));
        return page;
    }
}
