using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>What a file holds and what taking it would change, before anything of it is written.</summary>
/// <param name="Tables">Tables in the file's order, at most <see cref="MostTables"/>.</param>
/// <param name="TableCount">Tables in all.</param>
/// <param name="TimeZone">Zone as a reading shows it; null when the file has none.</param>
/// <param name="RowsRead">Data rows of the file.</param>
/// <param name="RowsAccepted">Rows that would be taken.</param>
/// <param name="Changes">What taking it would change; null when it was not compared.</param>
public sealed record ImportPreview(
    IReadOnlyList<PreviewTable> Tables, int TableCount, string? TimeZone, long RowsRead, long RowsAccepted, ImportCounts? Changes)
{
    /// <summary>Tables that are listed one by one.</summary>
    public const int MostTables = 100;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads <see cref="ToJson"/>.</summary>
    public static ImportPreview FromJson(string text) => JsonSerializer.Deserialize<ImportPreview>(text, Json)!;

    /// <summary>What a reading holds.</summary>
    public static ImportPreview Of(FileReading reading) => reading switch
    {
        EngagementReading engagement => new(
            [.. engagement.Tables.Take(MostTables).Select(table => PreviewTable.Of(table, engagement))], engagement.Tables.Count, engagement.TimeZone, engagement.RowsRead, engagement.RowsAccepted, null),
        OutageReading outages => new([], 0, null, outages.RowsRead, outages.Outages.Count, null),
        RosterReading roster => new([], 0, null, roster.RowsRead, roster.Entries.Count, null),
        ScheduleReading schedule => new([], 0, null, schedule.RowsRead, schedule.Posts.Count, null),
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading?.GetType().Name, "Only a file that was read has a preview."),
    };
}

/// <summary>One table of a file.</summary>
/// <param name="Name">Archive entry or sheet; null when the file holds one table.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Account">Its account.</param>
/// <param name="Kind">What it can be used for.</param>
/// <param name="PeriodStart">First period as ISO text.</param>
/// <param name="PeriodEnd">Last period as ISO text.</param>
/// <param name="RowsRead">Data rows.</param>
/// <param name="RowsAccepted">Rows that would be taken.</param>
/// <param name="Metrics">Metrics it holds.</param>
/// <param name="Currency">ISO code of its money columns.</param>
public sealed record PreviewTable(
    string? Name, string? Platform, string? Account, TableKind Kind, string? PeriodStart, string? PeriodEnd, int RowsRead, int RowsAccepted, IReadOnlyList<string> Metrics, string? Currency)
{
    internal static PreviewTable Of(EngagementTable table, EngagementReading reading) => new(
        table.Sheet ?? table.Entry,
        table.Platform ?? reading.Platform,
        table.Account ?? reading.Account,
        table.Kind,
        table.PeriodStart,
        table.PeriodEnd,
        table.RowsRead,
        table.RowsAccepted,
        [.. table.Sums.Keys.Concat(table.Last.Keys).Concat(table.Series.Select(series => series.Key.Metric)).Distinct(StringComparer.Ordinal)],
        table.Currency);
}
