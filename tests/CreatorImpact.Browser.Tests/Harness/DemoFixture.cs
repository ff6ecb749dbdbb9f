using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>A product in which somebody has pressed the one button that loads the demo.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private RunningProduct? _product;

    public RunningProduct Product => _product!;

    /// <summary>Cookies of a browser that views the demo.</summary>
    public string Cookies { get; private set; } = "";

    /// <summary>Names and addresses of pages and states worth looking at.</summary>
    public IReadOnlyList<(string Name, string Path)> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = _product.Address.ToString() });
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the demo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".newest")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Cookies = await page.Context.StorageStateAsync();
        Pages = await PagesAsync(_product.Services);
    }

    public async ValueTask DisposeAsync()
    {
        if (_product is not null)
            await _product.DisposeAsync();
    }

    // One finding of each verdict, and the pages around them.
    private static async Task<IReadOnlyList<(string Name, string Path)>> PagesAsync(IServiceProvider services)
    {
        var workspace = (await services.GetRequiredService<WorkspaceStore>().FindDemoAsync(CancellationToken.None))!.Id;
        var latest = await services.GetRequiredService<RunStore>().ListLatestAsync(workspace, CancellationToken.None);
        var verdicts = latest
            .Where(one => one.Estimate.OutageId > 0)
            .Select(one => (one.Estimate.SeriesId, one.Estimate.OutageId, FindingDigest.FromJson(one.Estimate.ResultJson).Entry))
            .GroupBy(one => (one.Entry.Verdict, one.Entry.Granularity))
            .Select(group => group.First())
            .Select(one => (
                Name: $"impact-{one.Entry.Verdict.Replace(' ', '-')}-{one.Entry.Granularity}",
                Path: FormattableString.Invariant($"/impact?outage={one.OutageId}&series={one.SeriesId}")));
        var outage = latest.First(one => one.Estimate.OutageId > 0).Estimate.OutageId;
        var compared = latest.Select(one => one.Estimate.OutageId).Where(id => id > 0).Distinct().Take(2).ToList();
        var tiktok = (await services.GetRequiredService<OutageStore>().ListAsync(workspace, CancellationToken.None)).Last(one => one.Title.StartsWith("Made-up: TikTok", StringComparison.Ordinal)).Id;
        var promised = (await services.GetRequiredService<DeliverableStore>().ListAsync(workspace, CancellationToken.None)).First(one => one.Account == "Mira Bakes").Id;
        return
        [
            ("start-creator", "/?role=creator"), ("start-agency", "/?role=agency"), ("start-analyst", "/?role=analyst"),
            // The other states are walked at the full size; ImpactTests has them all.
            .. verdicts.Where(one => TestSize.IsFull || one.Name == "impact-loss-found-hour"),
            ("impact-overview", FormattableString.Invariant($"/impact?outage={outage}")),
            ("impact-charts", FormattableString.Invariant($"/impact?outage={outage}&view=charts&scale=same")),
            ("outages", "/outages"),
            ("groups", "/groups"),
            ("groups-all", "/groups?outage=all&set=platform&counted=window"),
            ("groups-totals", "/groups/totals?outage=all&rows=platform&columns=outage"),
            ("groups-sets", "/groups/sets"),
            ("platforms", "/platforms"),
            ("platforms-illustrative", "/platforms?illustrative=1&platform=tiktok"),
            ("platforms-compared", FormattableString.Invariant($"/platforms?a={compared[0]}&b={compared[1]}")),
            ("outage", FormattableString.Invariant($"/outages/{outage}")),
            ("outages-edit", FormattableString.Invariant($"/outages?edit={outage}")),
            ("outages-suggested", "/outages?suggest-platform=TikTok&suggest-start=2026-11-05T17%3A00&suggest-end=2026-11-05T23%3A00&suggest-zone=Europe%2FBerlin"),
            ("data", "/data"),
            ("coverage", "/data/coverage?account=Tobi%20Tinkers&platform=tiktok"),
            ("posts", FormattableString.Invariant($"/data/posts?outage={tiktok}")),
            ("roster", "/data/roster?account=Mira%20Bakes&platform=tiktok"),
            ("ledger", FormattableString.Invariant($"/impact/money?outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("what-if", FormattableString.Invariant($"/impact/whatif?outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("proof", FormattableString.Invariant($"/impact/proof?outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("ledger-assumed", FormattableString.Invariant($"/impact/money?outage={tiktok}&creator=Mira%20Bakes&platform=tiktok")),
            ("campaigns", "/campaigns"),
            ("campaign", FormattableString.Invariant($"/campaigns/{promised}")),
            ("money", FormattableString.Invariant($"/money?outage={outage}")),
            ("reports", "/reports"),
            ("report-statement", FormattableString.Invariant($"/reports?kind=statement&outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("report-proof", FormattableString.Invariant($"/reports?kind=proof&outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("report-segments", "/reports?kind=segments"),
            ("report-client", "/reports?kind=client&client=Nordmill%20Flour"),
            ("report-make-good", "/reports?kind=make-good&client=Kabelwerk"),
            ("report-dispute", FormattableString.Invariant($"/reports?kind=dispute&outage={tiktok}&creator=Mira%20Bakes&platform=tiktok")),
            ("report-method", FormattableString.Invariant($"/reports?kind=method&outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("report-messages", FormattableString.Invariant($"/reports?kind=messages&outage={tiktok}&creator=Mira%20Bakes&platform=tiktok")),
            ("report-refused", FormattableString.Invariant($"/reports?kind=dispute&outage={tiktok}&creator=Tobi%20Tinkers&platform=tiktok")),
            ("method", "/method"),
            ("backups", "/data/backups"),
            ("settings", "/settings"),
            ("help", "/help"),
            ("help-outage", FormattableString.Invariant($"/help/outage?outage={tiktok}")),
        ];
    }
}
