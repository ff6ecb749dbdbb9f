using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed partial class RedactionTests
{
    [Fact]
    public void Redacted_Sample_KeepsNothingInMoney()
    {
        var document = SampleReport.Of().Redacted();

        Assert.True(document.IsRedacted);
        Assert.Equal("luma lost views.", document.Headline);
        Assert.Equal(["amount", "lines", "picture"], document.Sections.Select(section => section.Code));
        var text = Everything(document);
        foreach (var sum in new[] { "EUR", "118", "777", "888", "185.875", "Lost income" }) Assert.DoesNotContain(sum, text, StringComparison.Ordinal);
        Assert.Contains("41234.567", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportKind.CreatorStatement)]
    [InlineData(ReportKind.ProofOfLoss)]
    [InlineData(ReportKind.DisputePack)]
    [InlineData(ReportKind.MethodAppendix)]
    public async Task LoadAsync_Redacted_HoldsNoDigitOfRevenueInAnyFile(ReportKind kind)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync(offer: 61.37m);
        await world.ImportAsync(AccountWorld.Days(change: 800), AccountWorld.Exported + Duration.FromDays(1));
        await world.EstimateAsync();

        var document = await world.DocumentAsync(world.Request(kind) with { IsRedacted = true });

        var text = Everything(document);
        var whole = await world.DocumentAsync(kind);
        var forbidden = Numbers(Money(whole)).Where(number => number.Length > 4).Except(Numbers(Free(whole))).ToList();
        Assert.True(forbidden.Count > 2, "The whole document holds money to compare with.");
        Assert.DoesNotContain("EUR", text, StringComparison.Ordinal);
        var left = Numbers(text).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(forbidden, left.Contains);
        Assert.DoesNotContain(Sums((await world.AnswerAsync()).Answer.Money!), left.Contains);
        Assert.DoesNotContain(new[] { "61.37", "4711.47", "888.88", "5.55", "33.33", "1.23", "3.21" }, left.Contains);
        Assert.Contains(document.Stamps, stamp => stamp.Code == "redacted");
        Assert.NotEmpty(document.Sections);
    }

    [Theory]
    [InlineData(ReportKind.CreatorStatement)]
    [InlineData(ReportKind.MethodAppendix)]
    public async Task LoadAsync_RedactedRevenueWithoutACurrency_HoldsNoDigitOfIt(ReportKind kind)
    {
        await using var world = await AccountWorld.OpenAsync(currency: "", views: kind == ReportKind.MethodAppendix);
        await world.EstimateAsync();
        var series = (await world.Stored.Series.ListAsync(world.Workspace, TestContext.Current.CancellationToken)).Single(one => one.Key.Metric == "estimated_revenue");
        Assert.Null(series.Currency);
        var revenue = ImpactFinding.EntryFromJson((await world.Stored.Runs.GetLatestAsync(world.Workspace, series.Id, world.OutageId, TestContext.Current.CancellationToken))!.Estimate.ResultJson);

        var (whole, text) = (Everything(await world.DocumentAsync(kind)), Everything(await world.DocumentAsync(world.Request(kind) with { IsRedacted = true })));

        var digits = new[] { revenue.Gross, revenue.DayNet, revenue.Net, revenue.ButFor }.SelectMany(one => new[] { one!.Point, one.Lo90, one.Hi90 }).Select(number => Plain(number)!).ToList();
        Assert.Contains(digits, digit => whole.Contains(digit, StringComparison.Ordinal));
        Assert.DoesNotContain(digits, digit => text.Contains(digit, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ReportKind.ProofOfLoss)]
    [InlineData(ReportKind.DisputePack)]
    public async Task LoadAsync_Redacted_NumbersFilesWhoseNamesMayTellSums(ReportKind kind)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync();
        await new EvidenceStore(world.Stored.Database).AddAsync(
            world.Workspace, new EvidenceDocument(0, world.Scope, "settled for 9876.54 euros.PDF", new string('c', 64), 10, EvidenceKind.Screenshot) { HappenedAt = Instant.FromUtc(2026, 10, 11, 0, 0) }, TestContext.Current.CancellationToken);
        await new EvidenceStore(world.Stored.Database).AddAsync(
            world.Workspace, new EvidenceDocument(0, world.Scope, "paid 7654.32", new string('d', 64), 10, EvidenceKind.Screenshot) { HappenedAt = Instant.FromUtc(2026, 10, 12, 0, 0) }, TestContext.Current.CancellationToken);

        var (whole, document) = (await world.DocumentAsync(kind), await world.DocumentAsync(world.Request(kind) with { IsRedacted = true }));

        Assert.Equal(["@status page.png", "settled for 9876.54 euros.PDF", "paid 7654.32"], CampaignFormats.Table(whole, "documents").Rows.Select(row => row[0].Shown));
        var table = CampaignFormats.Table(document, "documents");
        Assert.Equal(["evidence-1.png", "evidence-2.pdf", "evidence-3"], table.Rows.Select(row => row[0].Shown));
        Assert.Contains("numbered", table.Caption, StringComparison.Ordinal);
        Assert.All(new[] { "9876.54", "7654.32", "status page" }, name => Assert.DoesNotContain(name, Everything(document), StringComparison.Ordinal));
    }

    [Fact]
    public async Task LoadAsync_Redacted_LeavesAwayTitlesThatMayTellSums()
    {
        await using var world = await AccountWorld.OpenAsync();
        await world.ImportAsync(Posts(), AccountWorld.Exported);
        var schedule = new ScheduleStore(world.Stored.Database);
        foreach (var title in new[] { "Sponsored for 5555 euros", "Sponsored" })
            await schedule.SaveAsync(world.Workspace, new PlannedPost("youtube", "luma", title, new LocalDate(2026, 10, 11), Instant.FromUtc(2026, 10, 11, 9, 0)), TestContext.Current.CancellationToken);
        await world.EstimateAsync();

        var (whole, redacted) = (await world.DocumentAsync(ReportKind.ProofOfLoss), await world.DocumentAsync(world.Request(ReportKind.ProofOfLoss) with { IsRedacted = true }));

        Assert.Equal(2, Titles(whole).Count(line => line.Contains("Sponsored", StringComparison.Ordinal)));
        Assert.DoesNotContain("5555", Everything(redacted), StringComparison.Ordinal);
        Assert.Single(Titles(redacted), line => line.Contains("Sponsored", StringComparison.Ordinal));

        static IEnumerable<string> Titles(ReportDocument document) => document.Sections.Single(section => section.Code == "diligence").Blocks.OfType<ReportList>().SelectMany(list => list.Items);
    }

    [Fact]
    public async Task LoadAsync_RedactedDispute_StillSaysWhereTheOfferLies()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync(offer: 1);

        var document = await world.DocumentAsync(world.Request(ReportKind.DisputePack) with { IsRedacted = true });

        Assert.StartsWith("Nordic Mutual: below the range of what is payable. The offer is ", document.Headline, StringComparison.Ordinal);
        Assert.Equal(["by", "on", "position", "share", "chance"], document.Sections[0].Blocks.OfType<ReportTable>().Single().Columns.Select(column => column.Code));
    }

    // A post a day, none while the feed was down.
    private static string Posts()
    {
        var text = new StringBuilder("Publish time,Title,Link,Account,Platform,Views\n");
        for (var day = new LocalDate(2026, 7, 1); day < new LocalDate(2026, 11, 18); day = day.PlusDays(1))
            if (!StoredRuns.Down(day)) text.Append(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd}T09:00:00Z,video,https://youtu.be/{day:uuuuMMdd}xyz,luma,youtube,1000\n");
        return text.ToString();
    }

    private static string Everything(ReportDocument document)
    {
        var text = new StringBuilder(ReportHtml.WriteArticle(document)).Append(Encoding.UTF8.GetString(ReportCsv.Write(document))).Append(ReportJson.Write(document));
        using var zip = new ZipArchive(new MemoryStream(ReportXlsx.Write(document)), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        // Hashes, seeds and places in pictures are no sums.
        return Hash().Replace(Svg().Replace(text.ToString(), ""), "").Replace(document.Origin.Seed?.ToString(CultureInfo.InvariantCulture) ?? "none", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sums(AccountMoney money) => money.Ledger.Lines.Zip(money.Waterfall.Bars)
        .Where(pair => pair.Second.Amount != 0)
        .SelectMany(pair => new[] { new LossText(pair.Second.Amount).Shown, new LossText(pair.Second.Amount).Plain });

    private static string Money(ReportDocument document) => string.Join('\n', Texts(document, isMoney: true));

    private static string Free(ReportDocument document) => string.Join('\n', Texts(document.Redacted(), isMoney: null));

    private static IEnumerable<string> Texts(ReportDocument document, bool? isMoney)
    {
        foreach (var block in document.Sections.SelectMany(section => section.Blocks))
        {
            var all = isMoney is null || block.IsMoney;
            if (block is ReportText text && all) yield return text.Text;
            if (block is ReportList list && all) yield return string.Join('\n', list.Items);
            if (block is ReportFigures figures)
                foreach (var figure in figures.Figures.Where(figure => isMoney is null || figure.IsMoney)) yield return $"{figure.Shown} {Digits(figure.Interval)}";
            if (block is ReportTable table)
                foreach (var row in table.Rows)
                    for (var i = 0; i < row.Count; i++)
                        if (all || table.Columns[i].IsMoney) yield return $"{row[i].Shown} {Plain(row[i].Number)} {Digits(row[i].Interval)}";
        }
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private static string Digits(IntervalEstimate? interval) => interval is null ? "" : string.Join(' ', new double?[] { interval.Point, interval.Lo50, interval.Hi50, interval.Lo90, interval.Hi90 }.Select(Plain));

    private static string? Plain(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Svg();

    [GeneratedRegex(@"\d[\d.,]*\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();

    private readonly record struct LossText(decimal Amount)
    {
        public string Shown => Math.Abs(Amount).ToString("N2", CultureInfo.GetCultureInfo("en-US"));

        public string Plain => Math.Abs(Amount).ToString(CultureInfo.InvariantCulture);
    }
}
