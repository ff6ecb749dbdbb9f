using System.Globalization;
using System.Net;
using System.Text.Json;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Campaigns;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class CampaignReportsTests
{
    private const string Own = "=cmd|' /C calc'!A0 <b>Nordwind & \"Söhne\"</b>";

    private const string Other = "=HYPERLINK(\"http://x\";\"Zyxon\")<script>Zyxon</script>";

    private static readonly ReportWords English = new(CultureInfo.GetCultureInfo("en-US"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReportKind.ClientReport)]
    [InlineData(ReportKind.MakeGoodProposal)]
    public async Task LoadAsync_TwoClientsWithHostileNames_HoldsNothingOfTheOther(ReportKind kind)
    {
        await using var stored = await StoredAsync();

        var document = (await LoadAsync(stored, kind, Own)).Document!;

        foreach (var (format, text) in CampaignFormats.Of(document))
        {
            foreach (var secret in new[] { "Zyxon", "HYPERLINK", "987,654", "987654", "77.77", "11.11", "EUR", "secret" })
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{secret} in {format}");
            Assert.Contains("Nordwind", text, StringComparison.Ordinal);
            Assert.Contains("700,000", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LoadAsync_HostileName_SurvivesUnchanged()
    {
        await using var stored = await StoredAsync();

        var texts = CampaignFormats.Of((await LoadAsync(stored, ReportKind.ClientReport, Own)).Document!);

        using var json = JsonDocument.Parse(texts["json"]);
        Assert.Equal(Own, json.RootElement.GetProperty("facts")[0].GetProperty("value").GetString());
        Assert.DoesNotContain("<b>Nordwind", texts["html"], StringComparison.Ordinal);
        Assert.Contains(Own, WebUtility.HtmlDecode(texts["html"]), StringComparison.Ordinal);
        Assert.Contains(Own, WebUtility.HtmlDecode(texts["xlsx"]), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", texts["xlsx"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_Figures_AreThoseOfTheApiInEveryFormat()
    {
        await using var stored = await StoredAsync();
        var data = await Loader(stored).LoadAsync(StoredRuns.Workspace, null, Token);
        var entry = DeliverableDocument.From([DeliverableReport.Of(data.Deliverables.Single(one => one.Client == Own), data, DateTimeZoneProviders.Tzdb, stored.Clock.GetCurrentInstant())], stored.Clock.GetCurrentInstant()).Deliverables[0];

        var document = (await LoadAsync(stored, ReportKind.ClientReport, Own)).Document!;

        var table = CampaignFormats.Table(document, "shortfall_views");
        Assert.Equal(entry.Delivered, CampaignFormats.Cell(table, 0, "delivered").Number);
        Assert.Equal(entry.Shortfall, CampaignFormats.Cell(table, 0, "missing").Number);
        Assert.Equal(entry.Attributable, IntervalJson.From(CampaignFormats.Cell(table, 0, "because_of_outages").Interval));
        Assert.Equal(entry.AlreadyBehind, IntervalJson.From(CampaignFormats.Cell(table, 0, "missing_before").Interval));
        Assert.InRange(entry.Attributable!.Point, 25_000, 35_000);
        var (texts, digits) = (CampaignFormats.Of(document), CsvText.Plain(entry.Attributable.Hi90)!);
        Assert.All(new[] { "csv", "json", "xlsx" }, format => Assert.Contains(digits, texts[format], StringComparison.Ordinal));
        Assert.Contains(CampaignFormats.Cell(table, 0, "because_of_outages").Shown, WebUtility.HtmlDecode(texts["html"]), StringComparison.Ordinal);
        Assert.Equal(entry.Runs[0].DataHash, document.Origin.DataHash);
    }

    [Fact]
    public async Task LoadAsync_StateOfTheData_IsThatOfTheNewestExport()
    {
        await using var stored = await StoredAsync();

        var document = (await LoadAsync(stored, ReportKind.ClientReport, Own)).Document!;
        stored.Clock.Advance(Duration.FromDays(3));
        var later = (await LoadAsync(stored, ReportKind.ClientReport, Own)).Document!;

        Assert.Equal(Instant.FromUtc(2026, 11, 18, 8, 0), document.Origin.AsOf);
        Assert.Empty(document.Stamps);
        // Every deadline has passed: no day of asking is in the bytes.
        Assert.Equal(ReportXlsx.Write(document), ReportXlsx.Write(later));
        Assert.Equal(ReportHtml.Write(document), ReportHtml.Write(later));
    }

    [Fact]
    public async Task LoadAsync_DataChangedSince_IsStamped()
    {
        await using var stored = await StoredAsync();
        await stored.ImportAsync("luma_20261119T080000Z.csv", StoredRuns.Days(140, (day, usual) => day == new LocalDate(2026, 8, 1) ? usual + 1 : Kept(day, usual), comments: false));

        Assert.Equal(["changed"], (await LoadAsync(stored, ReportKind.ClientReport, Own)).Document!.Stamps.Select(stamp => stamp.Code));
    }

    [Fact]
    public async Task LoadAsync_Demo_IsStamped()
    {
        await using var stored = await StoredAsync();
        var demo = (await new WorkspaceStore(stored.Database).EnsureDemoAsync("Demo", Token)).Id;
        await new DeliverableStore(stored.Database).SaveAsync(demo, Promise(Own, 1_000) with { Delivered = 900, DeliveredAsOf = new LocalDate(2026, 10, 31) }, Token);

        var document = (await Source(stored).LoadAsync(new ReportRequest(demo, ReportKind.ClientReport, English) { Client = Own }, Token)).Document!;

        Assert.Equal(["demo"], document.Stamps.Select(stamp => stamp.Code));
    }

    [Theory]
    [InlineData(null, "client_missing")]
    [InlineData("  ", "client_missing")]
    [InlineData("Nobody", "client_unknown")]
    public async Task LoadAsync_NoSuchClient_SaysSoWithoutNamingAnother(string? client, string code)
    {
        await using var stored = await StoredAsync();

        var refusal = (await LoadAsync(stored, ReportKind.ClientReport, client)).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain("Zyxon", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_NameInOtherCapitals_IsAnotherClient()
    {
        await using var stored = await StoredAsync();

        Assert.Equal("client_unknown", (await LoadAsync(stored, ReportKind.ClientReport, Own.ToUpperInvariant())).Refusal!.Code);
    }

    private static Task<ReportReading> LoadAsync(StoredRuns stored, ReportKind kind, string? client) =>
        Source(stored).LoadAsync(new ReportRequest(StoredRuns.Workspace, kind, English) { Client = client }, Token);

    private static CampaignReports Source(StoredRuns stored) => new(Loader(stored), new WorkspaceStore(stored.Database), stored.Freshness, DateTimeZoneProviders.Tzdb, stored.Clock);

    private static CampaignDataLoader Loader(StoredRuns stored) =>
        new(new DeliverableStore(stored.Database), new MakeGoodStore(stored.Database), stored.Series, stored.Outages, stored.Runs, new ContentStore(stored.Database));

    /// <summary>An account that lost half of three days, and two clients it promised views of October to.</summary>
    private static async Task<StoredRuns> StoredAsync()
    {
        var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma_20261118T080000Z.csv", StoredRuns.Days(140, Kept, comments: false));
        await stored.EstimateAsync(await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token));
        var deliverables = new DeliverableStore(stored.Database);
        await PromiseAsync(stored, deliverables, Promise(Own, 700_000) with { CostPerThousand = 77.77m, Currency = "EUR" });
        await PromiseAsync(stored, deliverables, Promise(Other, 987_654) with { Campaign = "Zyxon spring", CostPerThousand = 11.11m, Currency = "EUR" });
        return stored;
    }

    private static async Task PromiseAsync(StoredRuns stored, DeliverableStore deliverables, Deliverable promise)
    {
        var id = (await deliverables.SaveAsync(StoredRuns.Workspace, promise, Token))!.Value;
        await new MakeGoodStore(stored.Database).AddAsync(
            StoredRuns.Workspace,
            new MakeGood(0, id, 3, 1, new LocalDate(2026, 12, 31), MakeGoodReason.Underdelivery) { Note = "secret of " + promise.Client, Slot = promise.Client == Other ? "when Zyxon likes" : "Friday evening" },
            Token);
    }

    private static Deliverable Promise(string client, double guarantee) => new()
    {
        Client = client,
        Title = client == Other ? "Zyxon launch" : "Three videos",
        Account = "luma",
        Platform = "youtube",
        Guarantee = guarantee,
        StartsOn = new LocalDate(2026, 10, 1),
        DeadlineOn = new LocalDate(2026, 10, 31),
        Note = "secret",
    };

    private static double Kept(LocalDate day, double usual) => StoredRuns.Down(day) ? Math.Round(0.5 * usual) : usual;
}
