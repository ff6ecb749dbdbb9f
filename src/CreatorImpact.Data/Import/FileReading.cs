using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;
using NodaTime;

namespace CreatorImpact.Data.Import;

/// <summary>What was found in one file. Exactly one of engagement, outages, roster, schedule or refusal.</summary>
/// <param name="Warnings">What the user should know.</param>
/// <param name="RejectedRows">Rows not taken, each with line, found, expected, what to do.</param>
public abstract record FileReading(IReadOnlyList<ImportWarning> Warnings, IReadOnlyList<RejectedRow> RejectedRows)
{
    /// <summary>Encoding a text file was read in; null for archives and workbooks.</summary>
    public string? Encoding { get; init; }

    /// <summary>When the source wrote the export, where its content says so; null otherwise.</summary>
    public Instant? ExportedAt { get; init; }
}

/// <summary>An engagement export.</summary>
/// <param name="Format">Format code, such as <c>tiktok.overview</c>.</param>
/// <param name="Platform">Lower-case platform, <c>mixed</c> when the tables name several, or null.</param>
/// <param name="Account">Account name, or null when no part of the file tells.</param>
/// <param name="TimeZone">IANA zone, <c>unknown</c>, <c>from offset</c> when every time carries its own, or a zone followed by <c>(given by the user)</c>.</param>
/// <param name="Tables">Tables in the file's order.</param>
public sealed record EngagementReading(
    string Format,
    string? Platform,
    string? Account,
    string TimeZone,
    IReadOnlyList<EngagementTable> Tables,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<RejectedRow> RejectedRows) : FileReading(Warnings, RejectedRows)
{
    /// <summary>True when each row of the file feeds every table (one column an account), so that their row counts must not be added.</summary>
    public bool TablesShareRows { get; init; }

    /// <summary>What an export of a whole workspace holds beside; null for every other file.</summary>
    public CarriedRecords? Carried { get; init; }

    /// <summary>Data rows of the file.</summary>
    public int RowsRead => Count(table => table.RowsRead);

    /// <summary>Rows of the file that were taken.</summary>
    public int RowsAccepted => Count(table => table.RowsAccepted);

    /// <summary>All posts listed, over all tables.</summary>
    public IEnumerable<ContentItem> Items => Tables.SelectMany(table => table.Items);

    /// <summary>All series to store, over all tables.</summary>
    public IEnumerable<SeriesData> Series => Tables.SelectMany(table => table.Series);

    private int Count(Func<EngagementTable, int> rows) => TablesShareRows ? Tables.Select(rows).DefaultIfEmpty().Max() : Tables.Sum(rows);
}

/// <summary>A list of outages.</summary>
/// <param name="Format">Format code, such as <c>statuspage.incidents</c>.</param>
/// <param name="RowsRead">Records in the file.</param>
/// <param name="Outages">Records accepted.</param>
public sealed record OutageReading(
    string Format,
    int RowsRead,
    IReadOnlyList<OutageRecord> Outages,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<RejectedRow> RejectedRows) : FileReading(Warnings, RejectedRows);

/// <summary>A roster of accounts.</summary>
/// <param name="Format">Format code.</param>
/// <param name="RowsRead">Rows in the file.</param>
/// <param name="Entries">One an account, in the file's order.</param>
public sealed record RosterReading(
    string Format,
    int RowsRead,
    IReadOnlyList<RosterEntry> Entries,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<RejectedRow> RejectedRows) : FileReading(Warnings, RejectedRows);

/// <summary>A schedule of planned posts.</summary>
/// <param name="Format">Format code.</param>
/// <param name="RowsRead">Rows in the file.</param>
/// <param name="Posts">In the file's order.</param>
public sealed record ScheduleReading(
    string Format,
    int RowsRead,
    IReadOnlyList<PlannedPost> Posts,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<RejectedRow> RejectedRows) : FileReading(Warnings, RejectedRows);

/// <summary>A file that was not read.</summary>
/// <param name="Code">Stable snake-case code, such as <c>unknown_format</c> or <c>time_zone_needed</c>.</param>
/// <param name="Reason">Where, what was found, what was expected, what to do.</param>
public sealed record RefusedReading(
    string Code,
    string Reason,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<RejectedRow> RejectedRows) : FileReading(Warnings, RejectedRows);
