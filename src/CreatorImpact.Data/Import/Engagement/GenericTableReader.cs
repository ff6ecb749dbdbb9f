using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Estimation.Series;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>Reads any table with a date column and numbers: long or wide, hourly or daily.</summary>
internal sealed class GenericTableReader : IFormatReader
{
    private const int FewReplacements = 5;

    public string Title => "any table with a date column and columns of numbers (CSV, TSV)";

    public string Signature => "a column of dates and a column of numbers, when no other reader is surer";

    public bool WalksTables => true;

    public int Recognise(SourceContent content) =>
        content.Parts.Any(part => part.Table is { } table && (GenericPlan.Of(table, CancellationToken.None) is not null || GenericPlan.IsWithoutRows(table))) ? 20 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var reads = new List<(SeriesTable Table, ColumnPlan Plan)>();
        foreach (var part in content.Parts)
        {
            if (part.Table is not { } table || GenericPlan.Of(table, token) is not { } plan) continue;
            if (plan.Item is { } item) return ItemTable(part, table, item);
            if (table.Find(ColumnNames.TimeZone) is { } zones) return ZoneColumn(part, table, zones);
            if (plan.UnreadHours is { } hours) return HoursNotRead(part, table, hours);

            var context = new SeriesContext { Where = part.Where, Entry = part.Entry, Sheet = part.Sheet, Options = options, Account = options.Account ?? Path.GetFileNameWithoutExtension(part.Name) };
            var read = SeriesTableReader.Read(table, plan, context, issues, out var refusal, token);
            if (read is null) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };
            if (ManyRowsAPeriod(part, read, plan) is { } tooMany) return tooMany;

            reads.Add((read, plan));
            tables.AddRange(TableAssembly.PerAccount(read, context, issues));
        }

        if (reads.Count == 0) return WithoutRows(content);
        if (reads.All(read => read.Table.RowsAccepted == 0)) return NothingTaken(content, issues);
        if (reads.Exists(read => read.Table is { Granularity: Granularity.Day, TimeZone: "unknown" }))
            issues.Warn("timezone_unknown", $"{content.File.Name}: the file does not say in which time zone its days begin. They are kept as they are; name the zone to place outages within a day.");

        return new EngagementReading(FormatOf(reads), PlatformOf(tables), AccountOf(tables), reads[0].Table.TimeZone, tables, issues.Warnings, issues.Rows)
        {
            TablesShareRows = reads.Exists(read => read.Plan.Values.Any(column => column.Account is not null)),
        };
    }

    private static RefusedReading ItemTable(SourcePart part, TextTable table, int item) => Refusal.Of(
        "item_table", $"{part.Where}: the column \"{table.Headers[item].Raw}\" names single posts or videos. Expected one row a day (or hour) and account: such a list cannot be read as views per day. Export the account's daily figures.");

    private static RefusedReading ZoneColumn(SourcePart part, TextTable table, int zones) => Refusal.Of(
        "time_zone_column", $"{part.Where}: the column \"{table.Headers[zones].Raw}\" names a time zone for each row. Expected one zone a file, named at import, or times with their offset such as 2026-11-10T17:00:00+01:00.");

    private static RefusedReading HoursNotRead(SourcePart part, TextTable table, UnreadHours hours) => Refusal.Of(
        "hour_not_read", $"{part.Where}: the column \"{table.Headers[hours.Column].Raw}\" should say the hour of each row, but holds \"{CellText.Shown(hours.Found)}\". Expected times of day such as 13:00 or 1:00 PM (or 13 in a column named \"hour\"). Correct them; when the rows are days, delete or rename the column.");

    private static RefusedReading WithoutRows(SourceContent content)
    {
        var table = content.Parts.Select(part => part.Table).First(table => table is not null && GenericPlan.IsWithoutRows(table))!;
        var headers = string.Join(", ", table.Headers.Select(header => $"\"{header.Raw}\""));
        return Refusal.Of("no_rows", $"{content.File.Name}: found the columns {CellText.Shown(headers)} and no rows below them. Expected one row a day or an hour. Export again for a range of dates that holds data.");
    }

    // Many different values for one day mean a column that nobody named splits the rows: keeping the last would be arbitrary.
    private static RefusedReading? ManyRowsAPeriod(SourcePart part, SeriesTable read, ColumnPlan plan)
    {
        var repeated = read.RowsRead - read.RowsAccepted;
        if (read.Replaced <= FewReplacements || read.Replaced * 5 <= read.RowsRead) return null;

        var expected = plan.Account is null ? "an account column, or one row" : "one row";
        return Refusal.Of("several_rows_per_period", Invariant($"{part.Name}: {repeated} of {read.RowsRead} rows repeat a day or hour with other values. Expected {expected} for each period; sum the rows of a period, or name the column that tells them apart \"account\"."));
    }

    private static RefusedReading NothingTaken(SourceContent content, ImportIssues issues)
    {
        var first = issues.FirstRejected is { } row ? Invariant($" The first row that was not taken is on line {row.LineNumber}: found \"{row.Found}\" in \"{row.Column}\", expected {row.Expected}.") : string.Empty;
        return new RefusedReading("no_rows", $"{content.File.Name}: no row could be taken.{first} Expected a date and numbers in every row.", issues.Warnings, issues.Rows);
    }

    private static string FormatOf(List<(SeriesTable Table, ColumnPlan Plan)> reads)
    {
        if (reads.Exists(read => read.Plan.Account is not null || read.Plan.Platform is not null || read.Plan.Metric is not null || read.Table.Groups.Count > 1)) return "generic.table";
        return reads.Exists(read => read.Table.Granularity == Granularity.Hour) ? "generic.hourly" : "generic.daily";
    }

    private static string? PlatformOf(List<EngagementTable> tables)
    {
        var platforms = tables.Select(table => table.Platform).Distinct(StringComparer.Ordinal).ToArray();
        return platforms.Length == 1 ? platforms[0] : "mixed";
    }

    private static string? AccountOf(List<EngagementTable> tables) =>
        tables is [{ Series: [{ Key.Account: var account }, ..] }] ? account : null;
}
