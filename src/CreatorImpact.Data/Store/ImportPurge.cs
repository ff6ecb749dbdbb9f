using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>Deletes what closed imports left behind, a chunk a transaction; what is deleted was invisible before. Can be broken off and repeated.</summary>
internal static class ImportPurge
{
    private const long ChunkRows = 4_000;

    private static readonly string[] RecordTables =
    [
        "DELETE FROM planned_post WHERE workspace_id = @workspaceId AND import_id = @importId",
        "DELETE FROM roster_entry WHERE workspace_id = @workspaceId AND import_id = @importId",
        "DELETE FROM content_item_version WHERE workspace_id = @workspaceId AND import_id = @importId",
        "DELETE FROM outage_update WHERE workspace_id = @workspaceId AND import_id = @importId",
        "DELETE FROM outage_phase WHERE workspace_id = @workspaceId AND import_id = @importId",
        "DELETE FROM outage_version WHERE workspace_id = @workspaceId AND import_id = @importId",
    ];

    public static async Task<long> RunAsync(Database database, Instant? undoneBefore, CancellationToken token)
    {
        var imports = await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT workspace_id, import_id FROM import
                WHERE (state IN ('abandoned', 'refused') OR (state = 'undone' AND closed_at < @undoneBefore))
                  AND (purged_at IS NULL
                    OR EXISTS (SELECT 1 FROM series_import s WHERE s.workspace_id = import.workspace_id AND s.import_id = import.import_id)
                    OR EXISTS (SELECT 1 FROM content_item_version v WHERE v.workspace_id = import.workspace_id AND v.import_id = import.import_id)
                    OR EXISTS (SELECT 1 FROM roster_entry e WHERE e.workspace_id = import.workspace_id AND e.import_id = import.import_id)
                    OR EXISTS (SELECT 1 FROM planned_post q WHERE q.workspace_id = import.workspace_id AND q.import_id = import.import_id)
                    OR EXISTS (SELECT 1 FROM outage_version o WHERE o.workspace_id = import.workspace_id AND o.import_id = import.import_id))
                ORDER BY workspace_id, import_id
                """,
                new { undoneBefore = undoneBefore.ToMicroseconds() ?? long.MinValue },
                reader => (Workspace: reader.GetInt64(0), Import: reader.GetInt64(1)),
                token),
            token).ConfigureAwait(false);
        var deleted = 0L;
        foreach (var (workspace, import) in imports)
            if (await MarkAsync(database, workspace, import, token).ConfigureAwait(false))
                deleted += await DeleteAsync(database, workspace, import, token).ConfigureAwait(false);
        return deleted;
    }

    // Marked before the first deletion: an undone import that lost rows must not be applied again.
    private static Task<bool> MarkAsync(Database database, long workspaceId, long importId, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
                return await session.ExecuteAsync(
                    """
                    UPDATE import SET purged_at = @now
                    WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN ('abandoned', 'refused', 'undone')
                    """,
                    new { workspaceId, importId, now = database.Clock.GetCurrentInstant().ToMicroseconds() },
                    token).ConfigureAwait(false) == 1;
            },
            token);

    private static async Task<long> DeleteAsync(Database database, long workspaceId, long importId, CancellationToken token)
    {
        var parameters = new { workspaceId, importId };
        foreach (var sql in RecordTables)
            await database.WriteAsync(session => session.ExecuteAsync(sql, parameters, token), token).ConfigureAwait(false);

        var series = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT series_id FROM series_import WHERE workspace_id = @workspaceId AND import_id = @importId ORDER BY series_id",
                parameters,
                reader => reader.GetInt64(0),
                token),
            token).ConfigureAwait(false);
        var deleted = 0L;
        foreach (var seriesId in series)
            deleted += await DeleteSeriesAsync(database, workspaceId, importId, seriesId, token).ConfigureAwait(false);
        return deleted;
    }

    private static async Task<long> DeleteSeriesAsync(Database database, long workspaceId, long importId, long seriesId, CancellationToken token)
    {
        var deleted = 0L;
        while (await database.WriteAsync(session => DeleteChunkAsync(session, workspaceId, importId, seriesId, token), token).ConfigureAwait(false) is > 0 and var count)
            deleted += count;
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "DELETE FROM series_import WHERE workspace_id = @workspaceId AND series_id = @seriesId AND import_id = @importId",
                new { workspaceId, importId, seriesId },
                token),
            token).ConfigureAwait(false);
        return deleted;
    }

    // Two statements over ranges of the key: a list of periods in a subquery is planned badly while the server has no statistics.
    private static async Task<int> DeleteChunkAsync(DbSession session, long workspaceId, long importId, long seriesId, CancellationToken token)
    {
        var (first, last) = await session.FirstOrDefaultAsync(
            """
            SELECT MIN(c.period), MAX(c.period) FROM (
                SELECT period FROM observation
                WHERE workspace_id = @workspaceId AND series_id = @seriesId AND import_id = @importId ORDER BY period LIMIT @limit) c
            """,
            new { workspaceId, importId, seriesId, limit = ChunkRows },
            reader => reader.IsDBNull(0) ? (1L, 0L) : (reader.GetInt64(0), reader.GetInt64(1)),
            token).ConfigureAwait(false);
        if (first > last) return 0;

        return await session.ExecuteAsync(
            """
            DELETE FROM observation
            WHERE workspace_id = @workspaceId AND series_id = @seriesId AND period BETWEEN @first AND @last AND import_id = @importId
            """,
            new { workspaceId, importId, seriesId, first, last },
            token).ConfigureAwait(false);
    }
}
