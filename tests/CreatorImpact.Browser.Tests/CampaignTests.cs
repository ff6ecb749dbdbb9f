using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>An agency enters what it promised, sees what the outage took of it, and owes and delivers a make-good.</summary>
[Collection(BrowserTests.Name)]
public sealed class CampaignTests(BrowserFixture browser)
{
    // A week after the deadline, so that all is settled.
    private static readonly Instant Today = Instant.FromUtc(2026, 11, 22, 9, 0);

    public static TheoryData<string> Screens => TestSize.Of<TheoryData<string>>([Screen.PhoneDark.Name], [Screen.Laptop.Name, Screen.PhoneDark.Name]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Agency_ShortCampaign_SeesTheOutagesPartAndMakesGood(string screenName)
    {
        var screen = Screen.Every.Single(candidate => candidate.Name == screenName);
        await using var product = await RunningProduct.StartAsync(builder => builder.Services.AddSingleton<NodaTime.IClock>(new StandingClock()));
        await using var visit = await browser.VisitAsync(screen, product);
        await SendAsync(visit, "/data", SampleFiles.Hourly);
        await SendAsync(visit, "/data", SampleFiles.Outages);
        await SendPostsAsync(visit);

        await visit.NavigateAsync("Campaigns", "Campaigns");
        await visit.Page.GetByLabel("What is delivered").FillAsync("Three videos");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#deliverable-Client-problem")).ToHaveTextAsync("This is needed; at most 200 characters.");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await FillAsync(visit, ("Client", "Acme"), ("Account", "Luma Verse"), ("Platform", "YouTube"), ("Guaranteed", "600,000"), ("First day", "2026-11-01"), ("Deadline", "2026-11-15"), ("Price of 1,000 (CPM)", "12.50"), ("Currency", "EUR"));
        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Client")).ToHaveValueAsync("Acme");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".said")).ToContainTextAsync("Three videos was added.");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("not estimated yet");

        await EstimateAsync(product);
        await visit.OpenAsync("/campaigns");
        await Assertions.Expect(visit.Page.Locator("tbody tr td").Nth(1)).ToContainTextAsync("(90\u00A0%:");
        await visit.PictureAsync($"campaigns-{screen}");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Three videos" }).ClickAsync();
        // The loss in the outage is seen, but not what remains of it after the days of recovery: so much is said, and no more.
        await Assertions.Expect(visit.Page.Locator("#campaign-sentence")).ToContainTextAsync("these data cannot tell how much of it the outage took");
        await Assertions.Expect(visit.Page.Locator("[data-offer=ForAll] tbody tr")).ToHaveCountAsync(3);
        await visit.Page.GetByText("Add a make-good").ClickAsync();
        await visit.Page.GetByLabel("Posts", new() { Exact = true }).FillAsync("2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Owe it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-balance]")).ToHaveTextAsync("Owed: 2 · delivered: 0 · balance: 2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delivered one" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-balance]")).ToHaveTextAsync("Owed: 2 · delivered: 1 · balance: 1");
        await Assertions.Expect(visit.Page.Locator(".said")).ToBeFocusedAsync();
        await visit.PictureAsync($"campaign-{screen}");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        if (!screen.Dark)
            await FocusWalk.WalkAsync(visit);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task More_OnAPhone_OpensByKeyboardAndClosesBehindALink()
    {
        await using var visit = await browser.VisitAsync(Screen.Phone);
        await visit.OpenAsync("/");
        var more = visit.Page.GetByRole(AriaRole.Button, new() { Name = "More" });

        await more.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#more-pages")).ToBeVisibleAsync();
        await visit.PictureAsync("more-pages-phone");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#more-pages")).ToBeHiddenAsync();

        await visit.NavigateAsync("Method", "Method");
        await Assertions.Expect(visit.Page.Locator("#more-pages")).ToBeHiddenAsync();
        await visit.AssertHealthyAsync();
    }

    private static async Task FillAsync(Visit visit, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
            await visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    private static async Task EstimateAsync(RunningProduct product)
    {
        var outage = (await product.Services.GetRequiredService<OutageStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None)).Single();
        await product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage.Id, new EstimatorOptions(), null, null, CancellationToken.None);
    }

    // A list exported thirty days after its posts appeared.
    private static async Task SendPostsAsync(Visit visit)
    {
        var rows = new StringBuilder("account,platform,post id,title,publish date,views\n");
        for (var post = 0; post < 9; post++)
            rows.Append(CultureInfo.InvariantCulture, $"Luma Verse,youtube,p{post},Post {post},2026-10-23,{6_000 + (500 * post)}\n");
        await SendAsync(visit, "/data", new FilePayload { Name = "posts-20261122T080000Z.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows.ToString()) });
    }

    private static async Task SendAsync(Visit visit, string page, object file)
    {
        await visit.OpenAsync(page);
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        if (await visit.Page.Locator("[data-ask]").CountAsync() > 0)
            await visit.Page.Locator("[data-ask]").UncheckAsync();
        var input = visit.Page.Locator("[data-input]");
        await (file is FilePayload payload ? input.SetInputFilesAsync(payload) : input.SetInputFilesAsync((string)file));
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1);
    }

    private sealed class StandingClock : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => Today;
    }
}
