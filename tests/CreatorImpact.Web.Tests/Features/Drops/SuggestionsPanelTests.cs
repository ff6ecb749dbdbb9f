using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Web.Features.Drops;
using CreatorImpact.Web.Features.Outages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Drops;

public sealed class SuggestionsPanelTests : StoredContext
{
    public SuggestionsPanelTests()
    {
        DropsFeature.Add(Services);
        Services.AddScoped<OutagesPageLoader>();
    }

    [Fact]
    public async Task Panel_HoleInTheData_IsSuggestedAndFillsTheFormWithoutStoringAnything()
    {
        await Content.HoursAsync();
        var page = Render<OutagesPage>();
        Assert.Equal("idle", page.Find(".suggestions").GetAttribute("data-state"));

        await SearchAsync(page);
        var link = page.Find(".suggestions li a");
        Assert.Contains("5 Nov 2026, 17:00–23:00 UTC", link.TextContent, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo(link.GetAttribute("href")!);
        var filled = Render<OutagesPage>();

        Assert.Equal("2026-11-05T17:00", filled.Find("#outage-start").GetAttribute("value"));
        Assert.Equal("2026-11-05T23:00", filled.Find("#outage-end").GetAttribute("value"));
        Assert.Equal("YouTube", filled.Find("#outage-platform").GetAttribute("value"));
        Assert.Equal("Etc/UTC", filled.Find("#outage-zone").GetAttribute("value"));
        Assert.Equal("Suggested from imported data", filled.Find("#outage-source").GetAttribute("value"));
        Assert.Contains("Nothing is saved", filled.Find("p.said[tabindex]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await new OutageStore(Database).ListAsync(Workspace, Token));

        await filled.Find(".outage-form").SubmitAsync();
        var stored = Assert.Single(await new OutageStore(Database).ListAsync(Workspace, Token));
        Assert.Equal((Instant.FromUtc(2026, 11, 5, 17, 0), Instant.FromUtc(2026, 11, 5, 23, 0), "youtube"), (stored.Start, stored.EndExclusive!.Value, stored.Platform));
        Assert.EndsWith("/outages", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_KnownOutage_IsNotSuggestedAgain()
    {
        await Content.HoursAsync();
        await Content.OutageAsync();
        var page = Render<OutagesPage>();

        await SearchAsync(page);

        Assert.Empty(page.FindAll(".suggestions li"));
        Assert.Contains("nothing lies further below", page.Find(".suggestions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_WithoutData_SaysWhatToDo()
    {
        var page = Render<OutagesPage>();

        await SearchAsync(page);

        Assert.Contains("Import an export first", page.Find(".suggestions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_DaysOnly_SuggestsDaysAndSaysSo()
    {
        await Content.DaysAsync("tobi", "tiktok", "views", [.. Enumerable.Range(0, 90).Select(day => day == 66 ? 90 : 1000 + (50 * Math.Sin(day)) + (100 * (day % 7)))]);
        var page = Render<OutagesPage>();

        await SearchAsync(page);

        Assert.Contains("4 Nov 2026", page.Find(".suggestions li strong").TextContent, StringComparison.Ordinal);
        Assert.Contains("name days, not hours", page.Find(".suggestions").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outages?suggest-start=yesterday&suggest-end=today")]
    [InlineData("outages?suggest-start=2026-11-05T17:00")]
    public void Page_AddressThatProposesNoTimes_ShowsTheEmptyForm(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var page = Render<OutagesPage>();

        Assert.Equal("outages:new", page.Find(".outage-form").GetAttribute("data-draft"));
        Assert.True(string.IsNullOrEmpty(page.Find("#outage-start").GetAttribute("value")));
    }

    [Fact]
    public void Address_ClockTimeThatComesTwice_IsGivenInUtc()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var twice = new OutageWindow(Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 6, 0));
        var once = new OutageWindow(Instant.FromUtc(2026, 10, 24, 0, 0), Instant.FromUtc(2026, 10, 24, 6, 0));

        Assert.EndsWith("suggest-start=2026-10-25T00%3A30&suggest-end=2026-10-25T06%3A00&suggest-zone=Etc%2FUTC", SuggestionAddress.Of("tiktok", twice, berlin), StringComparison.Ordinal);
        Assert.Equal("outages?suggest-platform=TikTok&suggest-start=2026-10-24T02%3A00&suggest-end=2026-10-24T08%3A00&suggest-zone=Europe%2FBerlin", SuggestionAddress.Of("tiktok", once, berlin));
    }

    private static async Task SearchAsync(IRenderedComponent<OutagesPage> page)
    {
        await page.Find("[data-action=search]").ClickAsync(new());
        await page.WaitForStateAsync(() => page.Find(".suggestions").GetAttribute("data-state") is "ready" or "empty", TimeSpan.FromSeconds(30));
    }
}
