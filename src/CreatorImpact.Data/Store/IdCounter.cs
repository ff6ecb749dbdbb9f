namespace CreatorImpact.Data.Store;

/// <summary>Our own numbering, the same on both engines. Ids given to a transaction that fails are given again; those of committed rows never.</summary>
internal static class IdCounter
{
    /// <summary>Workspace under which ids are counted across workspaces.</summary>
    public const long Everywhere = 0;

    /// <summary>Takes <paramref name="count"/> consecutive ids inside a write transaction and returns the first; ids start at 1.</summary>
    public static async Task<long> TakeAsync(DbSession session, long workspaceId, string name, long count, CancellationToken token)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return await session.FirstOrDefaultAsync(
            """
            INSERT INTO id_counter (workspace_id, name, next_id) VALUES (@workspaceId, @name, 1 + @count)
            ON CONFLICT (workspace_id, name) DO UPDATE SET next_id = id_counter.next_id + @count
            RETURNING next_id - @count
            """,
            new { workspaceId, name, count },
            reader => reader.GetInt64(0),
            token).ConfigureAwait(false);
    }
}
