using System.Globalization;
using System.Text;
using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Ledger;

/// <summary>It is 22 November 2026; revenue of November is final on 3 December.</summary>
public sealed class StandingTests : StoredContext
{
    private const string Account = "?outage=1&creator=luma&platform=youtube";

    public StandingTests() => LedgerFeature.Add(Services);

    [Theory]
    [InlineData("impact/money" + Account)]
    [InlineData("impact/money?outage=1")]
    [InlineData("impact/proof" + Account)]
    public async Task Page_RevenueOfAnOpenMonth_SaysUntilWhen(string address)
    {
        await RevenueAsync();
        await EstimatedAsync();

        var line = Assert.Single(Open(address).FindAll(".standing"));

        Assert.Equal("Until", line.GetAttribute("data-standing"));
        Assert.Equal("Provisional until 3 Dec 2026", line.QuerySelector(".badge.warn")!.TextContent);
        Assert.Contains("Exports written on 3 Dec 2026 or later hold the final figures", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TheDayHasComeWithoutANewExport_AsksForOne()
    {
        await RevenueAsync();
        await EstimatedAsync();
        Clock.Advance(Duration.FromDays(20));

        var line = Assert.Single(Open("impact/money" + Account).FindAll(".standing"));

        Assert.Equal("Due", line.GetAttribute("data-standing"));
        Assert.Contains("exported before 3 Dec 2026", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TwoAccounts_TheTotalWaitsForTheLatest()
    {
        await Content.HoursAsync("ada");
        await RevenueAsync();
        await PriceAsync();
        await EstimatedAsync();

        Assert.Equal("Until", Assert.Single(Open("impact/money?outage=1").FindAll(".standing")).GetAttribute("data-standing"));
        Assert.Empty(Open("impact/money?outage=1&creator=ada&platform=youtube").FindAll(".standing"));
    }

    [Theory]
    [InlineData("impact/money")]
    [InlineData("impact/proof")]
    public async Task Page_DataChangedSince_AsksForANewEstimate(string page)
    {
        await Content.HoursAsync();
        await PriceAsync();
        await EstimatedAsync();
        Assert.Empty(Open(page + Account).FindAll(".standing"));

        await Content.FileAsync("later.csv", "timestamp,account,platform,views\n2026-11-04T10:00:00Z,luma,youtube,7\n");

        var line = Assert.Single(Open(page + Account).FindAll(".standing"));
        Assert.Equal("Changed", line.GetAttribute("data-standing"));
        Assert.Equal("impact" + Account, line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_AnotherOutageCameUp_AsksForANewEstimate()
    {
        await Content.HoursAsync();
        await PriceAsync();
        await EstimatedAsync();

        await new OutageStore(Database).AddAsync(Workspace, new StoredOutage { Platform = "youtube", Title = "Another", Start = Instant.FromUtc(2026, 10, 20, 0, 0), EndExclusive = Instant.FromUtc(2026, 10, 20, 9, 0) }, Token);

        Assert.Equal("Changed", Assert.Single(Open("impact/money" + Account).FindAll(".standing")).GetAttribute("data-standing"));
    }

    private async Task RevenueAsync()
    {
        var text = new StringBuilder("Date,account,platform,Views,Estimated revenue (EUR)\n");
        for (var day = 0; day < 84; day++)
        {
            var usual = 1 + (0.1 * Math.Sin(day * 0.9)) + (0.02 * Math.Cos(day * 2.3));
            var kept = day == 67 ? 0.3 : 1;
            text.Append(CultureInfo.InvariantCulture, $"{new LocalDate(2026, 8, 30).PlusDays(day):uuuu-MM-dd},luma,youtube,{Math.Round(20_000 * usual * kept)},{50 * usual * kept:0.00}\n");
        }

        await Content.FileAsync("revenue.csv", text.ToString());
    }

    private Task PriceAsync() => new MoneyTermsStore(Database).SaveAsync(Workspace, default, new MoneyTerms { RpmLikely = 2, RpmCurrency = "EUR" }, Token);

    private async Task EstimatedAsync()
    {
        await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, 1, new EstimatorOptions(), null, null, Token);
    }

    private IRenderedComponent<IComponent> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return address.StartsWith("impact/proof", StringComparison.Ordinal) ? Shown<ProofPage>(".sheet") : Shown<LedgerPage>(".waterfall");
    }

    private IRenderedComponent<IComponent> Shown<TPage>(string awaited)
        where TPage : IComponent
    {
        var page = Render<TPage>();
        page.WaitForElement(awaited, TimeSpan.FromSeconds(20));
        return (IRenderedComponent<IComponent>)page;
    }
}
