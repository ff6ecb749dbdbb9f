using AngleSharp.Dom;
using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class LedgerPageTests : StoredContext
{
    public LedgerPageTests() => LedgerFeature.Add(Services);

    [Fact]
    public async Task Page_ViewsWithoutAPrice_SaysWhatIsMissingAndWhereToEnterIt()
    {
        await EstimatedAsync();

        var page = await PageAsync("impact/money?outage=1&creator=luma&platform=youtube");

        Assert.Contains("No figure in money", page.Find("#money-headline").TextContent, StringComparison.Ordinal);
        Assert.Equal("money?account=luma&platform=youtube&outage=1", page.Find(".summary a.button").GetAttribute("href"));
        Assert.Empty(page.FindAll(".waterfall"));
    }

    [Fact]
    public async Task Page_WithAnRpm_BarsAndTableEndAtTheSamePayableSum()
    {
        await EstimatedAsync();
        await TermsAsync(new MoneyTerms { RpmLow = 1, RpmLikely = 2, RpmHigh = 4, RpmCurrency = "EUR", HourlyRate = 3, WaitingHours = 2, Currency = "EUR" });

        var page = await PageAsync("impact/money?outage=1&creator=luma&platform=youtube");

        var bars = page.FindAll(".waterfall li");
        Assert.Equal("Payable", bars[^1].GetAttribute("data-line"));
        Assert.Equal(page.Find("tr[data-line=Payable] strong").TextContent, bars[^1].QuerySelector(".amount")!.TextContent);
        Assert.Equal(AmountOf(bars[^1]), bars.SkipLast(1).Sum(AmountOf));
        Assert.Contains(bars, bar => bar.GetAttribute("data-line") == "Waiting");
        Assert.NotNull(page.Find("tr[data-line=IncomeLoss]"));
        Assert.Contains("12.00", page.Find("[data-way=parametric]").TextContent, StringComparison.Ordinal);
        Assert.Contains("assumed range", page.Find("[data-way=unit]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Find("[data-way=naive] .soft").TextContent);
    }

    [Fact]
    public async Task Page_SeveralAccounts_ShowsTheTotalAndEachWithItsReason()
    {
        await Content.HoursAsync("ada");
        await EstimatedAsync();
        await TermsAsync(new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" }, accountId: 1);

        var page = await PageAsync("impact/money?outage=1");

        Assert.Equal(["ada", "luma"], page.FindAll("tr[data-account]").Select(row => row.GetAttribute("data-account")!).Order(StringComparer.Ordinal));
        Assert.Contains("1 of 2 accounts have no figure in money", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".waterfall"));
        // One of them has money: it is named, on the card too, and never called "1 accounts".
        var only = page.FindAll("tr[data-account]").First(row => row.QuerySelectorAll(".number").Length > 0);
        Assert.Contains("90\u00A0%", only.QuerySelectorAll(".number")[^1].TextContent, StringComparison.Ordinal);
        var card = Render<MoneyCard>(parameters => parameters.Add(one => one.Outage, 1));
        await card.WaitForStateAsync(() => card.Find("section").GetAttribute("data-state") == "ready");
        Assert.Equal(page.Find("#money-headline").TextContent, card.Find(".said").TextContent);
        Assert.Contains(only.GetAttribute("data-account")!, card.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OutageMovedSince_ShowsNoFigureOfAnotherTime()
    {
        await EstimatedAsync();
        await TermsAsync(new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" });
        var outages = new OutageStore(Database);
        var outage = (await outages.ListAsync(Workspace, Token)).Single();
        await outages.UpdateAsync(Workspace, outage with { EndExclusive = outage.EndExclusive!.Value + NodaTime.Duration.FromHours(9), Phases = [] }, Token);

        var page = await PageAsync("impact/money?outage=1&creator=luma&platform=youtube");

        Assert.Contains("The outage was changed after it was estimated", page.Find(".summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".waterfall"));
    }

    [Theory]
    [InlineData("impact/money")]
    [InlineData("impact/money?outage=99")]
    [InlineData("impact/money?outage=1&creator=nobody")]
    public async Task Page_NothingOfThatName_SaysSo(string address)
    {
        await EstimatedAsync();

        Assert.Contains("Nothing to show", (await PageAsync(address)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TwoAndManyAccounts_AsksEquallyMuch()
    {
        await Content.HoursAsync("a1");
        await EstimatedAsync();
        var few = await CountAsync();
        for (var number = 2; number <= 12; number++) await Content.HoursAsync(FormattableString.Invariant($"a{number}"));
        await RunAsync();

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 16);
    }

    [Fact]
    public async Task Card_OfAFinding_LoadsAfterItAndLeadsToTheLedger()
    {
        await EstimatedAsync();
        await TermsAsync(new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" });

        var card = Render<MoneyCard>(parameters => parameters.Add(one => one.Outage, 1).Add(one => one.Creator, "luma").Add(one => one.Platform, "youtube"));
        await card.WaitForStateAsync(() => card.Find("section").GetAttribute("data-state") == "ready");

        Assert.Contains("EUR", card.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("impact/money?outage=1&creator=luma&platform=youtube", card.Find("a").GetAttribute("href"));
    }

    private static decimal AmountOf(IElement bar) =>
        decimal.Parse(bar.QuerySelector(".amount")!.TextContent.Replace('\u2212', '-'), System.Globalization.CultureInfo.CurrentCulture);

    // The sums are made off the renderer's thread: the page is there once a second heading is.
    private async Task<IRenderedComponent<LedgerPage>> PageAsync(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<LedgerPage>();
        await page.WaitForStateAsync(() => page.FindAll("h2").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }

    private async Task<long> CountAsync()
    {
        var before = Database.QueryCount;
        await PageAsync("impact/money?outage=1");
        return Database.QueryCount - before;
    }

    private async Task EstimatedAsync()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        await RunAsync();
    }

    private Task RunAsync() => Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, 1, new EstimatorOptions(), null, null, Token);

    private Task TermsAsync(MoneyTerms terms, long accountId = 0) => new MoneyTermsStore(Database).SaveAsync(Workspace, new MoneyScope(accountId, 0), terms, Token);
}
