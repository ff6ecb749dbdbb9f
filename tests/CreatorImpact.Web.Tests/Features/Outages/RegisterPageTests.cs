using Bunit;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Features.Outages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class RegisterPageTests : StoredContext
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public RegisterPageTests() => Services.AddScoped<OutagesPageLoader>();

    private OutageStore Outages => new(Database);

    [Fact]
    public async Task Form_CauseTimesRegionsAndOtherWindow_AreStored()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page);
        await ChangeAsync(page, "outage-cause", "ddos");
        await page.Find("#outage-planned").ChangeAsync(new ChangeEventArgs { Value = true });
        await ChangeAsync(page, "outage-regions", "US, CA, us");
        await InputAsync(page, "outage-acknowledged", "2025-10-15T19:20");
        await InputAsync(page, "outage-resolved", "2025-10-15T21:05");
        await ChangeAsync(page, "outage-author", "Ana");
        await InputAsync(page, "window-0-start", "2025-10-15T18:30");
        await InputAsync(page, "window-0-end", "2025-10-15T21:30");
        await ChangeAsync(page, "window-0-source", "CNN");

        await page.Find(".outage-form").SubmitAsync();

        var stored = Assert.Single(await Outages.ListAsync(Workspace, Token));
        Assert.Equal(("ddos", true, false, "Ana"), (stored.Cause, stored.Planned, stored.LeftOut, stored.Author));
        Assert.Equal(["US", "CA"], stored.Regions);
        Assert.Equal((Instant.FromUtc(2025, 10, 15, 23, 20), Instant.FromUtc(2025, 10, 16, 1, 5)), (stored.AcknowledgedAt!.Value, stored.ResolvedAt!.Value));
        Assert.Equal(new StatedWindow(Instant.FromUtc(2025, 10, 15, 22, 30), Instant.FromUtc(2025, 10, 16, 1, 30), "CNN"), Assert.Single(stored.Windows));
        Assert.Equal("Ana", (await new OutageSettingStore(Database).LoadAsync(Workspace, Token)).Author);
        Assert.Contains("2 windows stated", page.Find(".outage .marks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_StoredOutageSavedUnchanged_KeepsEveryField()
    {
        var id = await Outages.AddAsync(Workspace, PublicOutages.All.Single(known => known.Id == "google-2020-12-14").Outages[0], Token);
        var before = (await Outages.GetAsync(Workspace, id, Token))!;
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();

        await page.Find(".outage-form").SubmitAsync();

        Assert.True(before.SaysTheSameAs((await Outages.GetAsync(Workspace, id, Token))!));
    }

    [Fact]
    public async Task Form_RegionWithACommaUntouched_StaysOne()
    {
        var id = await Outages.AddAsync(Workspace, Outage("fair", 0, 3) with { Regions = ["Frankfurt, Germany", "US"] }, Token);
        Services.GetRequiredService<NavigationManager>().NavigateTo(FormattableString.Invariant($"outages?edit={id}"));
        var page = Render<OutagesPage>();
        await ChangeAsync(page, "outage-title", "Fair");

        await page.Find(".outage-form").SubmitAsync();

        var stored = (await Outages.GetAsync(Workspace, id, Token))!;
        Assert.Equal(("Fair", 2, "Frankfurt, Germany"), (stored.Title, stored.Regions.Count, stored.Regions[0]));
    }

    [Fact]
    public async Task Form_WindowOfTenYears_IsSaidBesideItsField()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page);
        await InputAsync(page, "window-0-start", "2015-10-15T18:30");
        await InputAsync(page, "window-0-end", "2025-10-15T18:00");
        await ChangeAsync(page, "window-0-source", "CNN");

        await page.Find(".outage-form").SubmitAsync();

        Assert.Contains("366", page.Find("#window-0-end-problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Outages.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Form_WindowWithoutSource_IsSaidBesideItsField()
    {
        var page = Render<OutagesPage>();
        await FillAsync(page);
        await InputAsync(page, "window-1-start", "2025-10-15T18:30");
        await InputAsync(page, "window-1-end", "2025-10-15T18:00");
        await InputAsync(page, "outage-resolved", "2025-10-15T10:00");

        await page.Find(".outage-form").SubmitAsync();

        Assert.Equal("Name who says so.", page.Find("#window-1-source-problem").TextContent);
        Assert.Equal("The end must be after the start.", page.Find("#window-1-end-problem").TextContent);
        Assert.Equal("It cannot be over before it began.", page.Find("#outage-resolved-problem").TextContent);
        Assert.Empty(page.Find("#window-0-source-problem").TextContent);
        Assert.Empty(await Outages.ListAsync(Workspace, Token));
    }

    [Fact]
    public void Form_CausePicker_IsGroupedWithTheGuidanceBeside()
    {
        var page = Render<OutagesPage>();

        Assert.Equal(["High traffic", "Technical malfunction", "Security breach", "Maintenance", "Policy or ban", "Unknown"], page.FindAll("#outage-cause optgroup").Select(group => group.GetAttribute("label")));
        Assert.Equal(4, page.FindAll(".guide tbody tr").Count);
        Assert.All(page.FindAll(".guide tbody tr"), row => Assert.Equal(4, row.Children.Count(cell => cell.TextContent.Trim().Length > 0)));
        Assert.Contains("General guidance", page.Find(".guide").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cause=security", new[] { "flood" })]
    [InlineData("cause=malfunction", new[] { "router", "cable" })]
    [InlineData("cause=network", new[] { "router" })]
    [InlineData("length=prolonged", new[] { "flood" })]
    [InlineData("planned=no", new[] { "flood", "router" })]
    [InlineData("planned=only", new[] { "cable" })]
    public async Task List_Filter_FindsTheRightRows(string query, string[] found)
    {
        await Outages.AddAsync(Workspace, Outage("flood", 0, 4) with { Cause = "ddos" }, Token);
        await Outages.AddAsync(Workspace, Outage("router", 10, 11) with { Cause = "network" }, Token);
        await Outages.AddAsync(Workspace, Outage("cable", 20, 21) with { Cause = "cable_cut", Planned = true }, Token);
        Services.GetRequiredService<NavigationManager>().NavigateTo("outages?" + query);

        var page = Render<OutagesPage>();

        Assert.Equal(found.Order(StringComparer.Ordinal), page.FindAll(".outage h3").Select(title => title.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Settings_ThresholdOfOneHour_ReclassesTheList()
    {
        await Outages.AddAsync(Workspace, Outage("router", 0, 2), Token);
        var page = Render<OutagesPage>();
        Assert.Equal("Short-term", page.Find("[data-class]").TextContent);

        await ChangeAsync(page, "register-threshold", "1,5");
        await page.Find("form.settings").SubmitAsync();

        Assert.Equal("Prolonged", page.Find("[data-class]").TextContent);
        await ChangeAsync(page, "register-threshold", "none");
        await page.Find("form.settings").SubmitAsync();
        Assert.StartsWith("Enter a number of hours", page.Find("#register-threshold-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Overlap_IsShownWithItsUnionAndTheTimeDownCountsItOnce()
    {
        await Outages.AddAsync(Workspace, Outage("first", 0, 3), Token);
        await Outages.AddAsync(Workspace, Outage("second", 2, 5), Token);
        await Outages.AddAsync(Workspace, Outage("works", 30, 34) with { Planned = true, LeftOut = true }, Token);

        var page = Render<OutagesPage>();

        Assert.Equal("300", page.Find(".totals").GetAttribute("data-down"));
        Assert.Contains("Left out of it: 1,", page.Find(".totals").TextContent, StringComparison.Ordinal);
        Assert.Contains("5 h down; 1 h would count twice", page.Find(".overlaps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_OneClick_AddsEveryPlatformOnceWithItsSource()
    {
        var page = Render<OutagesPage>();
        Assert.True(page.FindAll("[data-public]").Count >= 8);

        await page.Find("[data-public=facebook-2021-10-04] button").ClickAsync(new());

        var stored = await Outages.ListAsync(Workspace, Token);
        Assert.Equal(["facebook", "instagram"], stored.Select(outage => outage.Platform!).Order(StringComparer.Ordinal));
        Assert.All(stored, outage => Assert.Equal(("Cloudflare", "news"), (outage.Source, outage.Verification)));
        Assert.Equal("In your list", page.Find("[data-public=facebook-2021-10-04] .badge").TextContent);
        await page.Find(".said button").ClickAsync(new());
        Assert.Empty(await Outages.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Reference_IllustrativeRowsInTheRegister_ShowsAllSevenWithTheirGaps()
    {
        foreach (var row in ReferenceHistory.Outages())
            await Outages.AddAsync(Workspace, row, Token);

        var page = Render<OutagesPage>();

        var rows = page.FindAll("table.reference tbody tr");
        Assert.Equal(7, rows.Count);
        Assert.Equal("0", page.Find(".totals").GetAttribute("data-down"));
        Assert.Contains("Left out of it: 5,", page.Find(".totals").TextContent, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Contains("Illustrative, unverified", row.TextContent, StringComparison.Ordinal));
        Assert.Equal("", rows[6].Children[3].TextContent);
        Assert.Equal("Database", rows[5].Children[2].TextContent);
    }

    [Fact]
    public void Reference_NoIllustrativeRow_IsNotShown() => Assert.Empty(Render<OutagesPage>().FindAll("table.reference"));

    private static StoredOutage Outage(string title, int from, int to) => new()
    {
        Platform = "tiktok",
        Title = title,
        Start = Noon + Duration.FromHours(from),
        EndExclusive = Noon + Duration.FromHours(to),
        Verification = "own",
    };

    private static Task ChangeAsync(IRenderedComponent<OutagesPage> page, string field, string value) => page.Find("#" + field).ChangeAsync(new ChangeEventArgs { Value = value });

    private static Task InputAsync(IRenderedComponent<OutagesPage> page, string field, string value) => page.Find("#" + field).InputAsync(new ChangeEventArgs { Value = value });

    private static async Task FillAsync(IRenderedComponent<OutagesPage> page)
    {
        await ChangeAsync(page, "outage-platform", "TikTok");
        foreach (var (field, value) in new[] { ("start", "2025-10-15T19:00"), ("end", "2025-10-15T21:00"), ("zone", "America/New_York") })
            await page.Find($"#outage-{field}").InputAsync(new ChangeEventArgs { Value = value });
    }
}
