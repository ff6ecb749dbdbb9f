using System.Globalization;
using System.IO.Compression;
using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests;

/// <summary>A creator brings a YouTube export with revenue and a TikTok export, and goes from an outage to verdict, money, uploads and waterfall.</summary>
[Collection(BrowserTests.Name)]
public sealed class CreatorMoneyTests(BrowserFixture browser)
{
    private static readonly LocalDate FirstDay = new(2026, 8, 3);

    private static readonly LocalDate OutageDay = new(2026, 10, 14);

    public static TheoryData<string> Screens => TestSize.Of<TheoryData<string>>([Screen.Laptop.Name], [Screen.Laptop.Name, Screen.PhoneDark.Name]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Creator_TwoExportsAndAnOutage_SeesMoneyAndChangesTheRpm(string screenName)
    {
        var screen = Screen.Every.Single(candidate => candidate.Name == screenName);
        await using var product = await RunningProduct.StartAsync(builder => builder.Services.AddSingleton<NodaTime.IClock>(new StandingClock()));
        await using var visit = await browser.VisitAsync(screen, product);
        await SendAsync(visit, YouTubeZip());
        await SendAsync(visit, SampleFiles.TikTok);
        var start = OutageDay.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["America/Los_Angeles"]).ToInstant();
        var outage = await product.Services.GetRequiredService<OutageStore>().AddAsync(
            WorkspaceStore.DefaultId, new StoredOutage { Title = "YouTube was down", Platform = "youtube", Start = start, EndExclusive = start + Duration.FromHours(20), EntryZone = "Etc/UTC" }, CancellationToken.None);

        await visit.OpenAsync(FormattableString.Invariant($"/impact?outage={outage}"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Estimate", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".money-card[data-state=ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(visit.Page.Locator(".money-card .said")).ToContainTextAsync("of income");
        await visit.PictureAsync($"impact-money-{screen}");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See money, uploads and what is payable" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#money-headline")).ToContainTextAsync("USD");
        await Assertions.Expect(visit.Page.Locator("[data-way=direct]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-way=unit]")).ToContainTextAsync("clean days before the outage");
        await AssertBarsAddAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#uploads")).ToBeVisibleAsync();
        await visit.PictureAsync($"ledger-{screen}");
        await visit.AssertAccessibleAsync();
        await visit.AssertNothingCutOffAsync();
        if (!screen.Dark)
            await FocusWalk.WalkAsync(visit);

        var before = await visit.Page.Locator("[data-way=unit] .value").InnerTextAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change rates, terms and amounts" }).ClickAsync();
        await visit.CircuitAsync();
        await visit.Page.Locator("#terms-rpmLikely").FillAsync("50.00");
        await visit.Page.Locator("#terms-rpmCurrency").FillAsync("USD");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".said")).ToContainTextAsync("are stored");
        await visit.OpenAsync(FormattableString.Invariant($"/impact/money?outage={outage}"));
        await Assertions.Expect(visit.Page.Locator("[data-way=unit] .soft")).ToContainTextAsync("an assumed range, as entered");
        Assert.NotEqual(before, await visit.Page.Locator("[data-way=unit] .value").InnerTextAsync());
        await Assertions.Expect(visit.Page.Locator("#money-reasons + ul")).ToContainTextAsync("they differ by");
        await AssertBarsAddAsync(visit);
        await visit.AssertHealthyAsync();
    }

    private static async Task AssertBarsAddAsync(Visit visit)
    {
        var amounts = (await visit.Page.Locator(".waterfall .amount").AllInnerTextsAsync())
            .Select(text => decimal.Parse(text.Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.GetCultureInfo("en-US"))).ToList();
        Assert.True(amounts.Count > 2);
        Assert.Equal(amounts[^1], amounts.SkipLast(1).Sum());
        Assert.Equal(amounts[^1], decimal.Parse(await visit.Page.Locator("tr[data-line=Payable] strong").InnerTextAsync(), NumberStyles.Number, CultureInfo.GetCultureInfo("en-US")));
    }

    /// <summary>Sixteen weeks of days as YouTube Studio writes them; on the day of the outage a tenth of the views and of the revenue is left.</summary>
    private static FilePayload YouTubeZip()
    {
        var table = new StringBuilder("Date,Views,Watch time (hours),Estimated revenue (USD)\n");
        for (var day = 0; day < 112; day++)
        {
            var date = FirstDay.PlusDays(day);
            var usual = 20_000 + (1_500 * Math.Sin(day * 0.9)) + (900 * Math.Cos(day * 2.3));
            var left = date == OutageDay ? 0.1 : 1;
            table.Append(CultureInfo.InvariantCulture, $"{date:uuuu-MM-dd},{usual * left:0},{usual * left / 18:0.00},{usual * left * (3.1 + (0.12 * Math.Sin(day * 1.7))) / 1_000:0.000}\n");
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("Table data.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(table.ToString()));
        }

        return new FilePayload { Name = "Date 2026-08-03_2026-11-22 Luma Verse.zip", MimeType = "application/zip", Buffer = bytes.ToArray() };
    }

    private static async Task SendAsync(Visit visit, object file)
    {
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        if (await visit.Page.Locator("[data-ask]").CountAsync() > 0)
            await visit.Page.Locator("[data-ask]").UncheckAsync();
        var input = visit.Page.Locator("[data-input]");
        await (file is FilePayload payload ? input.SetInputFilesAsync(payload) : input.SetInputFilesAsync((string)file));
        await Assertions.Expect(visit.Page.Locator(".upload[data-state=applied]")).ToHaveCountAsync(1);
    }

    private sealed class StandingClock : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 11, 22, 9, 0);
    }
}
