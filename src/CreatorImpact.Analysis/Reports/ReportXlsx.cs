using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreatorImpact.Analysis.Reports;

/// <summary>
/// Writes a document as a workbook: one sheet about the whole, one with all figures, one a table. Words are inline strings, which no spreadsheet takes for
/// a formula, so names stay as they are. Same document, same bytes.
/// </summary>
public static class ReportXlsx
{
    private const int LongestSheetName = 31;

    private static readonly string[] FigureColumns = ["section", "item", "label", "unit", "grade", "number", "lo50", "hi50", "lo90", "hi90", "shown"];

    /// <summary>The file.</summary>
    public static byte[] Write(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var memory = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            // Else its name is drawn at random.
            book.ChangeIdOfPart(part, "workbook");
            part.Workbook = new Workbook();
            var sheets = part.Workbook.AppendChild(new Sheets());
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            uint number = 0;
            foreach (var (name, rows) in SheetsOf(document))
            {
                number++;
                var id = FormattableString.Invariant($"sheet{number}");
                var sheet = part.AddNewPart<WorksheetPart>(id);
                sheet.Worksheet = new Worksheet(new SheetData(rows.Select(RowOf)));
                sheets.AppendChild(new Sheet { Id = id, SheetId = number, Name = Unique(name, names) });
            }
        }

        return FixedZip.Write(memory.ToArray(), document.Origin.AsOf);
    }

    private static IEnumerable<(string Name, IEnumerable<object?[]> Rows)> SheetsOf(ReportDocument document)
    {
        var words = new ReportWords(document.Culture);
        yield return ("About", About(document, words));
        var figures = document.Sections.SelectMany(section => section.Blocks.OfType<ReportFigures>().SelectMany(block => block.Figures).Select(figure => (section.Code, Figure: figure))).ToList();
        if (figures.Count > 0)
        {
            yield return ("Figures",
            [
                FigureColumns,
                .. figures.Select(one => new object?[]
                {
                    one.Code, one.Figure.Code, one.Figure.Label, one.Figure.Unit, one.Figure.Grade, one.Figure.Interval?.Point, one.Figure.Interval?.Lo50, one.Figure.Interval?.Hi50,
                    one.Figure.Interval?.Lo90, one.Figure.Interval?.Hi90, one.Figure.Shown,
                }),
            ]);
        }

        foreach (var table in document.Sections.SelectMany(section => section.Blocks.OfType<ReportTable>()))
            yield return (table.Code, TableRows(table));
    }

    private static IEnumerable<object?[]> About(ReportDocument document, ReportWords words)
    {
        yield return [document.Title];
        if (document.Headline is { } headline) yield return [headline, document.HeadlineGrade];
        foreach (var stamp in document.Stamps) yield return [stamp.Label, stamp.Text];
        foreach (var fact in document.Facts) yield return [fact.Label, fact.Value];
        foreach (var section in document.Sections)
        {
            yield return [section.Title];
            foreach (var block in section.Blocks)
            {
                if (block is ReportText text) yield return text.Grade is null ? ["", text.Text] : ["", text.Text, text.Grade];
                else if (block is ReportPicture picture) yield return ["", picture.Alternative, picture.Caption];
                else if (block is ReportTable table) yield return ["", table.Caption];
                else if (block is ReportList list)
                    foreach (var item in list.Items) yield return ["", item];
            }
        }

        yield return [document.Guard];
        yield return [words.Origin(document.Origin)];
    }

    // An estimate takes three columns, so that its range can be computed with.
    private static IEnumerable<object?[]> TableRows(ReportTable table)
    {
        var ranged = Enumerable.Range(0, table.Columns.Count).Where(index => table.Rows.Any(row => row[index].Interval is not null)).ToHashSet();
        yield return [.. table.Columns.SelectMany((column, index) => Heading(column, ranged.Contains(index)))];
        foreach (var row in table.Rows)
            yield return [.. row.SelectMany((cell, index) => ranged.Contains(index) ? new object?[] { cell.Number ?? cell.Interval?.Point ?? (object)cell.Shown, cell.Interval?.Lo90, cell.Interval?.Hi90 } : [cell.Number ?? (object)cell.Shown])];
    }

    private static IEnumerable<object?> Heading(ReportColumn column, bool isRanged) =>
        isRanged ? [column.Heading, $"{column.Heading} lo90", $"{column.Heading} hi90"] : [column.Heading];

    private static Row RowOf(object?[] cells) => new(cells.Select(cell => cell switch
    {
        null => new Cell(),
        double number when double.IsFinite(number) => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(XmlText.ForCell(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")) { Space = SpaceProcessingModeValues.Preserve }) },
    }));

    private static string Unique(string name, HashSet<string> taken)
    {
        var wanted = name[..Math.Min(name.Length, LongestSheetName)];
        for (var number = 2; !taken.Add(wanted); number++)
        {
            var tail = FormattableString.Invariant($" {number}");
            wanted = name[..Math.Min(name.Length, LongestSheetName - tail.Length)] + tail;
        }

        return wanted;
    }
}
