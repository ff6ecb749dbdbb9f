using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Engagement;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Mapping;

/// <summary>Finds the tables of a file and what their columns seem to mean.</summary>
public static class TablePreviews
{
    private const int ShownRows = 8;

    private const int LookedAtRows = 2_000;

    /// <summary>The tables; empty with a refusal when the file cannot be opened or holds none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<TablePreview> Of(SourceFile file, ImportLimits limits, out RefusedReading? refusal, CancellationToken token)
    {
        if (SourceContent.Open(file, limits, out refusal, token) is not { } content) return [];

        var previews = new List<TablePreview>();
        foreach (var part in content.Parts)
            if (part.AnyTable is { } table)
                previews.Add(Describe(part, table, token));

        if (previews.Count == 0)
            refusal = Refusal.Of("no_table", $"{file.Name}: holds no table. Expected rows of cells, such as a CSV or a sheet of a workbook.");
        return previews;
    }

    private static TablePreview Describe(SourcePart part, TextTable table, CancellationToken token)
    {
        var facts = ColumnFacts.Of(table, token);
        var plan = GenericPlan.Of(table, token);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new List<PreviewColumn>();
        for (var index = 0; index < table.Headers.Count; index++)
        {
            var header = table.Headers[index];
            var occurrence = seen.GetValueOrDefault(header.Key);
            seen[header.Key] = occurrence + 1;
            columns.Add(new PreviewColumn(header.Key, occurrence, header.Raw, facts[index].IsNumeric));
        }

        return new TablePreview(
            HeaderSignature.Of(table),
            part.Sheet ?? part.Entry,
            part.Text.EncodingName,
            part.Sheet is null ? table.Separator : null,
            columns,
            Rows(table),
            new TableMapping(plan is null ? [] : Roles(columns, plan)),
            plan is not null && AsksOrder(table, plan.Date));
    }

    private static List<MappedColumn> Roles(List<PreviewColumn> columns, ColumnPlan plan)
    {
        var roles = new List<MappedColumn>();
        void Add(int? index, ColumnRole role, string? metric = null)
        {
            if (index is { } at && !roles.Exists(taken => taken.Header == columns[at].Header && taken.Occurrence == columns[at].Occurrence))
                roles.Add(new MappedColumn(columns[at].Header, columns[at].Occurrence, role, metric));
        }

        Add(plan.Date, ColumnRole.Date);
        Add(plan.Hour, ColumnRole.Hour);
        Add(plan.Account, ColumnRole.Account);
        Add(plan.Platform, ColumnRole.Platform);
        Add(plan.Metric, ColumnRole.Metric);
        Add(plan.Currency, ColumnRole.Currency);
        foreach (var value in plan.Values)
            Add(value.Index, ColumnRole.Value, value.Name is { } name && value.Account is null ? MappedMetric.Of(name) : plan.Metric is null ? HeaderName.Snake(value.Header) : null);

        return roles;
    }

    private static bool AsksOrder(TextTable table, int date)
    {
        var vote = new DateVote();
        using var row = table.OpenRows();
        for (var read = 0; read < LookedAtRows && row.Read(); read++) vote.Offer(row[date]);

        _ = vote.Decide(null, null, new NodaTime.LocalDate(2100, 1, 1), string.Empty, out var refusal);
        return refusal is { Code: "ambiguous_date_order" };
    }

    private static List<IReadOnlyList<string>> Rows(TextTable table)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var row = table.OpenRows();
        while (rows.Count < ShownRows && row.Read())
            if (!row.IsBlank)
                rows.Add([.. Enumerable.Range(0, table.Headers.Count).Select(column => CellText.Shown(row[column]))]);

        return rows;
    }
}
