using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>The first walk over a table: votes on dates and numbers, counts rows, reads nothing yet.</summary>
internal sealed class SeriesSurvey
{
    /// <summary>The vote on the date column.</summary>
    public DateVote Dates { get; } = new();

    /// <summary>The vote on the decimal sign.</summary>
    public NumberVote Numbers { get; } = new();

    /// <summary>Data rows without blank and total rows.</summary>
    public int Rows { get; private set; }

    /// <summary>True when a row is no data: blank, or a total.</summary>
    public static bool IsBlankOrTotal(RowCursor row, out bool isTotal)
    {
        isTotal = row.IsTotal;
        return isTotal || row.IsBlank;
    }

    /// <summary>Walks the table.</summary>
    public static SeriesSurvey Of(TextTable table, ColumnPlan plan, CancellationToken token)
    {
        var survey = new SeriesSurvey();
        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (IsBlankOrTotal(row, out _)) continue;

            survey.Rows++;
            survey.Dates.Offer(row[plan.Date]);
            foreach (var column in plan.Values) survey.Numbers.Offer(column.Index, row[column.Index], column.Name is { } name && MetricCatalog.IsCount(name.Metric));
        }

        return survey;
    }
}
