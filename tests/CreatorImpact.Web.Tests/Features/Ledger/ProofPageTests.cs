using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class ProofPageTests : StoredContext
{
    private static readonly string Hash = new('b', 64);

    private static readonly MoneyTerms TwoDollars = new() { RpmLow = 1.5m, RpmLikely = 2, RpmHigh = 2.5m, RpmCurrency = "USD", WaitingHours = 2, Cap = 1_000, Currency = "USD" };

    public ProofPageTests() => LedgerFeature.Add(Services);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Sheet_AccountWithMoney_StatesEveryPartAndItsLinesAdd()
    {
        var (outage, account) = await PlantAsync(TwoDollars);
        await new EvidenceStore(Database).AddAsync(Workspace, new EvidenceDocument(0, new MoneyScope(account, outage), "status.png", Hash, 12, EvidenceKind.Notice) { HappenedAt = Instant.FromUtc(2026, 11, 5, 17, 20) }, Token);
        var page = Open(Invariant($"?outage={outage}&creator=luma&platform=youtube"), ".sheet");

        Assert.Equal("Views", page.Find(".sheet").GetAttribute("data-basis"));
        Assert.Equal(["Event", "Period", "Figures", "Ways to the same loss", "What was done to reduce the loss", "Documents", "Offers", "Assumptions", "Signature"], page.FindAll(".sheet .section h2, .sheet > section:not(.verdict) > h2").Select(heading => heading.TextContent));
        var money = (await ModelAsync(outage)).Proof!.Money;
        Assert.Equal(money.Waterfall.Payable, money.Waterfall.Bars.Sum(bar => bar.Amount));
        Assert.Contains(Invariant($"{money.Waterfall.Payable:N2}"), page.Find("tr[data-line=Payable]").TextContent, StringComparison.Ordinal);
        Assert.Equal(money.Ledger.Lines.Count, page.FindAll(".ledger tbody tr:not(.sum)").Count);
        Assert.Contains("2 h", page.Find("[data-period=waiting]").TextContent, StringComparison.Ordinal);
        Assert.Contains("USD 1,000.00", page.Find("[data-period=cap]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", page.Find("[data-period=restoration]").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 days, up to and with 8 Nov 2026", page.Find("[data-period=recovery]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Hash, page.Find(".files code").TextContent);
        Assert.Contains("5 Nov 2026, 18:20 Europe/Berlin", page.Find(".files tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("dl[data-run]"));
        Assert.Contains("not legal or insurance advice", page.Find(".signature").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_NoOfferNoDocument_SaysSoAndWhereToEnterThem()
    {
        var (outage, _) = await PlantAsync(TwoDollars);

        var page = Open(Invariant($"?outage={outage}&creator=luma&platform=youtube"), ".sheet");

        var address = Invariant($"money?account=luma&platform=youtube&outage={outage}");
        Assert.Equal(address, page.Find("[data-state=no-offer] a").GetAttribute("href"));
        Assert.Equal(address, page.Find("[data-state=no-documents] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Offers_BelowTheRange_StatePositionChanceAndDifferences()
    {
        var (outage, account) = await PlantAsync(TwoDollars);
        var stated = new OfferAssumptions { Rpm = 0.5m, RecoveryDays = 1, WindowEnd = Instant.FromUtc(2026, 11, 5, 22, 0) };
        await OfferAsync(new Offer(0, new MoneyScope(account, outage), 0.01m, "USD", new LocalDate(2026, 11, 20), "Insurer") { Assumptions = stated });
        await OfferAsync(new Offer(0, new MoneyScope(account, 0), 5, "GBP", new LocalDate(2026, 11, 19), "Broker"));

        var page = Open(Invariant($"?outage={outage}&creator=luma&platform=youtube"), ".sheet");

        Assert.Equal(["Below", "none"], page.FindAll(".offers article").Select(one => one.GetAttribute("data-position")));
        Assert.Contains("less than the data support", page.Find(".position").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Rpm", "RecoveryDays", "WindowEnd"], page.FindAll(".differences li").Select(one => one.GetAttribute("data-assumption")));
        Assert.Contains("They take USD\u00A00.50 for 1,000 views", page.Find("[data-assumption=Rpm] span").TextContent, StringComparison.Ordinal);
        Assert.Contains("outside the range", page.Find("[data-assumption=Rpm] span").TextContent, StringComparison.Ordinal);
        Assert.Contains("They count 1 day after the outage; here 3 days.", page.Find(".differences [data-assumption=RecoveryDays]").TextContent, StringComparison.Ordinal);
        Assert.Contains("end at 5 Nov 2026, 23:00 Europe/Berlin; here 6 Nov 2026, 00:00 Europe/Berlin.", page.Find("[data-assumption=WindowEnd]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Invariant($"impact/whatif?outage={outage}&creator=luma&platform=youtube"), page.Find("[data-assumption=WindowEnd] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_NoMoney_GivesTheReasonsAndWhereToEnterAPrice()
    {
        var (outage, _) = await PlantAsync(null);

        var page = Open(Invariant($"?outage={outage}&creator=luma&platform=youtube"), "[data-state=no-money]");

        Assert.Contains("Nothing says what a view earns", page.Find(".reasons").TextContent, StringComparison.Ordinal);
        Assert.Equal(Invariant($"money?account=luma&platform=youtube&outage={outage}"), page.Find("a.button").GetAttribute("href"));
        Assert.Empty(page.FindAll(".sheet"));
    }

    [Fact]
    public async Task Page_SeveralAccounts_AsksForOne()
    {
        await Content.HoursAsync("mira");
        var (outage, _) = await PlantAsync(TwoDollars);

        var page = Open(Invariant($"?outage={outage}"), "[data-state=choose]");

        Assert.Equal(["luma · YouTube", "mira · YouTube"], page.FindAll(".accounts a").Select(link => link.TextContent));
        Assert.Equal(Invariant($"impact/proof?outage={outage}&creator=luma&platform=youtube"), page.Find(".accounts a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("?outage=999")]
    [InlineData("")]
    public void Page_NothingNamed_LeadsToTheImpactPage(string query)
    {
        var page = Open(query, ".empty-state");

        Assert.Equal("impact", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Sheet_IllustrativeOutage_NeedsATick()
    {
        var (outage, _) = await PlantAsync(TwoDollars);
        var store = new OutageStore(Database);
        await store.UpdateAsync(Workspace, (await store.GetAsync(Workspace, outage, Token))! with { Verification = "illustrative" }, Token);

        var page = Open(Invariant($"?outage={outage}&creator=luma&platform=youtube"), "[data-state=illustrative]");

        Assert.Empty(page.FindAll(".sheet"));
        Assert.Equal("outage_illustrative", page.Find("[data-refusal]").GetAttribute("data-refusal"));
        await page.Find("#use-illustrative").ChangeAsync(new ChangeEventArgs { Value = true });
        Assert.EndsWith("&illustrative=yes", Navigation.Uri, StringComparison.Ordinal);
        Assert.NotNull(Open(Invariant($"?outage={outage}&creator=luma&platform=youtube&illustrative=yes"), ".sheet"));
    }

    [Fact]
    public async Task Ledger_LinksToTheSheet()
    {
        var (outage, _) = await PlantAsync(TwoDollars);
        Navigation.NavigateTo(Invariant($"impact/money?outage={outage}&creator=luma&platform=youtube"));
        var page = Render<LedgerPage>();
        page.WaitForElement(".links", TimeSpan.FromSeconds(20));

        Assert.Contains(page.FindAll(".links a"), link => link.GetAttribute("href") == Invariant($"impact/proof?outage={outage}&creator=luma&platform=youtube"));
    }

    private async Task<(long Outage, long Account)> PlantAsync(MoneyTerms? terms)
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        var account = (await new AccountStore(Database).ListAsync(Workspace, Token)).Single(one => one.Name == "luma").Id;
        if (terms is not null) await new MoneyTermsStore(Database).SaveAsync(Workspace, default, terms, Token);
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
        return (outage, account);
    }

    private Task OfferAsync(Offer offer) => new OfferStore(Database).SaveAsync(Workspace, offer, Token);

    private async Task<ProofModel> ModelAsync(long outage) => (await Services.GetRequiredService<ProofLoader>().LoadAsync(new LedgerAddress(outage, "luma", "youtube"), illustrativeAccepted: false, Token))!;

    private IRenderedComponent<ProofPage> Open(string query, string awaited)
    {
        Navigation.NavigateTo("impact/proof" + query);
        var page = Render<ProofPage>();
        page.WaitForElement(awaited, TimeSpan.FromSeconds(20));
        return page;
    }
}
