using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Estimation.Impact;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class ReportWriterTests
{
    [Fact]
    public void Write_SameDocument_GivesTheSameBytes()
    {
        Assert.Equal(ReportXlsx.Write(SampleReport.Of()), ReportXlsx.Write(SampleReport.Of()));
        Assert.Equal(ReportCsv.Write(SampleReport.Of()), ReportCsv.Write(SampleReport.Of()));
        Assert.Equal(ReportJson.Write(SampleReport.Of()), ReportJson.Write(SampleReport.Of()));
        Assert.Equal(ReportHtml.Write(SampleReport.Of()), ReportHtml.Write(SampleReport.Of()));
    }

    [Fact]
    public void Write_Xlsx_StampsItsPartsWithTheStateOfTheData()
    {
        using var zip = new ZipArchive(new MemoryStream(ReportXlsx.Write(SampleReport.Of())), ZipArchiveMode.Read);

        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 11, 18, 8, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Write_HostileNames_StayWordsInEverySpreadsheetAndTheSameEverywhereElse()
    {
        var document = SampleReport.Of();

        var cells = Sheets(ReportXlsx.Write(document)).SelectMany(sheet => sheet.Value).SelectMany(row => row).ToList();
        Assert.Contains(SampleReport.Hostile, cells.Select(cell => cell.Text));
        Assert.All(cells, cell => Assert.False(cell.IsFormula));
        var csv = Encoding.UTF8.GetString(ReportCsv.Write(document));
        Assert.Contains($",'{SampleReport.Hostile},", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($",{SampleReport.Hostile}", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1)", csv, StringComparison.Ordinal);
        Assert.Contains(",'-2+3,", csv, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(SampleReport.Hostile), ReportHtml.Write(document), StringComparison.Ordinal);
        Assert.Equal(SampleReport.Hostile, (string?)JsonNode.Parse(ReportJson.Write(document))!["sections"]![1]!["tables"]![0]!["rows"]![0]![0]!["shown"]);
    }

    [Theory]
    [InlineData("x;=cmd|'/C calc'!A0", "x;'=cmd|'/C calc'!A0")]
    [InlineData("x; \"@SUM(A1)", "\"x; \"\"'@SUM(A1)\"")]
    [InlineData("a\t+1", "a\t'+1")]
    [InlineData("x\n=1+1\n- y", "\"x\n'=1+1\n'- y\"")]
    [InlineData("a; b = c", "a; b = c")]
    public void Write_FormulaBehindAnotherSeparator_BeginsNoCellThere(string text, string expected)
    {
        var document = SampleReport.Of() with { Sections = [new ReportSection("names", "Names", [new ReportText(text)])] };

        Assert.EndsWith($",{expected}\r\n", Encoding.UTF8.GetString(ReportCsv.Write(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Picture_HasItsCaptionInEveryFormat()
    {
        foreach (var (format, text) in CampaignFormats.Of(SampleReport.Of())) Assert.True(text.Contains("Views, UTC", StringComparison.Ordinal), format);
    }

    [Fact]
    public void Write_Numbers_AreEqualInHtmlCsvXlsxAndJson()
    {
        var document = SampleReport.Of();
        var (html, csv, json) = (ReportHtml.Write(document), Encoding.UTF8.GetString(ReportCsv.Write(document)), JsonNode.Parse(ReportJson.Write(document))!);
        var sheets = Sheets(ReportXlsx.Write(document));

        foreach (var (figure, index) in document.Sections[0].Blocks.OfType<ReportFigures>().Single().Figures.Select((figure, index) => (figure, index)))
        {
            var range = figure.Interval!;
            Assert.Contains($"<strong{(figure.Interval is null ? "" : " data-range")}>{WebUtility.HtmlEncode(figure.Shown)}</strong> <span class=\"grade\" data-grade>{figure.Grade}</span>", html, StringComparison.Ordinal);
            Assert.Contains($"{WebUtility.HtmlEncode(figure.Label)}, {figure.Unit}", html, StringComparison.Ordinal);
            Assert.Contains($"amount,{figure.Code},,,{figure.Unit},{figure.Grade},{Plain(range.Point)},{Plain(range.Lo50)},{Plain(range.Hi50)},{Plain(range.Lo90)},{Plain(range.Hi90)},{(figure.Shown.Contains(',', StringComparison.Ordinal) ? $"\"{figure.Shown}\"" : figure.Shown)}\r\n", csv, StringComparison.Ordinal);
            var written = json["sections"]![0]!["figures"]![index]!;
            Assert.Equal((range.Point, range.Lo90, range.Hi90, figure.Shown), ((double)written["interval"]!["point"]!, (double)written["interval"]!["lo90"]!, (double)written["interval"]!["hi90"]!, (string?)written["shown"]));
            Assert.Equal([range.Point, range.Lo50, range.Hi50, range.Lo90, range.Hi90], sheets["Figures"][index + 1].Skip(5).Take(5).Select(cell => cell.Number!.Value));
        }

        Assert.Equal([SampleReport.Views.Point, SampleReport.Views.Lo90, SampleReport.Views.Hi90, 118.34, SampleReport.Income.Lo90, SampleReport.Income.Hi90], sheets["lines"][1].Skip(1).Select(cell => cell.Number!.Value));
        Assert.Equal((-7.0, "Cannot be told"), (sheets["lines"][2][1].Number!.Value, sheets["lines"][3][1].Text));
        Assert.Equal(118.34, (double)json["sections"]![1]!["tables"]![0]!["rows"]![0]![2]!["number"]!);
        Assert.Contains("<td class=\"number\" data-range>118.34</td>", html, StringComparison.Ordinal);
        Assert.Contains(",amount,EUR,Modelled,118.34,90.25,140.75,60.125,185.875,118.34", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CountsAndStatedAmounts_AreMarkedAsNoEstimates()
    {
        var counted = new IntervalEstimate(1, 1, 1, 1, 1, 1, EvidenceGrade.Measured);
        var html = ReportHtml.Write(SampleReport.Of() with
        {
            Sections =
            [
                new ReportSection("said", "Said",
                [
                    new ReportFigures([new ReportFigure("missed", "Uploads missed", "uploads", counted, "1, counted", "Measured"), new ReportFigure("lost", "Uploads lost", "uploads", counted with { Hi90 = 2 }, "1 (90 %: 1–2)", "Measured")]),
                    new ReportTable("offers", "Offers", [new ReportColumn("by", "By"), new ReportColumn("offered", "Offered")], [["Somebody", "USD 10.00"]]) { IsBasis = true },
                ]),
            ],
        });

        Assert.Contains("<div data-figure=\"missed\" data-known=\"counted\"><dt>Uploads missed</dt><dd><strong>1, counted</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<div data-figure=\"lost\" data-estimate=\"lost\" data-unit=\"uploads\"><dt>Uploads lost</dt><dd><strong data-range>", html, StringComparison.Ordinal);
        Assert.Contains("<table data-table=\"offers\" data-known=\"basis\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ParagraphWithAnEstimate_KeepsItsGradeInEveryFile()
    {
        var document = SampleReport.Of() with { Sections = [new ReportSection("said", "Said", [new ReportText("Lost 3 (90 %: 2–4).") { Grade = "Measured." }, new ReportText("No more.")])] };

        Assert.Contains("<p data-estimate=\"text\" data-unit=\"1\"><span data-range>Lost 3 (90 %: 2–4).</span> <span class=\"grade\" data-grade>Measured.</span></p>\n<p>No more.</p>", ReportHtml.Write(document), StringComparison.Ordinal);
        Assert.Contains("said,text,,,,Measured.,,,,,,Lost 3 (90 %: 2–4).\r\nsaid,text,,,,,,,,,,No more.\r\n", Encoding.UTF8.GetString(ReportCsv.Write(document)), StringComparison.Ordinal);
        Assert.Equal(["Lost 3 (90 %: 2–4). Measured.", "No more."], JsonNode.Parse(ReportJson.Write(document))!["sections"]![0]!["texts"]!.AsArray().Select(text => (string?)text));
        Assert.Contains("Measured.", Sheets(ReportXlsx.Write(document))["About"].SelectMany(row => row).Select(cell => cell.Text));
    }

    [Fact]
    public async Task Write_RealProof_HasTheSameNumbersInEveryFile()
    {
        await using var world = await AccountWorld.EstimatedAsync("=cmd()");
        await world.ClaimAsync();
        var document = await world.DocumentAsync(ReportKind.ProofOfLoss);

        var (html, csv) = (ReportHtml.Write(document), Encoding.UTF8.GetString(ReportCsv.Write(document)));
        var sheet = Sheets(ReportXlsx.Write(document))["ledger"];
        var json = JsonNode.Parse(ReportJson.Write(document))!["sections"]!.AsArray().SelectMany(section => section!["tables"]!.AsArray()).Single(table => (string?)table!["code"] == "ledger")!;
        var table = document.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().Single(one => one.Code == "ledger");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var (name, amount) = (table.Rows[row][0].Shown, table.Rows[row][1]);
            Assert.Contains($"<th scope=\"row\">{WebUtility.HtmlEncode(name)}</th><td class=\"number\">{WebUtility.HtmlEncode(amount.Shown)}</td>", html, StringComparison.Ordinal);
            Assert.Equal((name, amount.Number), (sheet[row + 1][0].Text, sheet[row + 1][1].Number));
            Assert.Equal(amount.Number, (double)json["rows"]![row]![1]!["number"]!);
            Assert.Contains($",{Plain(amount.Number!.Value)},", csv, StringComparison.Ordinal);
        }

        Assert.Contains("=cmd() · YouTube", Sheets(ReportXlsx.Write(document))["About"].SelectMany(cells => cells).Select(cell => cell.Text));
    }

    [Fact]
    public void Write_Html_IsOneFileWithoutScriptsAndOutsideAddresses()
    {
        var png = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3 };
        var html = ReportHtml.Write(SampleReport.Of(new ReportBrand("Nord & Co", "#112233", "#ffeedd", "Nord, Berlin", png)));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.Contains("Sheet &lt;of&gt; &quot;luma&quot;", html, StringComparison.Ordinal);
        Assert.Contains("--accent: #112233; --quiet: #ffeedd; --on-quiet: #000000;", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"Nord &amp; Co\" src=\"data:image/png;base64,", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"brand-footer\">Nord, Berlin</p>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" class=\"number\">Amount (EUR)</th>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,=1+41")]
    [InlineData("x; =1+41")]
    [InlineData("x\t+41")]
    [InlineData("x \", -2+3")]
    public void Csv_FormulaInsideTheLinesAboutIt_BeginsNoCell(string title)
    {
        var line = Encoding.UTF8.GetString(ReportCsv.Write(SampleReport.Of() with { Title = title })).TrimStart('\uFEFF').Split("\r\n")[0];

        Assert.Equal($"\"# {title.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", line);
    }

    [Fact]
    public void Csv_HarmlessLineAboutIt_StaysAsItIs() =>
        Assert.StartsWith("# luma, 4 days; all of it\r\n", Encoding.UTF8.GetString(ReportCsv.Write(SampleReport.Of() with { Title = "luma, 4 days; all of it" })).TrimStart('\uFEFF'), StringComparison.Ordinal);

    [Fact]
    public void Xlsx_TextThatIsTooLongOrLooksEscaped_IsCutOrKept()
    {
        var sheets = Sheets(ReportXlsx.Write(SampleReport.Of() with { Title = new string('x', 40_000), Headline = "_x0041_ stays" }));

        Assert.Equal(32_767, sheets["About"][0][0].Text!.Length);
        Assert.Equal("_x005F_x0041_ stays", sheets["About"][1][0].Text);
    }

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static Dictionary<string, List<List<(string? Text, double? Number, bool IsFormula)>>> Sheets(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var part = book.WorkbookPart!;
        return part.Workbook.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Value).ToList()).ToList());
    }

    private static (string? Text, double? Number, bool IsFormula) Value(Cell cell) => (
        cell.InlineString?.Text?.Text,
        cell.CellValue is { } value ? double.Parse(value.Text, CultureInfo.InvariantCulture) : null,
        cell.CellFormula is not null);
}
