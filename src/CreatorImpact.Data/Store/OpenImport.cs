namespace CreatorImpact.Data.Store;

/// <summary>The gate before every write of an import: it must still be open, and stays so until the transaction ends.</summary>
internal static class OpenImport
{
    /// <summary>End of an INSERT: what an import wrote before it was stopped is not written again; the user's own entries (import 0) must be new.</summary>
    public static string Repeatable(long importId) => importId == 0 ? "" : "ON CONFLICT DO NOTHING";

    /// <summary>Holds the workspace and counts the rows about to be written.</summary>
    /// <exception cref="ImportAbandonedException">The import is no longer open.</exception>
    public static async Task RequireAsync(DbSession session, long workspaceId, long importId, long rows, CancellationToken token)
    {
        await session.Dialect.LockWorkspaceAsync(session, workspaceId, token).ConfigureAwait(false);
        var open = await session.ExecuteAsync(
            "UPDATE import SET rows_written = rows_written + @rows WHERE workspace_id = @workspaceId AND import_id = @importId AND state = 'writing'",
            new { workspaceId, importId, rows },
            token).ConfigureAwait(false);
        if (open != 1) throw ImportAbandonedException.For(importId);
    }
}
