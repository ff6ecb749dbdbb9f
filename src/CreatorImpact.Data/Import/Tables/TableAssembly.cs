using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Series;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Makes the tables of a reading out of groups of rows.</summary>
internal static class TableAssembly
{
    // Totals are rounded where they are shown.
    private const decimal Tolerance = 0.01m;

    /// <summary>One table an account, with the series to store.</summary>
    public static IReadOnlyList<EngagementTable> PerAccount(SeriesTable read, SeriesContext context, ImportIssues issues)
    {
        var tables = new List<EngagementTable>();
        foreach (var group in read.Groups)
        {
            var table = Describe(read, [group], context) with
            {
                Account = read.Groups.Count > 1 ? group.Account : null,
                Platform = group.Platform,
                TotalRow = read.Groups.Count == 1 ? read.Totals : null,
                Series = SeriesOf(read, group),
            };
            tables.Add(table);
            WarnAboutTotal(table, read, context, issues);
            WarnAboutHoles(read, group, context, issues);
        }

        return tables.Count > 0 ? tables : [Describe(read, [], context)];
    }

    /// <summary>One table over all items; no series, because the items listed are only a part of the account.</summary>
    public static EngagementTable OverItems(SeriesTable read, SeriesContext context) =>
        Describe(read, read.Groups, context) with { TotalRow = read.Totals, Note = "One row per day and item: only the items listed, not the account's total." };

    private static EngagementTable Describe(SeriesTable read, IReadOnlyList<SeriesGroup> groups, SeriesContext context)
    {
        var metrics = groups.SelectMany(group => group.Columns.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var last = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var nulls = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            var columns = groups.Where(group => group.Columns.ContainsKey(metric)).Select(group => group.Columns[metric]).ToArray();
            if (!MetricCatalog.IsGauge(metric)) sums[metric] = columns.Sum(column => column.Sum());
            else if (columns.Length == 1 && columns[0].Newest() is { } newest) last[metric] = newest.Value;
            if (columns.Sum(column => column.Nulls) is > 0 and var missing) nulls[metric] = missing;
        }

        var all = groups.SelectMany(group => group.Columns.Values).ToArray();
        return new EngagementTable
        {
            Entry = context.Entry,
            Sheet = context.Sheet,
            Kind = read.Granularity == Granularity.Hour ? TableKind.HourlySeries : TableKind.DailySeries,
            Granularity = read.Granularity,
            RowsRead = groups.Sum(group => group.RowsRead),
            RowsAccepted = groups.Sum(group => group.RowsAccepted),
            PeriodStart = all.Min(column => column.First) is { } first ? SeriesPeriods.Text(first, read.Granularity) : null,
            PeriodEnd = all.Max(column => column.Last) is { } end ? SeriesPeriods.Text(end, read.Granularity) : null,
            Sums = sums,
            Last = last,
            Nulls = nulls,
            Currency = groups.Select(group => group.Currency).FirstOrDefault(currency => currency is not null),
        };
    }

    private static List<SeriesData> SeriesOf(SeriesTable read, SeriesGroup group)
    {
        var series = new List<SeriesData>();
        foreach (var (metric, column) in group.Columns)
        {
            var (periods, values) = column.ToSeries();
            if (periods.Count == 0) continue;
            var key = new SeriesKey(group.Account, group.Platform, metric, read.Granularity);
            series.Add(new SeriesData(key, read.ZoneId, MetricCatalog.IsMoney(metric) ? group.Currency : null, periods, values));
        }

        return series;
    }

    // People reached cannot be added up over days; what can, must come to the file's own total.
    private static void WarnAboutTotal(EngagementTable table, SeriesTable read, SeriesContext context, ImportIssues issues)
    {
        if (table.TotalRow is not { } totals || table.RowsAccepted < read.RowsRead) return;
        foreach (var (metric, total) in totals)
            if (MetricCatalog.IsAdditive(metric) && table.Sums.TryGetValue(metric, out var sum) && Math.Abs(sum - total) > Tolerance * Math.Abs(total))
                issues.Warn("table_rows_do_not_sum_to_total", Invariant($"{context.Where}: {metric} of the rows adds up to {sum}, the file's own total is {total}. Days may be missing or cut; export again."));
    }

    private static void WarnAboutHoles(SeriesTable read, SeriesGroup group, SeriesContext context, ImportIssues issues)
    {
        foreach (var (metric, column) in group.Columns)
        {
            if (column.First is not { } first || column.Last is not { } last) continue;
            var missing = SeriesPeriods.Span(first, last, read.Granularity) - column.Count;
            if (missing > 0)
                issues.Warn("gaps_in_series", Invariant($"{context.Where}, {group.Account}, {metric}: {missing} periods between the first and the last have no row. They are treated as missing, not as zero."));
            if (column.Newest() is { } newest && newest.Period < last)
                issues.Warn(MetricCatalog.IsMoney(metric) ? "revenue_incomplete_tail" : "incomplete_tail", $"{context.Where}, {group.Account}, {metric}: nothing after {SeriesPeriods.Text(newest.Period, read.Granularity)}, although the rows go on to {SeriesPeriods.Text(last, read.Granularity)}. The newest days are often filled later.");
        }
    }
}
