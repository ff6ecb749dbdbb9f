using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Reports;

/// <summary>A document as JSON: the same words and, with all their digits, the same numbers.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Kind">Name of the document.</param>
/// <param name="Language">Two letters.</param>
/// <param name="AsOf">State of the data, UTC.</param>
/// <param name="Redacted">True when everything in money was left away.</param>
public sealed record ReportJson(
    int SchemaVersion, string Kind, string Language, string Title, string? Headline, string? HeadlineGrade, IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportStamp> Stamps, IReadOnlyList<SectionJson> Sections,
    string Guard, string Version, string? DataHash, ulong? Seed, string AsOf, bool Redacted)
{
    /// <summary>Writes a document.</summary>
    public static string Write(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var origin = document.Origin;
        return JsonSerializer.Serialize(
            new ReportJson(
                1, ReportKindCode.Of(document.Kind), document.Culture.TwoLetterISOLanguageName, document.Title, document.Headline, document.HeadlineGrade, document.Facts, document.Stamps,
                [.. document.Sections.Select(SectionJson.From)], document.Guard, origin.Version, origin.DataHash, origin.Seed, InstantPattern.ExtendedIso.Format(origin.AsOf), document.IsRedacted),
            EstimateDocument.JsonOptions);
    }
}

/// <summary>A section.</summary>
/// <param name="Texts">Paragraphs, list lines and what pictures show, in order.</param>
public sealed record SectionJson(string Code, string Title, IReadOnlyList<string> Texts, IReadOnlyList<FigureJson> Figures, IReadOnlyList<TableJson> Tables)
{
    internal static SectionJson From(ReportSection section) => new(
        section.Code,
        section.Title,
        [.. section.Blocks.SelectMany(TextsOf)],
        [.. section.Blocks.OfType<ReportFigures>().SelectMany(block => block.Figures).Select(figure => new FigureJson(figure.Code, figure.Label, figure.Unit, IntervalJson.From(figure.Interval), figure.Shown, figure.Grade))],
        [.. section.Blocks.OfType<ReportTable>().Select(TableJson.From)]);

    private static IEnumerable<string> TextsOf(ReportBlock block) => block switch
    {
        ReportText text => [text.Whole],
        ReportList list => list.Items,
        ReportPicture picture => [picture.Alternative, picture.Caption],
        _ => [],
    };
}

/// <summary>A figure.</summary>
/// <param name="Interval">Null where it cannot be told.</param>
public sealed record FigureJson(string Code, string Label, string Unit, IntervalJson? Interval, string Shown, string Grade);

/// <summary>A table.</summary>
public sealed record TableJson(string Code, string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<CellJson>> Rows)
{
    internal static TableJson From(ReportTable table) => new(
        table.Code, table.Caption, table.Columns, [.. table.Rows.Select(IReadOnlyList<CellJson> (row) => [.. row.Select(cell => new CellJson(cell.Shown, cell.Number, IntervalJson.From(cell.Interval)))])]);
}

/// <summary>A cell.</summary>
public sealed record CellJson(string Shown, double? Number, IntervalJson? Interval);
