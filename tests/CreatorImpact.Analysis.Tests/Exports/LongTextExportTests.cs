using System.IO.Compression;
using System.Text;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Exports;

/// <summary>Texts and lists longer than a cell of a workbook come back whole.</summary>
public sealed class LongTextExportTests
{
    private const long Workspace = StoredRuns.Workspace;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Pairs of surrogates, line breaks and what workbooks escape lie on every border between parts.
    private static string Statement { get; } = string.Concat(Enumerable.Range(0, 12_000).Select(number => FormattableString.Invariant($"{number}😀\n_x0041_\\#1/2 "))).Trim();

    private static IReadOnlyList<string> Components { get; } = [.. Enumerable.Range(0, 8_000).Select(number => FormattableString.Invariant($"component \"{number}\""))];

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task ReImport_OfTextsLongerThanACell_BringsThemBackUnchanged(ExportFormat format)
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantAsync(source);
        var bytes = await ExportedData.WriteAsync(source.Database, format);

        await ExportedData.ImportAsync(target.Database, "export.bin", bytes);

        Assert.True(Statement.Length > 100_000 && Components.Sum(name => name.Length) > 100_000);
        var after = Assert.Single(await target.Outages.ListAsync(Workspace, Token));
        Assert.Equal([Statement, @"\#1/2"], after.Statements.Select(said => said.Text));
        Assert.Equal(Components, after.Components);
        Assert.Equal(bytes, await ExportedData.WriteAsync(target.Database, format));
    }

    [Fact]
    public async Task Xlsx_OfLongTexts_IsAValidWorkbookWithoutALongerCell()
    {
        await using var source = await StoredRuns.OpenAsync();
        await PlantAsync(source);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await ExportedData.WriteAsync(source.Database, ExportFormat.Xlsx)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book, Token).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(CarriedTable.All.Count, book.WorkbookPart!.WorksheetParts.Count());
        Assert.All(book.WorkbookPart.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>(), item => Assert.InRange(item.InnerText.Length, 0, LongTexts.MostCharacters));
    }

    [Fact]
    public async Task Import_LongTextWithAMissingPart_IsARejectedRowAndNoShorterText()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await PlantAsync(source);
        var bytes = WithoutLastRow(await ExportedData.WriteAsync(source.Database, ExportFormat.Xlsx), FormattableString.Invariant($"xl/worksheets/sheet{CarriedTable.All.Count}.xml"));

        var outcome = await new FileImporter(target.Database, ImportFileReader.Default).ImportAsync(Workspace, SourceFile.FromBytes("export.xlsx", bytes), new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token);

        var rejected = Assert.Single(outcome.Reading!.RejectedRows);
        Assert.Equal(("outage_details", "text"), (rejected.Entry, rejected.Column));
        Assert.Contains("long_texts", rejected.Expected, StringComparison.Ordinal);
        Assert.Equal([@"\#1/2"], Assert.Single(await target.Outages.ListAsync(Workspace, Token)).Statements.Select(said => said.Text));
    }

    private static async Task PlantAsync(StoredRuns source)
    {
        var start = Instant.FromUtc(2026, 11, 5, 10, 0);
        await source.Outages.AddAsync(Workspace, new StoredOutage
        {
            Title = "Long",
            Start = start,
            EndExclusive = start + Duration.FromHours(2),
            Components = Components,
            Statements = [new OutageStatement(start, StatementKind.Update, Statement), new OutageStatement(start + Duration.FromHours(1), StatementKind.Resolved, @"\#1/2")],
        }, Token);
    }

    private static byte[] WithoutLastRow(byte[] workbook, string sheet)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(sheet)!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(sheet).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(xml[..xml.LastIndexOf("<row>", StringComparison.Ordinal)] + xml[(xml.LastIndexOf("</row>", StringComparison.Ordinal) + "</row>".Length)..]);
        }

        return memory.ToArray();
    }
}
