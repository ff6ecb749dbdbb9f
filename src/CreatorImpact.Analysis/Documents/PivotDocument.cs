using System.Globalization;
using System.Text.Json;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Net losses by two things at once, for others: what is hidden is null. Loss is positive.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="Metric">Metric of all amounts.</param>
/// <param name="Currency">ISO code of a money metric, else null.</param>
/// <param name="Counted">Which loss: <c>net</c>, or <c>window</c> alone; <c>net</c> then holds the loss in the window.</param>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">By row, then column; null where there is nothing, or nothing to be shown.</param>
/// <param name="RowTotals">One a row.</param>
/// <param name="ColumnTotals">One a column.</param>
/// <param name="Total">Every account once.</param>
/// <param name="HiddenBelow">Fewest creators a shown total is of.</param>
/// <param name="Reasons">What to know of the table.</param>
public sealed record PivotDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string Metric,
    string? Currency,
    string Counted,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<IntervalJson?>> Cells,
    IReadOnlyList<IntervalJson?> RowTotals,
    IReadOnlyList<IntervalJson?> ColumnTotals,
    IntervalJson? Total,
    int HiddenBelow,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>Documents a table.</summary>
    public static PivotDocument From(GroupPivot pivot, GroupUnit unit, CountedLoss counted, bool demo)
    {
        ArgumentNullException.ThrowIfNull(pivot);
        ArgumentNullException.ThrowIfNull(unit);
        return new PivotDocument(
            1, ProductVersion.Text, demo, unit.Metric, unit.Currency, KindCode.Of(counted), pivot.Rows, pivot.Columns,
            [.. pivot.Cells.Select(row => (IReadOnlyList<IntervalJson?>)[.. row.Select(Shown)])],
            [.. pivot.RowTotals.Select(Shown)],
            [.. pivot.ColumnTotals.Select(Shown)],
            Shown(pivot.Total),
            SmallGroups.Fewest,
            pivot.Reasons);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);

    /// <summary>The same as CSV: a row a cell, totals under the name "all", with what they are a total of in the last column.</summary>
    public byte[] ToCsv()
    {
        var text = new CsvText();
        if (Demo) text.About("Made-up data");
        text.About(string.Create(CultureInfo.InvariantCulture, $"Totals of fewer than {HiddenBelow} creators are hidden, and others where it takes that to keep them so."));
        text.Row(["row", "column", "metric", "currency", "counted", "net", "net_lo90", "net_hi90", "grade", "total"]);
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++) Append(Rows[row], Columns[column], Cells[row][column]);
            Append(Rows[row], GroupComparison.TotalName, RowTotals[row], "row");
        }

        for (var column = 0; column < Columns.Count; column++) Append(GroupComparison.TotalName, Columns[column], ColumnTotals[column], "column");
        Append(GroupComparison.TotalName, GroupComparison.TotalName, Total, "all");
        return text.ToBytes();

        void Append(string row, string column, IntervalJson? net, string? total = null) =>
            text.Row([row, column, Metric, Currency, Counted, CsvText.Plain(net?.Point), CsvText.Plain(net?.Lo90), CsvText.Plain(net?.Hi90), net?.Grade, total]);
    }

    private static IntervalJson? Shown(PivotCell? cell) => cell is { IsHiddenFromOthers: false } ? IntervalJson.From(cell.Net) : null;
}
