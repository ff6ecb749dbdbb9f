using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class StatementTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_EstimatedAccount_ShowsTheFiguresOfThePages()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var document = await world.DocumentAsync(ReportKind.CreatorStatement);

        var entry = await EntryAsync(world);
        Assert.Equal(FindingSentence.Write(entry, new FindingText(AccountWorld.English.Culture)), document.Headline);
        Assert.Equal(Words.LossFound, entry.Verdict);
        var net = Figure(document, "net");
        var rounded = DisplayFigure.ForWidth(entry.Net!.Hi90 - entry.Net.Lo90, AccountWorld.English.Culture);
        Assert.Equal(($"{rounded.Text(entry.Net.Point)} (90 %: {rounded.Range(entry.Net.Lo90, entry.Net.Hi90)})", "views", "Measured"), (net.Shown, net.Unit, net.Grade));
        Assert.Equal((entry.Net.Point, entry.Net.Lo90, entry.Net.Hi90), (net.Interval!.Point, net.Interval.Lo90, net.Interval.Hi90));
        var (income, ledger) = (Figure(document, "income"), (await world.AnswerAsync()).Answer.Money!.Ledger);
        Assert.Equal((ledger.IncomeLoss, "EUR", true), (income.Interval, income.Unit, income.IsMoney));
        Assert.Null(Figure(document, "missed").Interval);
    }

    [Fact]
    public async Task LoadAsync_EstimatedAccount_SaysWhyHowSureAndWhatNext()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var document = await world.DocumentAsync(ReportKind.CreatorStatement);

        Assert.Equal(["amount", "sure", "why", "next"], document.Sections.Select(section => section.Code));
        Assert.Contains("Feed down, 10 Oct 2026, 00:00 – 13 Oct 2026, 00:00 UTC.", Texts(document, "why"));
        var picture = Assert.Single(document.Sections.SelectMany(section => section.Blocks).OfType<ReportPicture>());
        Assert.Contains("Days of UTC.", picture.Caption, StringComparison.Ordinal);
        Assert.StartsWith("<svg", picture.Svg, StringComparison.Ordinal);
        Assert.Contains(Texts(document, "sure"), text => text.StartsWith("Measured: ", StringComparison.Ordinal));
        Assert.Equal("Nothing is missing here. See what the outage did to the other metrics.", Assert.Single(Texts(document, "next")));
        Assert.Empty(document.Stamps);
        Assert.Contains("estimates", document.Guard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_VerificationThatIsNoneOfOurs_IsRepeatedAsItIs()
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage("Feed down") with { Verification = "confirmed by YouTube" });

        Assert.Contains((await world.DocumentAsync(ReportKind.CreatorStatement)).Facts, fact => fact.Value.EndsWith(" · confirmed by YouTube", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LoadAsync_AnyDay_RestsOnTheExportAndNeverOnNow()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var first = await world.DocumentAsync(ReportKind.CreatorStatement);
        world.Stored.Clock.Advance(Duration.FromDays(400));
        var later = await world.DocumentAsync(ReportKind.CreatorStatement);

        Assert.Equal(AccountWorld.Exported, first.Origin.AsOf);
        Assert.Equal(ReportHtml.Write(first), ReportHtml.Write(later));
        Assert.Equal(ReportXlsx.Write(first), ReportXlsx.Write(later));
        Assert.Equal(ReportCsv.Write(first), ReportCsv.Write(later));
        Assert.Equal(ReportJson.Write(first), ReportJson.Write(later));
    }

    [Fact]
    public async Task LoadAsync_SameDataInAnotherDatabase_WritesTheSameBytes()
    {
        await using var one = await AccountWorld.EstimatedAsync();
        await using var other = await AccountWorld.EstimatedAsync();
        other.Stored.Clock.Advance(Duration.FromHours(5));
        await other.EstimateAsync();

        foreach (var kind in new[] { ReportKind.CreatorStatement, ReportKind.ProofOfLoss, ReportKind.MethodAppendix, ReportKind.Messages })
            Assert.Equal(ReportHtml.Write(await one.DocumentAsync(kind)), ReportHtml.Write(await other.DocumentAsync(kind)));
    }

    [Fact]
    public async Task LoadAsync_EarlyExport_IsProvisionalUntilTheLastOfItsSeriesIsSettled()
    {
        await using var world = await AccountWorld.EstimatedAsync(exported: Instant.FromUtc(2026, 10, 31, 8, 0));

        var document = await world.DocumentAsync(ReportKind.CreatorStatement);

        var stamp = Assert.Single(document.Stamps);
        Assert.Equal("provisional", stamp.Code);
        Assert.Contains("3 Nov 2026", stamp.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_NewerImport_SaysThatDataChangedUntilEstimatedAgain()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var first = (await world.Stored.Runs.ListAsync(world.Workspace, Token))[0].Id;
        await world.ImportAsync(AccountWorld.Days(change: 7), AccountWorld.Exported + Duration.FromDays(1));

        var changed = await world.DocumentAsync(ReportKind.CreatorStatement);
        await world.EstimateAsync();
        var newest = await world.DocumentAsync(ReportKind.CreatorStatement);
        var earlier = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { RunId = first });

        Assert.Equal(["changed"], changed.Stamps.Select(stamp => stamp.Code));
        Assert.Empty(newest.Stamps);
        Assert.Equal(["superseded", "changed"], earlier.Stamps.Select(stamp => stamp.Code));
        Assert.Equal(Figure(changed, "net"), Figure(earlier, "net"));
        Assert.NotEqual(newest.Origin.DataHash, earlier.Origin.DataHash);
    }

    [Fact]
    public async Task LoadAsync_DemoAndIllustrative_IsStampedAsSuch()
    {
        await using var world = await AccountWorld.EstimatedAsync(demo: true, outage: StoredRuns.Outage() with { Verification = StoredOutage.IllustrativeVerification });

        Assert.Equal(["demo", "illustrative"], (await world.DocumentAsync(ReportKind.CreatorStatement)).Stamps.Select(stamp => stamp.Code));
    }

    [Fact]
    public async Task LoadAsync_ShortHistory_SaysThatNoFigureCanBeGiven()
    {
        await using var world = await AccountWorld.OpenAsync(outage: StoredRuns.Outage() with { Start = Instant.FromUtc(2026, 7, 2, 0, 0), EndExclusive = Instant.FromUtc(2026, 11, 16, 0, 0) });
        await world.EstimateAsync();

        var document = await world.DocumentAsync(ReportKind.CreatorStatement);

        Assert.StartsWith("No estimate: ", document.Headline, StringComparison.Ordinal);
        var net = Figure(document, "net");
        Assert.Null(net.Interval);
        Assert.Equal(("Cannot be told", "Not estimable"), (net.Shown, net.Grade));
        Assert.DoesNotContain(document.Sections.SelectMany(section => section.Blocks), block => block is ReportPicture);
    }

    [Fact]
    public async Task LoadAsync_SomethingMissing_SaysWhatAndWhatToDo()
    {
        await using var world = await AccountWorld.OpenAsync();
        var open = await world.Stored.Outages.AddAsync(world.Workspace, new StoredOutage { Title = "Going on", Platform = "youtube", Start = Instant.FromUtc(2026, 11, 1, 0, 0) }, Token);
        var request = world.Request(ReportKind.CreatorStatement);

        Assert.Equal("no_run", await CodeAsync(world, request));
        Assert.Equal("outage_open", await CodeAsync(world, request with { OutageId = open }));
        Assert.Equal("outage_unknown", await CodeAsync(world, request with { OutageId = 4711 }));
        Assert.Equal("outage_unnamed", await CodeAsync(world, request with { OutageId = null }));
        Assert.Equal("account_unknown", await CodeAsync(world, request with { AccountId = 4711 }));
        Assert.Equal("account_unnamed", await CodeAsync(world, request with { AccountId = null }));
        await world.EstimateAsync();
        Assert.Equal("run_unknown", await CodeAsync(world, request with { RunId = 4711 }));
        await world.Stored.Outages.ChangeAsync(world.Workspace, world.OutageId, outage => outage with { EndExclusive = Instant.FromUtc(2026, 10, 12, 0, 0), Phases = [] }, Token);
        Assert.Equal("outage_changed", await CodeAsync(world, request));
    }

    [Fact]
    public async Task LoadAsync_OtherCulture_WritesItsDigits()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var document = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { Words = new ReportWords(CultureInfo.GetCultureInfo("de-DE")) });

        var net = Figure(document, "net");
        Assert.Contains(DisplayFigure.ForWidth(net.Interval!.Width90, CultureInfo.GetCultureInfo("de-DE")).Text(net.Interval.Point), net.Shown, StringComparison.Ordinal);
        Assert.Contains(".", net.Shown, StringComparison.Ordinal);
    }

    private static async Task<string?> CodeAsync(AccountWorld world, ReportRequest request)
    {
        var reading = await world.Library.LoadAsync(request, Token);
        Assert.Null(reading.Document);
        Assert.NotEmpty(reading.Refusal!.Text);
        return reading.Refusal.Code;
    }

    private static async Task<EstimateEntry> EntryAsync(AccountWorld world) =>
        (await world.Stored.Runs.ListLatestAsync(world.Workspace, Token)).Select(one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson)).Single(entry => entry.Metric == "views");

    private static ReportFigure Figure(ReportDocument document, string code) =>
        document.Sections.SelectMany(section => section.Blocks).OfType<ReportFigures>().SelectMany(block => block.Figures).Single(figure => figure.Code == code);

    private static List<string> Texts(ReportDocument document, string section) =>
        [.. document.Sections.Single(one => one.Code == section).Blocks.OfType<ReportText>().Select(block => block.Text)];
}
