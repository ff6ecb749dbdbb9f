using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Data.Columns;

/// <summary>A file whose columns are to be named.</summary>
/// <param name="Import">Its import.</param>
/// <param name="File">The kept file; null when it is not kept any more.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Refusal">Why there is no table.</param>
/// <param name="Remembered">What was said before about headers, by signature.</param>
public sealed record ColumnsModel(
    ImportRow Import,
    SourceFile? File,
    IReadOnlyList<TablePreview> Tables,
    RefusedReading? Refusal,
    IReadOnlyDictionary<string, TableMapping> Remembered);

/// <summary>What a file would give with the columns as named.</summary>
/// <param name="Reading">The reading.</param>
public sealed record ColumnsTrial(FileReading Reading)
{
    /// <summary>The tables read; null when the file would be refused.</summary>
    public EngagementReading? Taken => Reading as EngagementReading;

    /// <summary>Why it would be refused; null when it would be taken.</summary>
    public RefusedReading? Refusal => Reading as RefusedReading;
}
