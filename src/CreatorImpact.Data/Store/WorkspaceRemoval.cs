using System.Globalization;
using CreatorImpact.Data.Store.Money;
using Dapper;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Takes a workspace away: one row makes it invisible at once, its rows are deleted later, a chunk a transaction, and the files of its documents
/// before the last of them. The deletion can be broken off at any point and repeated. The people's own workspace cannot be removed.
/// </summary>
/// <param name="database">The data.</param>
/// <param name="documents">Where the files of its documents lie.</param>
public sealed class WorkspaceRemoval(Database database, DocumentPlace documents)
{
    /// <summary>Makes a workspace invisible and asks its jobs to stop; false when there is none to remove.</summary>
    public Task<bool> RequestAsync(long workspaceId, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                var parameters = new { workspaceId, now = database.Clock.GetCurrentInstant().ToMicroseconds() };
                var removed = await session.ExecuteAsync(
                    "UPDATE workspace SET removed_at = @now WHERE workspace_id = @workspaceId AND kind <> 'own' AND removed_at IS NULL",
                    parameters,
                    token).ConfigureAwait(false);
                if (removed == 0) return false;
                await session.ExecuteAsync(
                    """
                    UPDATE job SET cancel_requested = 1,
                        finished_at = CASE WHEN state = 'queued' THEN @now ELSE finished_at END,
                        state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
                    WHERE workspace_id = @workspaceId AND state IN ('queued', 'running')
                    """,
                    parameters,
                    token).ConfigureAwait(false);
                return true;
            },
            token);

    /// <summary>Deletes the rows of removed workspaces in short transactions, and the files of their documents.</summary>
    /// <returns>False when something is left, because a job of it has not stopped yet or it is in use: call again a little later.</returns>
    /// <exception cref="DatabaseException">The database failed; what was deleted stays deleted.</exception>
    /// <exception cref="IOException">A file could not be deleted; the workspace's own row is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<bool> PurgeAsync(CancellationToken token)
    {
        var removed = await database.ReadAsync(
            session => session.QueryAsync("SELECT workspace_id FROM workspace WHERE removed_at IS NOT NULL ORDER BY workspace_id", null, reader => reader.GetInt64(0), token),
            token).ConfigureAwait(false);
        var complete = true;
        foreach (var workspaceId in removed)
            complete &= await PurgeAsync(workspaceId, token).ConfigureAwait(false);
        return complete;
    }

    private async Task<bool> PurgeAsync(long workspaceId, CancellationToken token)
    {
        if (await database.ReadAsync(session => HasRunningJobAsync(session, workspaceId, token), token).ConfigureAwait(false)) return false;

        foreach (var table in WorkspaceTable.All)
            while (await database.WriteAsync(session => DeleteChunkAsync(session, table, workspaceId, token), token).ConfigureAwait(false))
            {
            }

        // While the row is there a stopped program comes back here; a file that came meanwhile goes with the second look.
        documents.RemoveWorkspace(workspaceId);
        if (!await database.WriteAsync(session => DeleteRestAsync(session, workspaceId, token), token).ConfigureAwait(false)) return false;
        documents.RemoveWorkspace(workspaceId);
        return true;
    }

    // A range of the key, not a list of rows in a subquery: that is planned badly while the server has no statistics. True when more may be left.
    private static async Task<bool> DeleteChunkAsync(DbSession session, WorkspaceTable table, long workspaceId, CancellationToken token)
    {
        var columns = string.Join(", ", table.Key);
        var last = await session.FirstOrDefaultAsync(
            $"SELECT {columns} FROM {table.Name} WHERE workspace_id = @workspaceId ORDER BY {columns} LIMIT 1 OFFSET @before",
            new { workspaceId, before = (long)table.ChunkRows - 1 },
            reader => table.Key.Select((_, column) => reader.GetValue(column)).ToArray(),
            token).ConfigureAwait(false);
        var parameters = new DynamicParameters(new { workspaceId });
        if (last is null)
        {
            await session.ExecuteAsync($"DELETE FROM {table.Name} WHERE workspace_id = @workspaceId", parameters, token).ConfigureAwait(false);
            return false;
        }

        for (var index = 0; index < last.Length; index++)
            parameters.Add(NameOf(index), last[index]);
        var bounds = string.Join(", ", last.Select((_, index) => "@" + NameOf(index)));
        await session.ExecuteAsync($"DELETE FROM {table.Name} WHERE workspace_id = @workspaceId AND ({columns}) <= ({bounds})", parameters, token).ConfigureAwait(false);
        return true;
    }

    // Whoever looked at the workspace when it went may have written meanwhile. Holding its row keeps later writers off: their rows refer to it.
    private static async Task<bool> DeleteRestAsync(DbSession session, long workspaceId, CancellationToken token)
    {
        var held = await session.FirstOrDefaultAsync(
            $"SELECT 1 FROM workspace WHERE workspace_id = @workspaceId {session.Dialect.SkipLocked}", new { workspaceId }, _ => true, token).ConfigureAwait(false);
        if (!held || await HasRunningJobAsync(session, workspaceId, token).ConfigureAwait(false)) return false;

        foreach (var table in WorkspaceTable.All)
            await session.ExecuteAsync($"DELETE FROM {table.Name} WHERE workspace_id = @workspaceId", new { workspaceId }, token).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM workspace WHERE workspace_id = @workspaceId", new { workspaceId }, token).ConfigureAwait(false);
        return true;
    }

    private static Task<bool> HasRunningJobAsync(DbSession session, long workspaceId, CancellationToken token) => session.FirstOrDefaultAsync(
        "SELECT 1 FROM job WHERE workspace_id = @workspaceId AND state = 'running' LIMIT 1", new { workspaceId }, _ => true, token);

    private static string NameOf(int index) => "key" + index.ToString(CultureInfo.InvariantCulture);
}
