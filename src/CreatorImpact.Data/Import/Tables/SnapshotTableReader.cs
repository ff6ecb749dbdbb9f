using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Columns of a snapshot.</summary>
/// <param name="Key">Column that names the share.</param>
/// <param name="Values">Columns of values.</param>
internal sealed record SnapshotPlan(int Key, IReadOnlyList<MetricColumn> Values);

/// <summary>Reads a table of shares (by country, age and so on): totals of a range, which are no views of any day and give no series.</summary>
internal static class SnapshotTableReader
{
    private const decimal Tolerance = 0.005m;

    /// <summary>Reads the table.</summary>
    public static EngagementTable Read(TextTable table, SnapshotPlan plan, SeriesContext context, ImportIssues issues, CancellationToken token)
    {
        var columns = plan.Values.ToDictionary(column => column.Name!.Value.Metric, _ => new Dictionary<string, decimal?>(StringComparer.Ordinal), StringComparer.Ordinal);
        var values = new CellValues(Vote(table, plan, token).Decide(table.Separator));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var totals = (Dictionary<string, decimal>?)null;
        var (read, repeated) = (0, 0);
        using var row = table.OpenRows();
        while (row.Read())
        {
            token.ThrowIfCancellationRequested();
            if (SeriesSurvey.IsBlankOrTotal(row, out var isTotal))
            {
                if (isTotal && TryReadRow(row, plan, values, out var sums, out _)) totals = Known(sums);
                continue;
            }

            read++;
            if (!TryReadRow(row, plan, values, out var cells, out var wrong))
            {
                issues.Reject(new RejectedRow(context.Place, row.Line, wrong!.Header, row[wrong.Index], $"a number such as {values.Example}, or nothing when it is not known", "Correct the cell or leave it empty.", row.RawText()));
                continue;
            }

            var key = row[plan.Key];
            if (!keys.Add(key)) repeated++;
            foreach (var (metric, value) in cells) columns[metric][key] = value;
        }

        if (repeated > 0) issues.Warn("duplicate_rows_replaced", Invariant($"{context.Where}: {repeated} rows name a share again; the last row of each was kept."));
        var result = Describe(table, plan, context, columns, read, keys.Count) with { TotalRow = totals };
        WarnAboutTotal(result, context, issues);
        return result;
    }

    private static NumberVote Vote(TextTable table, SnapshotPlan plan, CancellationToken token)
    {
        var vote = new NumberVote();
        using var row = table.OpenRows();
        while (row.Read())
        {
            token.ThrowIfCancellationRequested();
            foreach (var column in plan.Values) vote.Offer(column.Index, row[column.Index], MetricCatalog.IsCount(column.Name!.Value.Metric));
        }

        return vote;
    }

    private static bool TryReadRow(RowCursor row, SnapshotPlan plan, CellValues values, out Dictionary<string, decimal?> cells, out MetricColumn? wrong)
    {
        cells = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        wrong = null;
        foreach (var column in plan.Values)
        {
            if (!values.TryRead(row[column.Index], column.Name!.Value, out var value, out _))
            {
                wrong = column;
                return false;
            }

            cells[column.Name.Value.Metric] = value;
        }

        return true;
    }

    private static Dictionary<string, decimal> Known(Dictionary<string, decimal?> cells) =>
        cells.Where(cell => cell.Value is not null).ToDictionary(cell => cell.Key, cell => cell.Value!.Value, StringComparer.Ordinal);

    private static EngagementTable Describe(TextTable table, SnapshotPlan plan, SeriesContext context, Dictionary<string, Dictionary<string, decimal?>> columns, int read, int accepted) => new()
    {
        Entry = context.Entry,
        Sheet = context.Sheet,
        Kind = TableKind.DimensionSnapshot,
        RowsRead = read,
        RowsAccepted = accepted,
        Sums = columns.Where(column => !MetricCatalog.IsGauge(column.Key)).ToDictionary(column => column.Key, column => column.Value.Values.Sum(value => value ?? 0m), StringComparer.Ordinal),
        Nulls = columns.Select(column => (column.Key, Count: column.Value.Values.Count(value => value is null))).Where(column => column.Count > 0).ToDictionary(column => column.Key, column => column.Count, StringComparer.Ordinal),
        Currency = plan.Values.Select(column => column.Currency).FirstOrDefault(currency => currency is not null),
        Note = $"Split by {table.Headers[plan.Key].Raw}; not a time series.",
    };

    private static void WarnAboutTotal(EngagementTable table, SeriesContext context, ImportIssues issues)
    {
        if (table.TotalRow is not { } totals) return;
        foreach (var (metric, total) in totals)
            if (table.Sums.TryGetValue(metric, out var sum) && Math.Abs(sum - total) > Tolerance * Math.Abs(total))
                issues.Warn("table_rows_do_not_sum_to_total", Invariant($"{context.Where}: {metric} of the rows listed adds up to {sum}, the file's own total is {total}. The list is cut; use the total as the check."));
    }
}
