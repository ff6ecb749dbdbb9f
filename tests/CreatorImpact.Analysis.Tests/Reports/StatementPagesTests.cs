using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>A statement is one page, printed by the browser of the machine.</summary>
public sealed partial class StatementPagesTests
{
    private const string LongReason = "The account has only few clean days before the outage, so that the range is wider than it would be with a longer history; import exports that reach further back, at least eight weeks.";

    private static readonly string[] Stamps = ["Demo", "Illustrative", "Superseded", "Changed", "Provisional", "Redacted"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    public async Task PrintAsync_TwoRunsEveryStampAndLongNames_IsOnePage(string language)
    {
        var browser = PdfBrowser.Find(Environment.GetEnvironmentVariable("CREATORIMPACT_CHROMIUM"), Environment.GetEnvironmentVariable("PATH"));
        Assert.SkipWhen(browser is null, "There is no Chromium to print with.");
        using var printer = new PdfPrinter(browser);
        var words = new ReportWords(CultureInfo.GetCultureInfo(language));

        var (pdf, refusal) = await printer.PrintAsync(await FullestAsync(words), Token);

        Assert.Null(refusal);
        Assert.Single(Page().Matches(Encoding.Latin1.GetString(pdf!)));
    }

    [Fact]
    public async Task LoadAsync_ViewsAndMoneyOfTwoRuns_NamesBothInALineEach()
    {
        var document = await FullestAsync(AccountWorld.English);

        var lines = Assert.Single(document.Sections.Single(section => section.Code == "origin").Blocks.OfType<ReportList>()).Items;
        Assert.Equal(2, lines.Count);
        Assert.Contains("Estimates from data ffffffffffff, seed 18446744073709551615, version 0.0.9.", lines);
        Assert.Equal((null, null), (document.Origin.DataHash, document.Origin.Seed));
    }

    // As much as a statement can hold: revenue of a run of its own, whose settings would fill a page, and a look with logo and foot.
    private static async Task<ReportDocument> FullestAsync(ReportWords words)
    {
        var outage = StoredRuns.Outage("Playback and upload outage over all of the continent, second incident of the month, all else down") with
        {
            Source = "https://status.example.com/incidents/0123456789abcdef0123456789abcdef",
            EntryZone = "America/Argentina/Buenos_Aires",
        };
        await using var world = await AccountWorld.EstimatedAsync("The Very Long Account Name of a Creator Collective", outage: outage);
        await world.AgainAsync("estimated_revenue", new NewRun(new string('f', 64), ulong.MaxValue, "0.0.9", new string('s', 900)));
        var document = await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { Words = words });
        return document with
        {
            Stamps = [.. Stamps.Select(stamp => new ReportStamp(stamp, words.Get("Stamp" + stamp), words.Get($"Stamp{stamp}Text", "3 Nov 2026")))],
            Sections = [.. document.Sections.Select(section => section.Code == "sure" ? section with { Blocks = [section.Blocks[0], new ReportList([LongReason, LongReason, LongReason])] } : section)],
            Brand = new ReportBrand("Agency", "#7c2d12", "#ffedd5", new string('x', 100) + " " + new string('y', 100), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")),
        };
    }

    // Pages alone, not the list of them.
    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Page();
}
