using System.Globalization;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>
/// Reads the meaning of a table of unknown layout from its headers and cells. One value column of unknown name: its header is the
/// metric. Two or more and nothing else known: each column is an account and the metric is <c>value</c>.
/// </summary>
internal static class GenericPlan
{
    private static readonly MetricNames Names = MetricNames.Common.With("followers_total", "subscribers");

    /// <summary>The plan; null when the table has no date column or no numbers.</summary>
    public static ColumnPlan? Of(TextTable table, CancellationToken token)
    {
        var facts = ColumnFacts.Of(table, token);
        if (DateColumn(table, facts) is not { } date) return null;

        var plan = new ColumnPlan
        {
            Date = date,
            Hour = HourColumn(table, facts, date, out var unread),
            UnreadHours = unread,
            Account = Other(table, ColumnNames.Account, date),
            Platform = Other(table, ColumnNames.Platform, date),
            Metric = Other(table, ColumnNames.Metric, date),
            Currency = Other(table, ColumnNames.Currency, date),
            Item = Other(table, ColumnNames.Item, date),
            Values = [],
        };
        var values = Values(table, facts, plan);
        return values.Count == 0 ? null : plan with { Values = values, Metric = values.Any(column => column.Name is null) ? plan.Metric : null };
    }

    /// <summary>True for a header with a date column and nothing but blank and total rows below it.</summary>
    public static bool IsWithoutRows(TextTable table)
    {
        if (table.Headers.Count < 2 || !table.Headers.Any(header => ColumnNames.Date.Contains(header.Key) || NamesHours(header.Key))) return false;

        using var row = table.OpenRows();
        while (row.Read())
            if (!SeriesSurvey.IsBlankOrTotal(row, out _))
                return false;

        return true;
    }

    private static List<MetricColumn> Values(TextTable table, ColumnFacts[] facts, ColumnPlan plan)
    {
        var taken = new[] { plan.Date, plan.Hour, plan.Account, plan.Platform, plan.Metric, plan.Currency, plan.Item };
        var known = MetricColumns.Known(table, Names, [.. taken.OfType<int>()]).Where(column => facts[column.Index].Numbers > 0 || facts[column.Index].Filled == 0 || facts[column.Index].Clocks > 0).ToList();
        var unknown = new List<MetricColumn>();
        for (var index = 0; index < table.Headers.Count; index++)
        {
            var header = table.Headers[index];
            if (taken.Contains(index) || known.Exists(column => column.Index == index) || !facts[index].IsNumeric || IsBookkeeping(header.Key)) continue;
            unknown.Add(new MetricColumn(index, Distinct(header.Raw, unknown), null, header.Currency));
        }

        if (plan.Metric is not null && known.Count == 0)
        {
            var value = unknown.Find(column => ColumnNames.Value.Contains(table.Headers[column.Index].Key)) ?? (unknown.Count == 1 ? unknown[0] : null);
            if (value is not null) return [value];
        }

        if (known.Count == 0 && plan.Account is null && unknown.Count > 1)
            return unknown.ConvertAll(column => column with { Name = new MetricColumnName("value"), Account = column.Header });

        return [.. known, .. unknown.Select(column => column with { Name = new MetricColumnName(HeaderName.Snake(column.Header)) })];
    }

    private static string Distinct(string header, List<MetricColumn> columns)
    {
        var number = 2;
        var distinct = header;
        while (columns.Exists(column => column.Header == distinct)) distinct = string.Create(CultureInfo.InvariantCulture, $"{header} ({number++})");
        return distinct;
    }

    private static int? DateColumn(TextTable table, ColumnFacts[] facts)
    {
        int? named = null;
        for (var index = 0; index < facts.Length; index++)
        {
            var key = table.Headers[index].Key;
            if (!facts[index].IsMostlyDates || !(ColumnNames.Date.Contains(key) || NamesHours(key))) continue;

            // Of a day and the full stamp of its hour, the stamp tells both.
            if (NamesHours(key) && facts[index].Timed > 0) return index;
            named ??= index;
        }

        return named ?? (Array.FindIndex(facts, column => column.IsDates) is var found and >= 0 ? found : null);
    }

    private static int? HourColumn(TextTable table, ColumnFacts[] facts, int date, out UnreadHours? unread)
    {
        unread = null;
        for (var index = 0; index < facts.Length; index++)
        {
            var column = facts[index];
            var key = table.Headers[index].Key;
            if (index == date || column.Filled == 0) continue;
            if (ColumnNames.Date.Contains(key) && column.Hours == column.Filled) return index;
            if (!NamesHours(key)) continue;

            var readable = column.Hours + (ColumnNames.Hour.Contains(key) ? column.PlainHours : 0);
            if (readable * 10 >= column.Filled * 8) return index;
            unread ??= new UnreadHours(index, column.Shown);
        }

        return null;
    }

    private static bool NamesHours(string key) => ColumnNames.Hour.Contains(key) || ColumnNames.Clock.Contains(key);

    // Spreadsheet tools write a row number under an empty or made-up header.
    private static bool IsBookkeeping(string key) => key.Length == 0 || key.StartsWith("unnamed:", StringComparison.Ordinal) || ColumnNames.Bookkeeping.Contains(key);

    private static int? Other(TextTable table, IReadOnlySet<string> names, int date) => table.Find(names) is { } found && found != date ? found : null;
}
