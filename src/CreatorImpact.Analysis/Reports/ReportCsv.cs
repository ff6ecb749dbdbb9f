using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Writes a document as one CSV table: a line a figure, a cell, a paragraph. Numbers have all their digits.</summary>
public static class ReportCsv
{
    private static readonly string[] Columns = ["section", "item", "row", "column", "unit", "grade", "number", "lo50", "hi50", "lo90", "hi90", "shown"];

    /// <summary>The file.</summary>
    public static byte[] Write(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (text, words) = (new CsvText(), new ReportWords(document.Culture));
        text.About(document.Title);
        foreach (var fact in document.Facts) text.About($"{fact.Label}: {fact.Value}");
        foreach (var stamp in document.Stamps) text.About($"{stamp.Label}: {stamp.Text}");
        text.About(document.Guard);
        text.About(words.Origin(document.Origin));
        text.Row(Columns);
        if (document.Headline is { } headline) text.Row(["headline", null, null, null, null, document.HeadlineGrade, null, null, null, null, null, headline]);
        foreach (var section in document.Sections)
        {
            foreach (var row in section.Blocks.SelectMany(block => Rows(section.Code, block, words))) text.Row(row);
        }

        return text.ToBytes();
    }

    private static IEnumerable<string?[]> Rows(string section, ReportBlock block, ReportWords words) => block switch
    {
        ReportText paragraph => [[section, "text", null, null, null, paragraph.Grade, null, null, null, null, null, paragraph.Text]],
        ReportList list => list.Items.Select(item => new[] { section, "item", null, null, null, null, null, null, null, null, null, item }),
        ReportFigures figures => figures.Figures.Select(figure => Line(section, figure.Code, null, null, (figure.Unit, figure.Grade), (figure.Interval?.Point, figure.Interval), figure.Shown)),
        ReportTable table =>
        [
            [section, table.Code, null, "caption", null, null, null, null, null, null, null, table.Caption],
            .. table.Rows.SelectMany(row => table.Columns.Skip(1).Zip(row.Skip(1), (column, cell) =>
                Line(section, table.Code, row[0].Shown, column.Code, (column.Unit, cell.Interval is { } range ? words.Get("Grade_" + Words.Of(range.Grade).Replace(' ', '_')) : null), (cell.Number, cell.Interval), cell.Shown))),
        ],
        ReportPicture picture => [[section, "picture", null, null, null, null, null, null, null, null, null, picture.Alternative], [section, "picture", null, "caption", null, null, null, null, null, null, null, picture.Caption]],
        _ => throw new NotSupportedException($"No CSV for {block.GetType().Name}."),
    };

    private static string?[] Line(string section, string item, string? row, string? column, (string? Unit, string? Grade) about, (double? Number, IntervalEstimate? Interval) value, string shown) =>
    [
        section, item, row, column, about.Unit, about.Grade, CsvText.Plain(value.Number),
        CsvText.Plain(value.Interval?.Lo50), CsvText.Plain(value.Interval?.Hi50), CsvText.Plain(value.Interval?.Lo90), CsvText.Plain(value.Interval?.Hi90), shown,
    ];
}
