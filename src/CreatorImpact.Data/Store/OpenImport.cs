namespace CreatorImpact.Data.Store;

/// <summary>The gate before every write of an import: it must still be open, and stays so until the transaction ends.</summary>
internal static class OpenImport
{
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
