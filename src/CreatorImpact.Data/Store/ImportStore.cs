using System.Data.Common;
using System.Text.Json;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Imports: rows are written under an import that nobody sees, and one row makes them visible or takes them back.
/// Every step checks that the import is still open, so a step that comes too late changes nothing.
/// </summary>
public sealed class ImportStore(Database database)
{
    private const string Columns = """
        SELECT import_id, state, file_name, file_length, sha256, format, exported_at, warnings, received_at, applied_at,
               rows_new, rows_same, rows_revised, outages_added, rows_written, rows_rejected, refusal_code, refusal_reason, purged_at, closed_at, records, kind,
               preview, reading_hash, kept, options, rows_covered
        FROM import
        """;

    private readonly ObservationWriter _observations = new(database);

    /// <summary>The import of these bytes that is visible or on its way; undone, refused and abandoned ones do not count.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    /// <param name="token">Stops the question.</param>
    public Task<ImportRow?> FindByHashAsync(long workspaceId, string sha256, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                Columns + " WHERE workspace_id = @workspaceId AND sha256 = @sha256 AND (state = 'applied' OR state IN " + ImportStates.Open + ") ORDER BY CASE WHEN state = 'applied' THEN 0 ELSE 1 END, import_id DESC",
                new { workspaceId, sha256 },
                Map,
                token),
            token);

    /// <summary>One import, or null.</summary>
    public Task<ImportRow?> GetAsync(long workspaceId, long importId, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(Columns + " WHERE workspace_id = @workspaceId AND import_id = @importId", new { workspaceId, importId }, Map, token),
            token);

    /// <summary>All imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> ListAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(Columns + " WHERE workspace_id = @workspaceId ORDER BY import_id DESC", new { workspaceId }, Map, token),
            token).ConfigureAwait(false);

    /// <summary>What each import holds of series, by import and length of period; imports without observations are left out. One statement.</summary>
    public async Task<IReadOnlyList<ImportSpan>> ListSpansAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT p.import_id, s.granularity, MIN(p.first_period), MAX(p.last_period), COUNT(*)
                FROM series_import p JOIN series s ON s.workspace_id = p.workspace_id AND s.series_id = p.series_id
                WHERE p.workspace_id = @workspaceId
                GROUP BY p.import_id, s.granularity
                ORDER BY p.import_id, s.granularity
                """,
                new { workspaceId },
                reader => new ImportSpan(reader.GetInt64(0), GranularityCode.FromCode(reader.GetString(1)), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)),
                token),
            token).ConfigureAwait(false);

    /// <summary>Opens an import in writing; an unfinished one of the same bytes is abandoned.</summary>
    public Task<long> BeginAsync(long workspaceId, NewImport file, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        var now = database.Clock.GetCurrentInstant().ToMicroseconds();
        return database.WriteAsync(
            async session =>
            {
                await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    "UPDATE import SET state = 'abandoned', closed_at = @now WHERE workspace_id = @workspaceId AND sha256 = @sha256 AND state IN " + ImportStates.Open,
                    new { workspaceId, sha256 = file.Sha256, now },
                    token).ConfigureAwait(false);
                var importId = await IdCounter.TakeAsync(session, workspaceId, "import", 1, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    """
                    INSERT INTO import (workspace_id, import_id, state, file_name, file_length, sha256, format, exported_at, received_at,
                                        rows_written, rows_new, rows_same, rows_revised, rows_rejected, outages_added, warnings, kind)
                    VALUES (@workspaceId, @importId, 'writing', @fileName, @FileLength, @Sha256, @Format, @exportedAt, @now, 0, 0, 0, 0, 0, 0, @warnings, @kind)
                    """,
                    new { workspaceId, importId, fileName = StorableText.Clean(file.FileName), file.FileLength, file.Sha256, file.Format, exportedAt = file.ExportedAt.ToMicroseconds(), now, warnings = StoredValues.ToJson(file.Warnings), kind = ImportKindCode.Of(file.Kind) },
                    token).ConfigureAwait(false);
                return importId;
            },
            token);
    }

    /// <summary>Writes series under an open import, in chunks, making creators, accounts and series as needed. Call it once an import.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="importId">An import in writing.</param>
    /// <param name="series">The same key may occur twice: the first occurrence of a period counts.</param>
    /// <param name="progress">Told the number of observations written after each chunk.</param>
    /// <param name="token">Stops between chunks; what was written stays invisible.</param>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public Task WriteSeriesAsync(long workspaceId, long importId, IReadOnlyList<SeriesData> series, IProgress<long>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _observations.WriteAsync(workspaceId, importId, series, progress, token);
    }

    /// <summary>What applying an open import would change, against what is visible now. <see cref="ImportCounts.OutagesAdded"/> and <see cref="ImportCounts.Records"/> stay 0.</summary>
    public Task<ImportCounts> CountChangesAsync(long workspaceId, long importId, CancellationToken token) =>
        database.SnapshotAsync(session => ChangeCounter.CountAsync(session, workspaceId, importId, token), token);

    /// <summary>Makes a written import visible: one row changes.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open, or meanwhile the same bytes were applied or one of its series in another currency.</exception>
    public Task ApplyAsync(long workspaceId, long importId, ImportCounts counts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return CloseAsync(
            $"""
            UPDATE import SET state = 'applied', applied_at = @now, rows_new = @New, rows_same = @Same, rows_revised = @Revised, outages_added = @OutagesAdded, records = @Records, rows_covered = @Covered
            WHERE workspace_id = @workspaceId AND import_id = @importId AND state = 'writing'
              AND NOT EXISTS (SELECT 1 FROM import other WHERE other.workspace_id = import.workspace_id AND other.sha256 = import.sha256 AND other.state = 'applied')
              AND {StoredCurrencies.NoConflict}
            """,
            workspaceId,
            importId,
            new { workspaceId, importId, now = Now(), counts.New, counts.Same, counts.Revised, counts.OutagesAdded, counts.Records, counts.Covered },
            token);
    }

    /// <summary>Closes an open import for a reason; nothing of it becomes visible.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public Task RefuseAsync(long workspaceId, long importId, string code, string reason, CancellationToken token) =>
        CloseAsync(
            $"""
            UPDATE import SET state = 'refused', closed_at = @now, refusal_code = @code, refusal_reason = @reason
            WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN {ImportStates.Open}
            """,
            workspaceId,
            importId,
            new { workspaceId, importId, now = Now(), code, reason = StorableText.Clean(reason) },
            token);

    /// <summary>Closes an open import without a reason (cancelled); false when it was not open.</summary>
    public Task<bool> AbandonAsync(long workspaceId, long importId, CancellationToken token) =>
        FlipAsync(
            "UPDATE import SET state = 'abandoned', closed_at = @now WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN " + ImportStates.Open,
            workspaceId,
            importId,
            token);

    /// <summary>Takes an applied import back: what it covered shows again. False when it was not applied.</summary>
    public Task<bool> UndoAsync(long workspaceId, long importId, CancellationToken token) =>
        FlipAsync(
            "UPDATE import SET state = 'undone', closed_at = @now WHERE workspace_id = @workspaceId AND import_id = @importId AND state = 'applied'",
            workspaceId,
            importId,
            token);

    /// <summary>
    /// Applies an undone import again. False when it is not undone, its rows were deleted, the same bytes are applied by another import, or
    /// one of its series is visible in another currency.
    /// </summary>
    public Task<bool> RedoAsync(long workspaceId, long importId, CancellationToken token) =>
        FlipAsync(
            $"""
            UPDATE import SET state = 'applied', applied_at = @now, closed_at = NULL
            WHERE workspace_id = @workspaceId AND import_id = @importId AND state = 'undone' AND purged_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM import other WHERE other.workspace_id = import.workspace_id AND other.sha256 = import.sha256 AND other.state = 'applied')
              AND {StoredCurrencies.NoConflict}
            """,
            workspaceId,
            importId,
            token);

    /// <summary>
    /// Clean-up at the start of a host: unfinished imports whose bytes are not kept are abandoned, in all workspaces; the others can go on.
    /// An import that still runs elsewhere stops with <see cref="ImportAbandonedException"/>, so only the one host of a database calls this.
    /// </summary>
    /// <returns>Number of imports abandoned.</returns>
    public Task<int> RemoveUnappliedAsync(CancellationToken token) =>
        database.WriteAsync(
            session => session.ExecuteAsync("UPDATE import SET state = 'abandoned', closed_at = @now WHERE kept = 0 AND state IN " + ImportStates.Open, new { now = Now() }, token),
            token);

    /// <summary>Keeps the rows an open import did not take, in their order.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public Task SaveRejectedRowsAsync(long workspaceId, long importId, IReadOnlyList<RejectedRow> rows, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return RejectedRows.SaveAsync(database, workspaceId, importId, rows, token);
    }

    /// <summary>The rows an import did not take, in the file's order.</summary>
    public async Task<IReadOnlyList<RejectedRow>> GetRejectedRowsAsync(long workspaceId, long importId, CancellationToken token) =>
        await database.ReadAsync(session => RejectedRows.GetAsync(session, workspaceId, importId, token), token).ConfigureAwait(false);

    /// <summary>Deletes, in short transactions, the rows of imports that are closed and not visible. Run it when there is time.</summary>
    /// <param name="undoneBefore">Undone imports closed before this instant lose their rows, too, and can then not be applied again; null keeps them.</param>
    /// <param name="token">Stops between chunks.</param>
    /// <returns>Number of observations deleted.</returns>
    public Task<long> PurgeAsync(Instant? undoneBefore, CancellationToken token) => ImportPurge.RunAsync(database, undoneBefore, token);

    private static ImportRow Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        Enum.Parse<ImportState>(reader.GetString(1), ignoreCase: true),
        new NewImport(
            reader.GetString(2),
            reader.GetInt64(3),
            reader.GetString(4),
            reader.GetTextOrNull(5),
            reader.GetInstant(6),
            JsonSerializer.Deserialize<List<ImportWarning>>(reader.GetString(7)) ?? [])
        { Kind = ImportKindCode.From(reader.GetString(21)) },
        reader.GetInstant(8),
        reader.GetInstantOrNull(9),
        new ImportCounts(reader.GetInt64(10), reader.GetInt64(11), reader.GetInt64(12), reader.GetInt64(13), reader.GetInt64(20)) { Covered = reader.GetInt64(26) },
        reader.GetInt64(14),
        reader.GetInt64(15),
        reader.GetTextOrNull(16),
        reader.GetTextOrNull(17),
        !reader.IsDBNull(18),
        reader.GetInstantOrNull(19))
    {
        Preview = reader.GetTextOrNull(22) is { } preview ? ImportPreview.FromJson(preview) : null,
        ReadingHash = reader.GetTextOrNull(23),
        IsKept = reader.GetFlag(24),
        Options = ImportOptions.FromJson(reader.GetString(25)),
    };

    private long Now() => database.Clock.GetCurrentInstant().ToMicroseconds();

    private async Task CloseAsync(string sql, long workspaceId, long importId, object parameters, CancellationToken token)
    {
        if (!await UpdateOneAsync(sql, workspaceId, parameters, token).ConfigureAwait(false))
            throw ImportAbandonedException.For(importId);
    }

    private Task<bool> FlipAsync(string sql, long workspaceId, long importId, CancellationToken token) =>
        UpdateOneAsync(sql, workspaceId, new { workspaceId, importId, now = Now() }, token);

    // The workspace is locked so that two imports of the same bytes cannot both find that no other is applied.
    private Task<bool> UpdateOneAsync(string sql, long workspaceId, object parameters, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
                return await session.ExecuteAsync(sql, parameters, token).ConfigureAwait(false) == 1;
            },
            token);
}
