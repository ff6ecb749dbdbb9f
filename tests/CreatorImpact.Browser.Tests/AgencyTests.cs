using System.Net;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>An agency with a roster of clients sees what is at risk, compares clients, leaves planned work out, and proves nothing with an example.</summary>
[Collection(BrowserTests.Name)]
public sealed class AgencyTests(BrowserFixture browser)
{
    // Estimates and sums over fifteen accounts, on a machine that may have other things to do.
    private const int Patience = 60_000;

    [Fact]
    public async Task Agency_RosterWithClients_SeesDeliverablesAtRiskAndComparesClients()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        await SegmentedAccounts.SeedAsync(product, SegmentedAccounts.November);
        await PromiseAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);

        await visit.OpenAsync("/data/roster");
        await Expect(visit.Page.Locator(".set").Filter(new() { HasText = "client" })).ToContainTextAsync("15 creators");
        await Expect(visit.Page.Locator(".set").Filter(new() { HasText = "Acme" })).ToContainTextAsync("8 creators");

        await visit.OpenAsync("/?role=agency");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who was hit, and whose data are missing?");
        await Expect(visit.Page.Locator(".hit tbody tr").First).ToContainTextAsync("Playback outage");
        var promised = visit.Page.Locator("section[aria-labelledby=clients] tbody tr");
        await Expect(promised).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(promised).ToHaveAttributeAsync("data-risk", "Missed");
        await Expect(promised).ToContainTextAsync("Three videos");
        await Expect(promised.Locator("td").Nth(1)).ToContainTextAsync("(90\u00A0%:");
        await visit.PictureAsync("start-agency-at-risk-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await visit.NavigateAsync("Groups", "Groups");
        var clients = visit.Page.Locator(".forest tbody tr");
        await Expect(clients).ToHaveCountAsync(2, new() { Timeout = Patience });
        await Expect(visit.Page.Locator("#groups-set")).ToHaveValueAsync("client");
        foreach (var (client, creators) in new[] { ("Acme", "8"), ("Bolt", "7") })
        {
            var row = clients.Filter(new() { HasText = client });
            await Expect(row.Locator("td").Nth(0)).ToHaveTextAsync(creators);
            await Expect(row.Locator("td").Nth(1)).ToContainTextAsync("(90\u00A0%:");
        }

        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Agency_OutageMarkedAsPlanned_LeavesTheTotalsAndComesBack()
    {
        await using var product = await SegmentedAccounts.StartAsync();
        var outage = (await SegmentedAccounts.SeedAsync(product, SegmentedAccounts.November))[0];
        await PromiseAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Laptop, product);
        await visit.OpenAsync("/campaigns");
        var charged = visit.Page.Locator(".total strong").First;
        await Expect(charged).Not.ToHaveTextAsync("0");
        await Expect(visit.Page.Locator("tbody tr td").Nth(1)).ToContainTextAsync("(90\u00A0%:");
        var before = await charged.InnerTextAsync();

        await MarkAsync(visit, outage, "Mark as planned maintenance", "Marked as planned maintenance. Campaigns, platforms and the time down do not count it any more.");
        await Expect(visit.Page.Locator("[data-fact=planned]")).ToContainTextAsync("Yes · Left out of totals");
        await visit.AssertAccessibleAsync();

        await visit.NavigateAsync("Campaigns", "Campaigns");
        await Expect(charged).ToHaveTextAsync("0");
        await Expect(visit.Page.Locator("tbody tr td").Nth(1)).ToHaveTextAsync("no known outage");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Three videos" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-part=LeftOut]")).ToContainTextAsync("Left out of totals: nothing is charged.");
        await visit.PictureAsync("campaign-left-out-laptop");
        await visit.NavigateAsync("Outages", "Outages");
        await Expect(visit.Page.Locator(".totals")).ToHaveAttributeAsync("data-down", "0");
        await Expect(visit.Page.Locator(".totals")).ToContainTextAsync("Left out of it: 1");

        await MarkAsync(visit, outage, "Not planned after all", "No longer marked as planned. Campaigns, platforms and the time down count it again.");
        await visit.NavigateAsync("Campaigns", "Campaigns");
        await Expect(charged).ToHaveTextAsync(before);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task Agency_OutageOnlyIllustrative_GetsAProofOfLossWithTheTickAlone()
    {
        await using var product = await RunningProduct.StartAsync();
        var address = await SeedIllustrativeAsync(product);
        await using var visit = await browser.VisitAsync(Screen.Phone, product);
        await visit.OpenAsync("/impact/proof" + address);
        await Expect(visit.Page.Locator("[data-refusal=outage_illustrative]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".sheet")).ToHaveCountAsync(0);
        await visit.PictureAsync("proof-illustrative-phone");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await visit.Page.Locator("#use-illustrative").ClickAsync();
        await Expect(visit.Page.Locator(".sheet")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("&illustrative=yes$"));
        await Expect(visit.Page.Locator("section[aria-labelledby=proof-event]")).ToContainTextAsync("Made up as an example");
        await Expect(visit.Page.Locator("#proof-headline")).ToContainTextAsync("USD");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.AssertHealthyAsync();

        using var client = new HttpClient { BaseAddress = product.Address };
        using var refused = await client.GetAsync(new Uri("/api/money/proof" + address, UriKind.Relative));
        using var given = await client.GetAsync(new Uri("/api/money/proof" + address + "&illustrative=yes", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused.StatusCode, given.StatusCode));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task MarkAsync(Visit visit, long outage, string button, string answer)
    {
        await visit.OpenAsync(FormattableString.Invariant($"/outages/{outage}"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(visit.Page.Locator(".said")).ToHaveTextAsync(answer);
    }

    /// <summary>More views than the account had in half a month, so that all of them are missing with or without an outage.</summary>
    private static Task<long?> PromiseAsync(RunningProduct product) => product.Services.GetRequiredService<DeliverableStore>().SaveAsync(
        WorkspaceStore.DefaultId,
        new Deliverable
        {
            Client = "Acme",
            Title = "Three videos",
            Account = "gold-1",
            Platform = "youtube",
            Guarantee = 400_000,
            StartsOn = new LocalDate(2026, 11, 1),
            DeadlineOn = new LocalDate(2026, 11, 15),
        },
        CancellationToken.None);

    /// <summary>An estimated outage with a price, which is then marked as an example.</summary>
    /// <returns>What the address of its proof asks for.</returns>
    private static async Task<string> SeedIllustrativeAsync(RunningProduct product)
    {
        var (services, token) = (product.Services, CancellationToken.None);
        await FoundImpact.SeedAsync(product);
        await services.GetRequiredService<MoneyTermsStore>().SaveAsync(WorkspaceStore.DefaultId, default, new MoneyTerms { RpmLow = 1.5m, RpmLikely = 2, RpmHigh = 2.5m, RpmCurrency = "USD", Currency = "USD" }, token);
        var outages = services.GetRequiredService<OutageStore>();
        var outage = (await outages.ListAsync(WorkspaceStore.DefaultId, token)).Single();
        Assert.True(await outages.UpdateAsync(WorkspaceStore.DefaultId, outage with { Verification = "illustrative" }, token));
        return FormattableString.Invariant($"?outage={outage.Id}&creator=Luma%20Verse&platform=youtube");
    }
}
