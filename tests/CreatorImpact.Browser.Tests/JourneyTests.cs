using CreatorImpact.Analysis.Runs;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>The main job, from an empty product to a verdict, as a person does it.</summary>
[Collection(BrowserTests.Name)]
public sealed class JourneyTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly (string Name, string Path)[] Pages = [("data-filled", "/data"), ("outages-filled", "/outages"), ("impact-found", "/impact?outage=1"), ("outages-edit", "/outages?edit=1"), ("start-found", "/")];

    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await RunningProduct.StartAsync();

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task EmptyProduct_ImportOutageEstimate_LeadsToAVerdict()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Add an export" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Data");

        await ImportAsync(visit, SampleFiles.Hourly, SampleFiles.TikTok);
        await visit.NavigateAsync("Outages", "Outages");
        await AddOutageAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Impact YouTube outage" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Estimate", Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator("section.verdict")).ToHaveAttributeAsync("data-verdict", "loss found", new() { Timeout = 60_000 });
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Loss found" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line")).Not.ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".apexcharts-rangeArea-series path.apexcharts-rangeArea")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("rect.ci-outage")).Not.ToHaveCountAsync(0);
        await visit.Page.GetByText("The values of the chart as a table").First.ClickAsync();
        await Expect(visit.Page.Locator(".chart-table tbody tr th").First).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
        await LookAtEveryPageAsync([.. Pages, .. await AddDailyFindingsAsync()]);
    }

    [Fact]
    public async Task ReloadAndBack_ShowTheSameView()
    {
        await SeedAsync();
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/impact?outage=1");
        var verdict = visit.Page.Locator("section.verdict");
        await Expect(verdict).ToHaveAttributeAsync("data-verdict", "loss found");
        var sentence = await verdict.Locator(".sentence").TextContentAsync();

        await visit.Page.ReloadAsync();
        await visit.CircuitAsync();

        await Expect(verdict.Locator(".sentence")).ToHaveTextAsync(sentence!);
        await visit.Page.Locator("#impact-outage").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "YouTube · 15 Nov 2026 · Later" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Ready to estimate" })).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(verdict.Locator(".sentence")).ToHaveTextAsync(sentence!);
        await Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line")).Not.ToHaveCountAsync(0);
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task FirstPaintAndCircuit_OneVisit_LoadsOnce()
    {
        var shelf = _product.Services.GetRequiredService<HandoverShelf>();
        using var client = new HttpClient { BaseAddress = _product.Address };
        await client.GetStringAsync("/data");
        Assert.Equal(1, shelf.Waiting);
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);

        await visit.OpenAsync("/data");

        Assert.Equal(1, shelf.Waiting);
    }

    [Fact]
    public async Task Upload_ZoneNeeded_AsksBesideTheFieldAndTakesTheFileAgain()
    {
        await using var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "hours.csv",
            MimeType = "text/csv",
            Buffer = "timestamp,account,views\n2026-11-01 00:00,luma,100\n2026-11-01 01:00,luma,120\n"u8.ToArray(),
        });
        var zone = visit.Page.GetByLabel("Time zone", new() { Exact = true });
        await Expect(zone).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#drop-timeZone-problem")).ToContainTextAsync("time zone needed");
        await visit.PictureAsync("data-zone-needed-laptop");

        await zone.FillAsync("Europe/Berlin");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send hours.csv again" }).ClickAsync();

        await Expect(visit.Page.Locator(".upload[data-state=previewed]")).ToContainTextAsync("rows read: 2");
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task ImportAsync(Visit visit, params string[] files)
    {
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Choose files" }).ClickAsync());
        await chooser.SetFilesAsync(files);
        await Expect(visit.Page.Locator(".upload[data-state=previewed]")).ToHaveCountAsync(files.Length, new() { Timeout = 30_000 });
        await Expect(visit.Page.Locator(".preview")).ToHaveCountAsync(files.Length);
        await visit.AssertAccessibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Import all {files.Length}" }).ClickAsync();
        await Expect(visit.Page.Locator(".import[data-state=Applied]")).ToHaveCountAsync(files.Length, new() { Timeout = 30_000 });
        await Expect(visit.Page.Locator(".account")).Not.ToHaveCountAsync(0);
        await visit.AssertAccessibleAsync();
    }

    private static async Task AddOutageAsync(Visit visit)
    {
        await visit.Page.GetByLabel("Platform").First.FillAsync("YouTube");
        await visit.Page.GetByLabel("Start", new() { Exact = true }).FillAsync("2026-11-05T17:00");
        await visit.Page.GetByLabel("End", new() { Exact = true }).FillAsync("2026-11-05T23:00");
        await visit.Page.GetByLabel("Time zone of these times").FillAsync("Etc/UTC");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add outage" }).ClickAsync();
        await Expect(visit.Page.Locator(".outage .local")).ToContainTextAsync("5 Nov 2026, 17:00–23:00 UTC");
        await visit.AssertAccessibleAsync();
    }

    private async Task LookAtEveryPageAsync(IReadOnlyList<(string Name, string Path)> pages)
    {
        // The demo's pages are walked on the others.
        foreach (var screen in TestSize.Of([Screen.PhoneDark], Screen.Walked))
        {
            await using var visit = await browser.VisitAsync(screen, _product);
            foreach (var (name, path) in pages)
            {
                await visit.OpenAsync(path);
                if (path.Contains("outage=1", StringComparison.Ordinal) || path.Contains("series=", StringComparison.Ordinal))
                    await Expect(visit.Page.Locator(".apexcharts-line-series path.apexcharts-line")).Not.ToHaveCountAsync(0);
                await visit.PictureAsync($"{name}-{screen}");
                await visit.AssertNothingCutOffAsync();
                // What axe finds depends on the markup and the colours, hardly on the width.
                if (screen.Width == Screen.Laptop.Width)
                    await visit.AssertAccessibleAsync();
            }

            await visit.AssertHealthyAsync();
        }
    }

    private async Task<IReadOnlyList<(string Name, string Path)>> AddDailyFindingsAsync()
    {
        var services = _product.Services;
        var outage = await services.GetRequiredService<OutageStore>().AddAsync(
            WorkspaceStore.DefaultId,
            new StoredOutage { Title = "Feed did not load", Platform = "tiktok", Start = Instant.FromUtc(2026, 11, 10, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 10, 22, 0), EntryZone = "Europe/Berlin" },
            CancellationToken.None);
        await services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, outage, new EstimatorOptions(), null, null, CancellationToken.None);
        // Both files were sent at once: which came first is not said.
        var series = (await services.GetRequiredService<SeriesStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None)).Single(one => one.Key is { Platform: "tiktok", Metric: "views" });
        var import = (await services.GetRequiredService<ImportStore>().ListAsync(WorkspaceStore.DefaultId, CancellationToken.None)).Single(one => one.File.FileName.EndsWith(".zip", StringComparison.Ordinal));
        return
        [
            ("data-details", FormattableString.Invariant($"/data?import={import.Id}")),
            ("impact-overview", FormattableString.Invariant($"/impact?outage={outage}")),
            ("impact-daily", FormattableString.Invariant($"/impact?outage={outage}&series={series.Id}")),
        ];
    }

    private async Task SeedAsync()
    {
        var services = _product.Services;
        var importer = services.GetRequiredService<FileImporter>();
        var options = new ReadOptions(Instant.FromUtc(2026, 11, 22, 9, 0));
        foreach (var file in new[] { SampleFiles.Hourly, SampleFiles.Outages })
            await importer.ImportAsync(WorkspaceStore.DefaultId, SourceFile.FromPath(file), options, null, CancellationToken.None);
        await services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, 1, new EstimatorOptions(), null, null, CancellationToken.None);
        await services.GetRequiredService<OutageStore>().AddAsync(
            WorkspaceStore.DefaultId,
            new StoredOutage { Title = "Later", Platform = "youtube", Start = Instant.FromUtc(2026, 11, 15, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 15, 18, 0) },
            CancellationToken.None);
    }
}
