using CreatorImpact.Data.Store.Money;
using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store.Backup;

/// <summary>
/// Files of documents in a backup: a table of their own in the file, a row a file, checked against the SHA-256 of their entries on the way in and out.
/// Backups of before have no such table.
/// </summary>
internal static class BackupDocuments
{
    private const string Table = "document_file";

    // Each file once, under the name of its first entry; a workspace that is being removed takes its files along.
    private const string Named =
        """
        SELECT workspace_id, sha256, MIN(name) FROM evidence_document
        WHERE workspace_id IN (SELECT workspace_id FROM workspace WHERE removed_at IS NULL)
        GROUP BY workspace_id, sha256 ORDER BY workspace_id, MIN(document_id)
        """;

    /// <summary>Puts the files that a written backup's own entries name into it; says which are not in it.</summary>
    /// <exception cref="SqliteException">The backup cannot be written.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<DocumentFault>> AddAsync(string path, DocumentPlace place, CancellationToken token)
    {
        var connection = await OpenAsync(path, token).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        await ExecuteAsync(connection, $"DROP TABLE IF EXISTS {Table}; CREATE TABLE {Table} (workspace_id BIGINT NOT NULL, sha256 CHAR(64) NOT NULL, content BLOB NOT NULL, UNIQUE (workspace_id, sha256))", token).ConfigureAwait(false);
        var faults = new List<DocumentFault>();
        foreach (var file in await NamedAsync(connection, token).ConfigureAwait(false))
            if (await AddAsync(connection, file, place, token).ConfigureAwait(false) is { } kind) faults.Add(file.With(kind));

        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", token).ConfigureAwait(false);
        return faults;
    }

    /// <summary>How many files a backup holds; 0 for one of before.</summary>
    public static async Task<long> CountAsync(SqliteConnection connection, CancellationToken token) =>
        await NumberAsync(connection, $"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{Table}'", token).ConfigureAwait(false) == 0
            ? 0
            : await NumberAsync(connection, $"SELECT COUNT(*) FROM {Table}", token).ConfigureAwait(false);

    /// <summary>Puts the files of a backup into their place and takes them out of the file, which must be a copy of the newest schema.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="place">Where files lie.</param>
    /// <param name="added">Gets the path of each file that was not there before, also when the work is broken off.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>Documents whose file is neither in the backup nor in its place.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<IReadOnlyList<DocumentFault>> TakeAsync(string path, DocumentPlace place, ICollection<string> added, CancellationToken token)
    {
        var connection = await OpenAsync(path, token).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var holds = await CountAsync(connection, token).ConfigureAwait(false) > 0;
        var faults = new List<DocumentFault>();
        foreach (var file in await NamedAsync(connection, token).ConfigureAwait(false))
        {
            var row = holds ? await RowAsync(connection, file, token).ConfigureAwait(false) : null;
            if (row is { } id && await TakeAsync(connection, id, file, place, added, token).ConfigureAwait(false)) continue;
            if (await FaultAsync(file, place, token).ConfigureAwait(false) is { } kind) faults.Add(file.With(row is null ? kind : DocumentFaultKind.Altered));
        }

        await ExecuteAsync(connection, $"DROP TABLE IF EXISTS {Table}", token).ConfigureAwait(false);
        if (holds) await ExecuteAsync(connection, "VACUUM", token).ConfigureAwait(false);
        return faults;
    }

    private static async Task<DocumentFaultKind?> AddAsync(SqliteConnection connection, NamedFile file, DocumentPlace place, CancellationToken token)
    {
        if (OpenForReading(place.PathOf(file.WorkspaceId, file.Sha256)) is not { } content) return DocumentFaultKind.Missing;

        await using var closing = content.ConfigureAwait(false);
        var transaction = connection.BeginTransaction();
        await using var _ = transaction.ConfigureAwait(false);
        var insert = connection.CreateCommand();
        await using var closingInsert = insert.ConfigureAwait(false);
        (insert.Transaction, insert.CommandText) = (transaction, $"INSERT INTO {Table} (workspace_id, sha256, content) VALUES (@workspace, @sha256, zeroblob(@length)); SELECT last_insert_rowid()");
        insert.Parameters.AddWithValue("@workspace", file.WorkspaceId);
        insert.Parameters.AddWithValue("@sha256", file.Sha256);
        insert.Parameters.AddWithValue("@length", content.Length);
        var row = (long)(await insert.ExecuteScalarAsync(token).ConfigureAwait(false))!;
        var blob = new SqliteBlob(connection, Table, "content", row);
        await using (blob.ConfigureAwait(false))
            if (await DocumentPlace.CopyAsync(content, blob, token).ConfigureAwait(false) != file.Sha256) return DocumentFaultKind.Altered;

        await transaction.CommitAsync(token).ConfigureAwait(false);
        return null;
    }

    private static async Task<bool> TakeAsync(SqliteConnection connection, long row, NamedFile file, DocumentPlace place, ICollection<string> added, CancellationToken token)
    {
        var target = place.PathOf(file.WorkspaceId, file.Sha256);
        place.CreateFolder(file.WorkspaceId);
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            var blob = new SqliteBlob(connection, Table, "content", row, readOnly: true);
            await using (blob.ConfigureAwait(false))
            {
                var content = new FileStream(partial, FileMode.CreateNew, FileAccess.Write);
                await using var _ = content.ConfigureAwait(false);
                if (await DocumentPlace.CopyAsync(blob, content, token).ConfigureAwait(false) != file.Sha256) return false;
                content.Flush(flushToDisk: true);
            }

            if (!File.Exists(target)) added.Add(target);
            File.Move(partial, target, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // What lies in its place already is as good as what a backup would have brought.
    private static async Task<DocumentFaultKind?> FaultAsync(NamedFile file, DocumentPlace place, CancellationToken token)
    {
        if (OpenForReading(place.PathOf(file.WorkspaceId, file.Sha256)) is not { } content) return DocumentFaultKind.Missing;
        await using var _ = content.ConfigureAwait(false);
        return await DocumentPlace.CopyAsync(content, Stream.Null, token).ConfigureAwait(false) == file.Sha256 ? null : DocumentFaultKind.Altered;
    }

    private static async Task<long?> RowAsync(SqliteConnection connection, NamedFile file, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = $"SELECT rowid FROM {Table} WHERE workspace_id = @workspace AND sha256 = @sha256";
        command.Parameters.AddWithValue("@workspace", file.WorkspaceId);
        command.Parameters.AddWithValue("@sha256", file.Sha256);
        return (long?)await command.ExecuteScalarAsync(token).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<NamedFile>> NamedAsync(SqliteConnection connection, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var closing = command.ConfigureAwait(false);
        command.CommandText = Named;
        var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        var files = new List<NamedFile>();
        while (await reader.ReadAsync(token).ConfigureAwait(false)) files.Add(new NamedFile(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        return files;
    }

    private static async Task<SqliteConnection> OpenAsync(string path, CancellationToken token)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(token).ConfigureAwait(false);
        return connection;
    }

    // Null when it is not there, or goes just now with its entry.
    private static FileStream? OpenForReading(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(token).ConfigureAwait(false))!;
    }

    private sealed record NamedFile(long WorkspaceId, string Sha256, string Name)
    {
        public DocumentFault With(DocumentFaultKind kind) => new(WorkspaceId, Name, Sha256, kind);
    }
}
