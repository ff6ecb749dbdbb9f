using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using NodaTime;

namespace CreatorImpact.Data.Import.Mapping;

/// <summary>Reads tables as their user said: before any other reader, so that a wrong recognition is mended by saying once what the columns are.</summary>
internal static class MappedTableReader
{
    /// <summary>The reading; null when no table of the file has a mapping.</summary>
    public static FileReading? Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        if (options.Mappings.Count == 0) return null;

        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var zone = (string?)null;
        var others = new List<string>();
        foreach (var part in content.Parts)
        {
            if (part.AnyTable is not { } table) continue;
            if (!options.Mappings.TryGetValue(HeaderSignature.Of(table), out var mapping) || PlanOf(table, mapping) is not { } plan)
            {
                others.Add(part.Where);
                continue;
            }

            var context = ContextOf(part, content, options, mapping);
            var read = SeriesTableReader.Read(table, plan, context, issues, out var refusal, token);
            if (read is null) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

            zone ??= read.TimeZone;
            issues.Warn("mapping_applied", $"{part.Where}: read with the columns as you named them{Said(mapping)}.");
            tables.AddRange(TableAssembly.PerAccount(read, context, issues));
        }

        if (zone is null) return null;
        foreach (var other in others)
            issues.Warn("entry_skipped", $"{other}: not read, because the columns of another table of this file were named by hand. Name its columns, too, if it is needed.");

        if (tables.Sum(table => table.RowsAccepted) == 0)
            return new RefusedReading("no_rows", $"{content.File.Name}: no row could be taken with the columns as you named them. Look at the rejected rows and name the columns again.", issues.Warnings, issues.Rows);

        var accounts = tables.SelectMany(table => table.Series).Select(series => series.Key.Account).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        var platforms = tables.SelectMany(table => table.Series).Select(series => series.Key.Platform).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return new EngagementReading("generic.mapped", platforms is [var platform] ? platform : "mixed", accounts is [var account] ? account : null, zone, tables, issues.Warnings, issues.Rows);
    }

    /// <summary>The columns of a mapping in a table; null when the table has no date or no figures among them.</summary>
    internal static ColumnPlan? PlanOf(TextTable table, TableMapping mapping)
    {
        var columns = mapping.Columns.Select(column => (Column: column, Index: IndexOf(table, column))).Where(column => column.Index >= 0).ToArray();
        int? First(ColumnRole role) => columns.FirstOrDefault(column => column.Column.Role == role) is { Column: not null } found ? found.Index : null;
        if (First(ColumnRole.Date) is not { } date) return null;

        var metric = First(ColumnRole.Metric);
        var values = columns.Where(column => column.Column.Role == ColumnRole.Value)
            .Select(column => new MetricColumn(column.Index, table.Headers[column.Index].Raw, metric is null ? NameOf(table.Headers[column.Index], column.Column) : null, table.Headers[column.Index].Currency)).ToArray();
        return values.Length == 0 ? null : new ColumnPlan
        {
            Date = date,
            Hour = First(ColumnRole.Hour),
            Account = First(ColumnRole.Account),
            Platform = First(ColumnRole.Platform),
            Currency = First(ColumnRole.Currency),
            Metric = metric,
            Values = values,
        };
    }

    private static MetricColumnName NameOf(HeaderName header, MappedColumn column) =>
        column.Metric is { Length: > 0 } metric ? MappedMetric.NameOf(metric) : new MetricColumnName(HeaderName.Snake(header.Raw));

    private static int IndexOf(TextTable table, MappedColumn column)
    {
        var met = 0;
        for (var index = 0; index < table.Headers.Count; index++)
            if (table.Headers[index].Key == column.Header && met++ == column.Occurrence)
                return index;

        return -1;
    }

    // What is said with a file counts before what is remembered of its header.
    private static SeriesContext ContextOf(SourcePart part, SourceContent content, ReadOptions options, TableMapping mapping)
    {
        var zone = options.TimeZone ?? (mapping.ZoneId is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null);
        return new SeriesContext
        {
            Where = part.Where,
            Entry = part.Entry,
            Sheet = part.Sheet,
            Options = options with { TimeZone = zone, Platform = PlatformName.Of(options.Platform ?? mapping.Platform), DateOrder = options.DateOrder ?? mapping.DateOrder },
            Account = options.Account ?? mapping.Account ?? content.Stem,
            Numbers = mapping.DecimalSign switch { ',' => NumberFormat.DecimalComma, '.' => NumberFormat.DecimalPoint, _ => null },
        };
    }

    private static string Said(TableMapping mapping)
    {
        var said = new[] { mapping.Account, mapping.Platform, mapping.ZoneId }.OfType<string>().ToArray();
        return said.Length == 0 ? string.Empty : $" ({string.Join(", ", said)})";
    }
}
