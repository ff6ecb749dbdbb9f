using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads a provider's table of outages: columns by name, in any order.</summary>
internal abstract class OutageTableSource : OutageSourceReader
{
    /// <summary>Headers without which a table is not the provider's.</summary>
    protected abstract IReadOnlyList<string> Needs { get; }

    public override IEnumerable<string> Headers => Needs;

    public override string Signature => "a table with the columns " + string.Join(", ", Needs);

    // Surer than the reader of hand-made lists, which knows some of the same words.
    protected override int Score => 91;

    protected override bool Fits(SourcePart part) => part.Table is { } table && Needs.All(table.Keys.Contains);

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var table = sheet.Part.Table!;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = table.Headers.Count - 1; index >= 0; index--) columns[table.Headers[index].Key] = index;

        using var row = table.OpenRows();
        while (row.Read())
        {
            token.ThrowIfCancellationRequested();
            if (row.IsBlank) continue;
            sheet.Read++;
            ReadRow(sheet, new OutageRow(row, columns));
        }

        return null;
    }

    /// <summary>Reads one row.</summary>
    protected abstract void ReadRow(OutageSheet sheet, OutageRow row);
}

/// <summary>A row with its cells by header.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">Columns by header key.</param>
internal readonly struct OutageRow(RowCursor row, IReadOnlyDictionary<string, int> columns)
{
    /// <summary>The row as written.</summary>
    public string Raw => row.RawText();

    /// <summary>A cell; null when it is empty, says "not known", or the table has no such column.</summary>
    public string? this[string header] => columns.TryGetValue(header, out var column) && !CellText.IsNull(row[column]) ? row[column] : null;
}
