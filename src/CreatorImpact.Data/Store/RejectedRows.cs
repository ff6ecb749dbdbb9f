using System.Data.Common;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Store;

/// <summary>The rows an import did not take, kept for its list and download.</summary>
internal static class RejectedRows
{
    private const int ChunkRows = 500;

    public static async Task SaveAsync(Database database, long workspaceId, long importId, IReadOnlyList<RejectedRow> rows, CancellationToken token)
    {
        for (var first = 0; first < rows.Count; first += ChunkRows)
        {
            var start = first;
            await database.WriteAsync(session => SaveChunkAsync(session, workspaceId, importId, rows, start, token), token).ConfigureAwait(false);
        }
    }

    public static Task<List<RejectedRow>> GetAsync(DbSession session, long workspaceId, long importId, CancellationToken token) =>
        session.QueryAsync(
            """
            SELECT entry, line_number, column_name, found, expected, fix, row_text
            FROM import_rejected_row WHERE workspace_id = @workspaceId AND import_id = @importId ORDER BY position
            """,
            new { workspaceId, importId },
            Map,
            token);

    private static async Task<int> SaveChunkAsync(DbSession session, long workspaceId, long importId, IReadOnlyList<RejectedRow> rows, int start, CancellationToken token)
    {
        var end = Math.Min(rows.Count, start + ChunkRows);
        var open = await session.ExecuteAsync(
            "UPDATE import SET rows_rejected = @end WHERE workspace_id = @workspaceId AND import_id = @importId AND state IN " + ImportStates.Open,
            new { workspaceId, importId, end = (long)end },
            token).ConfigureAwait(false);
        if (open != 1) throw ImportAbandonedException.For(importId);
        for (var position = start; position < end; position++)
        {
            var row = rows[position];
            await session.ExecuteAsync(
                """
                INSERT INTO import_rejected_row (workspace_id, import_id, position, entry, line_number, column_name, found, expected, fix, row_text)
                VALUES (@workspaceId, @importId, @position, @Entry, @line, @Column, @Found, @Expected, @Fix, @Text)
                ON CONFLICT DO NOTHING
                """,
                new
                {
                    workspaceId,
                    importId,
                    position = (long)position,
                    Entry = StorableText.From(row.Entry),
                    line = (long)row.LineNumber,
                    Column = StorableText.From(row.Column),
                    Found = StorableText.From(row.Found),
                    Expected = StorableText.From(row.Expected),
                    Fix = StorableText.From(row.Fix),
                    Text = StorableText.From(row.Text),
                },
                token).ConfigureAwait(false);
        }

        return end - start;
    }

    private static RejectedRow Map(DbDataReader reader) => new(
        reader.GetTextOrNull(0),
        checked((int)reader.GetInt64(1)),
        reader.GetTextOrNull(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6));
}
