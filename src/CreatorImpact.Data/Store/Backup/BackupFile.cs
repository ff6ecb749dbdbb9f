using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store.Backup;

/// <summary>A backup is one SQLite file with our tables, whichever engine it was made of and is put back into.</summary>
internal static class BackupFile
{
    /// <summary>Says what is in a file, after checking every page of it.</summary>
    /// <exception cref="DatabaseOpenException">It is no backup of ours, is damaged, or was made by a newer version.</exception>
    public static async Task<BackupInfo> InspectAsync(string path, CancellationToken token)
    {
        if (!File.Exists(path)) throw new DatabaseOpenException($"{path}: no such file. Expected a backup made by this program.");

        try
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await using var _ = connection.ConfigureAwait(false);
            await connection.OpenAsync(token).ConfigureAwait(false);
            var version = await NumberAsync(connection, "SELECT COALESCE(MAX(version), 0) FROM schema_version", token).ConfigureAwait(false);
            if (version > Migration.All[^1].Version)
                throw new DatabaseOpenException(FormattableString.Invariant($"{path} was made by a newer CreatorImpact: found schema {version}, expected at most {Migration.All[^1].Version}. Restore it with the newer version."));
            if (await TextAsync(connection, "PRAGMA integrity_check(1)", token).ConfigureAwait(false) is var fault and not "ok")
                throw new DatabaseOpenException($"{path} is damaged: {fault}. Nothing was restored; take another backup.");

            return new BackupInfo(
                path,
                new FileInfo(path).Length,
                version,
                await NumberAsync(connection, "SELECT COUNT(*) FROM import", token).ConfigureAwait(false),
                await NumberAsync(connection, "SELECT COUNT(*) FROM observation", token).ConfigureAwait(false))
            {
                Documents = await BackupDocuments.CountAsync(connection, token).ConfigureAwait(false),
            };
        }
        catch (SqliteException exception)
        {
            throw new DatabaseOpenException($"{path} is no backup of this program: {exception.Message.TrimEnd('.')}. Expected a file made by its backup. Nothing was restored.", exception);
        }
    }

    /// <summary>Makes sure that a written file outlives a loss of power.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Deletes an SQLite file and what may lie beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var ending in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(path + ending);
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql, CancellationToken token) =>
        (long)(await ScalarAsync(connection, sql, token).ConfigureAwait(false))!;

    private static async Task<string> TextAsync(SqliteConnection connection, string sql, CancellationToken token) =>
        (string)(await ScalarAsync(connection, sql, token).ConfigureAwait(false))!;

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string sql, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(token).ConfigureAwait(false);
    }
}
