using System.Globalization;
using System.IO.Compression;
using System.Text;
using CreatorImpact.Analysis.Reports;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class ReportPressTests
{
    private static readonly ReportDocument Document = new()
    {
        Kind = ReportKind.MakeGoodProposal,
        Culture = CultureInfo.GetCultureInfo("de"),
        Title = "Vorschlag für Größe & Söhne: =1+1",
        Guard = "Schätzung, keine Beratung.",
        Origin = new ReportOrigin("0.1.0", null, null, Instant.FromUtc(2026, 11, 22, 9, 0)),
        Sections = [new ReportSection("offer", "Angebot", [new ReportText("Zwei Beiträge.")])],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReportFormat.Html, "text/html; charset=utf-8")]
    [InlineData(ReportFormat.Csv, "text/csv; charset=utf-8")]
    [InlineData(ReportFormat.Json, "application/json")]
    public async Task WriteAsync_TextFormats_HoldTheSameWords(ReportFormat format, string type)
    {
        using var printer = new PdfPrinter(null);

        var (file, _) = await new ReportPress(printer).WriteAsync(Document, format, Token);

        Assert.Equal(($"make-good-vorschlag-fur-gro-e-sohne-1-1-de.{ReportFormatCode.Of(format)}", type), (file!.Name, file.MediaType));
        Assert.Contains("Zwei Beitr", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Twice_GivesTheSameBytes()
    {
        using var printer = new PdfPrinter(null);
        var press = new ReportPress(printer);

        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Csv, ReportFormat.Xlsx, ReportFormat.Json, ReportFormat.Zip })
            Assert.Equal((await press.WriteAsync(Document, format, Token)).File!.Bytes, (await press.WriteAsync(Document, format, Token)).File!.Bytes);
    }

    [Fact]
    public async Task WriteAsync_PdfWithoutABrowser_SaysWhy()
    {
        using var printer = new PdfPrinter(null);
        var press = new ReportPress(printer);

        var (file, refusal) = await press.WriteAsync(Document, ReportFormat.Pdf, Token);

        Assert.Null(file);
        Assert.Equal("no_browser", refusal!.Code);
        Assert.False(press.PrintsPdf);
    }

    [Fact]
    public async Task WriteAsync_Zip_IsStampedWithTheStateOfTheData()
    {
        using var printer = new PdfPrinter(null);
        var (file, _) = await new ReportPress(printer).WriteAsync(Document, ReportFormat.Zip, Token);

        using var zip = new ZipArchive(new MemoryStream(file!.Bytes));

        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
        Assert.Contains(zip.Entries, entry => entry.FullName == ReportPress.NoPdfName);
    }

    [Fact]
    public async Task WriteAsync_ZipWithoutABrowser_SaysWhyInTheLanguageOfTheDocument()
    {
        using var printer = new PdfPrinter(null);
        var (file, _) = await new ReportPress(printer).WriteAsync(Document, ReportFormat.Zip, Token);

        using var zip = new ZipArchive(new MemoryStream(file!.Bytes));
        using var reader = new StreamReader(zip.GetEntry(ReportPress.NoPdfName)!.Open());

        Assert.StartsWith("Auf diesem Rechner wurde kein Chromium gefunden", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public void NameOf_LongOrEmptyTitle_IsShortAndNeverEmpty()
    {
        Assert.Equal("make-good-de.pdf", ReportFile.NameOf(Document with { Title = "報告" }, ReportFormat.Pdf));
        Assert.InRange(ReportFile.NameOf(Document with { Title = new string('x', 500) }, ReportFormat.Pdf).Length, 10, 97);
    }

    [Theory]
    [InlineData("pdf", ReportFormat.Pdf)]
    [InlineData("XLSX", ReportFormat.Xlsx)]
    [InlineData("doc", null)]
    [InlineData(null, null)]
    public void Find_Format_IgnoresCase(string? code, ReportFormat? format) => Assert.Equal(format, ReportFormatCode.Find(code));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("PT", "pt")]
    [InlineData("den", null)]
    [InlineData("tlh", null)]
    [InlineData(null, null)]
    public void Find_Language_TakesRegionsOfIt(string? code, string? found) => Assert.Equal(found, ReportCultures.Find(code)?.Name);

    [Fact]
    public void For_ReaderOfAnotherLanguage_IsEnglish() => Assert.Equal("en", ReportCultures.For(CultureInfo.GetCultureInfo("ja-JP")).Name);
}
