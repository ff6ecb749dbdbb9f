using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Features.Ledger;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class WhatIfPageTests : WhatIfContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Page_Opened_ShowsTheEstimateAndTheTableOfAssumptions()
    {
        var page = Open(await PlantAsync());

        Assert.Equal(["Start", "End", "Recovery", "Rpm"], page.FindAll(".sliders [data-slider]").Select(slider => slider.GetAttribute("data-slider")));
        Assert.Equal("estimate", page.Find("[data-stamp]").GetAttribute("data-stamp"));
        Assert.Equal(Part(page, "Income", "before"), Part(page, "Income", "after"));
        Assert.Equal("no change", Part(page, "Income", "difference"));
        page.WaitForElement("[data-row=rpm]", Patience);
        Assert.Equal("rpm", page.FindAll("tbody[data-row]")[0].GetAttribute("data-row"));
        Assert.Equal("kappa_without_uploads", page.Find("[data-row=kappa] [data-refusal]").GetAttribute("data-refusal"));
        Assert.All(page.FindAll("[type=range]"), input => Assert.NotNull(page.Find($"label[for={input.Id}]")));
    }

    [Fact]
    public async Task Elsewhere_Moved_TellsAScenarioWithItsRange()
    {
        var page = Open(await PlantAsync());
        page.WaitForElement(".elsewhere", Patience);

        await page.Find("#whatif-Elsewhere").InputAsync(new ChangeEventArgs { Value = "100" });
        Assert.StartsWith("With 100", page.Find("[data-part=elsewhere]").TextContent, StringComparison.Ordinal);
        Assert.Contains("would have been 0", page.Find("[data-part=elsewhere]").TextContent, StringComparison.Ordinal);

        await page.Find("#whatif-Elsewhere").InputAsync(new ChangeEventArgs { Value = "0" });
        var net = page.Find("[data-figure=Net] [data-part=before]").TextContent;
        Assert.EndsWith($"would have been {net}, instead of {net}.", page.Find("[data-part=elsewhere]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Scenario", page.Find(".elsewhere .badge").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sliders_Moved_ShowTheScenarioAndBackTakesItAway()
    {
        var page = Open(await PlantAsync());
        var estimate = Part(page, "Income", "after");

        await page.Find("#whatif-Rpm").InputAsync(new ChangeEventArgs { Value = "200" });

        page.WaitForAssertion(() => Assert.Equal("false", page.Find(".result").GetAttribute("data-busy")), Patience);
        Assert.Equal("scenario", page.Find("[data-stamp]").GetAttribute("data-stamp"));
        Assert.Equal(estimate, Part(page, "Income", "before"));
        Assert.NotEqual(estimate, Part(page, "Income", "after"));
        Assert.StartsWith("+", Part(page, "Income", "difference"), StringComparison.Ordinal);
        Assert.StartsWith("× 2", page.Find("[data-slider=Rpm] output").TextContent, StringComparison.Ordinal);
        Assert.Contains("Loss found", Part(page, "Verdict", "after"), StringComparison.Ordinal);

        await page.Find("[data-action=back]").ClickAsync(new());
        Assert.Equal(estimate, Part(page, "Income", "after"));
        Assert.Equal("100", page.Find("#whatif-Rpm").GetAttribute("value"));
        Assert.DoesNotContain((await Terms.ListAsync(Workspace, Token)).Entries, entry => entry.Scope != MoneyScope.Everything);
    }

    [Fact]
    public async Task Sliders_MovedTwice_ShowTheLastAlone()
    {
        var page = Open(await PlantAsync());

        var first = page.Find("#whatif-End").InputAsync(new ChangeEventArgs { Value = "-60" });
        var second = page.Find("#whatif-End").InputAsync(new ChangeEventArgs { Value = "0" });
        await Task.WhenAll(first, second);

        page.WaitForAssertion(() => Assert.Equal("false", page.Find(".result").GetAttribute("data-busy")), Patience);
        Assert.Equal("no change", Part(page, "Net", "difference"));
        Assert.Equal("estimate", page.Find("[data-stamp]").GetAttribute("data-stamp"));
    }

    [Fact]
    public async Task Keep_Confirmed_StoresRpmForAccountAndOutageAlone()
    {
        var outage = await PlantAsync();
        var page = Open(outage);
        Assert.True(page.Find("[data-action=keep]").HasAttribute("disabled"));
        await page.Find("#whatif-Rpm").InputAsync(new ChangeEventArgs { Value = "150" });
        await page.Find("#whatif-End").InputAsync(new ChangeEventArgs { Value = "30" });
        page.WaitForAssertion(() => Assert.Equal("false", page.Find(".result").GetAttribute("data-busy")), Patience);

        await page.Find("[data-action=keep]").ClickAsync(new());
        Assert.Contains("luma · YouTube", page.Find("#keep-question").TextContent, StringComparison.Ordinal);
        Assert.Equal(MoneyTerms.Nothing, (await Terms.ListAsync(Workspace, Token)).Own(await ScopeAsync(outage)));
        await page.Find("[data-action=keep-yes]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.StartsWith("Kept", page.Find(".said").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(new MoneyTerms { RpmLow = 1.5m, RpmHigh = 4.5m, RpmCurrency = "EUR" }, (await Terms.ListAsync(Workspace, Token)).Own(await ScopeAsync(outage)));
        Assert.Equal("0", page.Find("#whatif-End").GetAttribute("value"));
        page.WaitForElement("[data-row=rpm]", Patience);
    }

    [Fact]
    public async Task Page_WindowMovedAway_SaysThatNothingIsLeft()
    {
        await Content.HoursAsync();
        var start = Instant.FromUtc(2026, 11, 5, 17, 0);
        var outage = await new OutageStore(Database).AddAsync(Workspace, new StoredOutage { Title = "Short", Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(1), EndKnown = true, Function = "view", EntryZone = "Etc/UTC" }, Token);
        await EstimateAsync(outage);
        var page = Open(outage);

        await page.Find("#whatif-End").InputAsync(new ChangeEventArgs { Value = "-60" });

        page.WaitForAssertion(() => Assert.Equal("window_empty", page.Find(".result [data-refusal]").GetAttribute("data-refusal")), Patience);
        Assert.Contains("No figure", Part(page, "Verdict", "after"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NoMoney_ShowsViewsAlone()
    {
        var page = Open(await PlantAsync(priced: false));

        Assert.Empty(page.FindAll("[data-figure=Income], [data-slider=Rpm]"));
        Assert.Equal("rpm_unknown", page.Find(".result [data-refusal]").GetAttribute("data-refusal"));
        page.WaitForElement("[data-row=window_end]", Patience);
    }

    [Fact]
    public async Task Page_Demo_KeepsNothingAndSaysWhy()
    {
        var outage = await PlantAsync();
        Services.GetRequiredService<CurrentWorkspace>().Choose(WorkspaceChoice.Own with { IsDemo = true });

        var page = Open(outage);

        Assert.Empty(page.FindAll("[data-action=keep]"));
        Assert.Contains("This is the demo", page.Find("[data-part=keep-note]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SeveralAccounts_AsksForOne()
    {
        var outage = await PlantAsync();
        await Content.HoursAsync("tobi");

        var page = Open(outage, null, "[data-part=choice]");

        Assert.Equal([Invariant($"impact/whatif?outage={outage}&creator=luma&platform=youtube"), Invariant($"impact/whatif?outage={outage}&creator=tobi&platform=youtube")], page.FindAll("[data-part=choice] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Page_NotEstimated_LeadsToTheEstimate()
    {
        var page = Open(await PlantAsync(estimated: false), "luma", "[data-refusal=not_estimated]");

        Assert.StartsWith("impact?outage=", page.Find("[data-refusal] a.button").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OutageWithoutEnd_LeadsToItsForm()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync(ended: false);

        var page = Open(outage, "luma", "[data-refusal=outage_open]");

        Assert.Equal(Invariant($"outages?edit={outage}"), page.Find("[data-refusal] a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_NothingThere_SaysWhatIsMissing()
    {
        Assert.NotNull(Open(99, "luma", "[data-refusal=outage_gone]"));
        Assert.NotNull(Open(await Content.OutageAsync(), null, "[data-refusal=no_series]"));
    }

    private static string Part(IRenderedComponent<WhatIfPage> page, string figure, string part) => page.Find($"[data-figure={figure}] [data-part={part}]").TextContent;

    private IRenderedComponent<WhatIfPage> Open(long outage, string? creator = "luma", string ready = "[data-figure=Net]")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(new LedgerAddress(outage, creator, "youtube").Of(LedgerAddress.WhatIf));
        var page = Render<WhatIfPage>();
        page.WaitForElement(ready, Patience);
        return page;
    }
}
