using System.Globalization;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Items;

/// <summary>
/// Reads a table of posts or videos: publish times, and figures since publishing. They give uploads and views by age, never views of a
/// day, so no series comes from here. One table a platform.
/// </summary>
internal static class ItemTableReader
{
    private const decimal Tolerance = 0.005m;

    /// <summary>Reads the table; null with a refusal when the user must be asked.</summary>
    public static IReadOnlyList<EngagementTable>? Read(TextTable table, ItemPlan plan, SeriesContext context, ImportIssues issues, out RefusedReading? refusal, CancellationToken token)
    {
        var numbers = new NumberVote();
        if (PublishTimes.Of(table, plan, context, numbers, out refusal, token) is not { } times) return null;

        var values = new CellValues(numbers.Decide(table.Separator));
        var rows = new ItemRows(table, plan, context, issues, values, times);
        rows.Read(token);
        Warn(rows, values, times, context, issues);
        var tables = rows.Groups.Select(group => Describe(group, plan, context, rows.Groups.Count > 1)).ToArray();
        if (tables.Length == 0) tables = [Describe(new ItemGroup(context.Platform), plan, context, false)];
        if (tables.Length == 1) tables[0] = tables[0] with { TotalRow = rows.Totals };
        foreach (var one in tables) WarnAboutTotal(one, context, issues);
        return tables;
    }

    private static void Warn(ItemRows rows, CellValues values, PublishTimes times, SeriesContext context, ImportIssues issues)
    {
        var where = context.Where;
        if (rows.Repeated > 0)
            issues.Warn("duplicate_rows_replaced", Invariant($"{where}: {rows.Repeated} rows name an item again; the last row of each was kept."));
        if (rows.LostIds > 0)
            issues.Warn("id_precision_lost", Invariant($"{where}: {rows.LostIds} ids were cut by a spreadsheet (such as 1.23457E+18). The id in the link stands in where there is one."));
        if (times.LacksYears)
            issues.Warn("year_inferred", Invariant($"{where}: publish days have no year. Each was taken as the last such day before the list was made; check the oldest."));
        if (values.Rounded > 0)
            issues.Warn("rounded_values", Invariant($"{where}: {values.Rounded} cells are shortened (such as 1.2K) and were expanded; digits are lost. An unrounded export is better."));
        if (rows.Groups.SelectMany(group => group.Items.Values).Any(item => item.PublishedAt is null && item.HasTime))
            issues.Warn("timezone_unknown", $"{where}: the publish times are written without a time zone. Name the zone to place them beside an outage.");
    }

    private static EngagementTable Describe(ItemGroup group, ItemPlan plan, SeriesContext context, bool several)
    {
        var items = group.Items.Values;
        var metrics = plan.Values.Select(column => column.Name!.Value.Metric).Distinct(StringComparer.Ordinal).ToArray();
        var sums = metrics.Where(metric => !MetricCatalog.IsGauge(metric)).ToDictionary(metric => metric, metric => items.Sum(item => item.Values.GetValueOrDefault(metric)), StringComparer.Ordinal);
        if (plan.Published is not null) sums["uploads"] = items.Count(item => item.Day is not null);
        var isEvents = plan.Kind == TableKind.EventList;
        var moments = items.Where(item => item.Day is not null).Select(item => item.Text).Order(StringComparer.Ordinal).ToArray();
        return new EngagementTable
        {
            Entry = context.Entry,
            Sheet = context.Sheet,
            Platform = several ? group.Platform : null,
            Kind = plan.Kind,
            RowsRead = group.RowsRead,
            RowsAccepted = group.Items.Count,
            PeriodStart = isEvents ? moments.FirstOrDefault() : null,
            PeriodEnd = isEvents ? moments.LastOrDefault() : null,
            Sums = sums,
            Nulls = metrics.Select(metric => (metric, Count: items.Count(item => !item.Values.ContainsKey(metric)))).Where(metric => metric.Count > 0).ToDictionary(metric => metric.metric, metric => metric.Count, StringComparer.Ordinal),
            Currency = group.Currency,
            Note = plan.Note ?? (isEvents ? "One row per post with its publish time; figures since publishing." : "Totals of a range per item; publish times only, never views of the publish day."),
            Items = [.. items.Select(item => item.ToItem(group.Platform))],
        };
    }

    private static void WarnAboutTotal(EngagementTable table, SeriesContext context, ImportIssues issues)
    {
        if (table.TotalRow is not { } totals) return;
        foreach (var (metric, total) in totals)
            if (table.Sums.TryGetValue(metric, out var sum) && Math.Abs(sum - total) > Tolerance * Math.Abs(total))
                issues.Warn("table_rows_do_not_sum_to_total", string.Create(CultureInfo.InvariantCulture, $"{context.Where}: {metric} of the rows listed adds up to {sum}, the file's own total is {total}. The list is cut; use the total as the check."));
    }
}
