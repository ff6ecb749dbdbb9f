using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace CreatorImpact.Data.Store.Dialects;

/// <summary>SQLite: one file, one writer at a time, readers never blocked (WAL).</summary>
public sealed class SqliteDialect : ISqlDialect
{
    private const int BusySeconds = 30;

    private const string ConnectionSettings = """
        PRAGMA busy_timeout = 30000;
        PRAGMA foreign_keys = ON;
        PRAGMA synchronous = FULL;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA wal_autocheckpoint = 4000;
        """;

    private readonly string _connectionString;

    /// <summary>Takes the connection string and adds the busy timeout.</summary>
    /// <exception cref="ArgumentException">The connection string is malformed or names no file.</exception>
    public SqliteDialect(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = BusySeconds };
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Length == 0 || builder.DataSource.StartsWith(':'))
            throw new ArgumentException("SQLite needs a file: several connections share it. Name one as Data Source.", nameof(connectionString));
        Place = Path.GetFullPath(builder.DataSource);
        builder.DataSource = Place;
        _connectionString = builder.ToString();
    }

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public bool SingleWriter => true;

    public string Place { get; }

    public string SkipLocked => "";

    public async Task<DbConnection> OpenAsync(CancellationToken token)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(token).ConfigureAwait(false);
            await ExecuteAsync(connection, ConnectionSettings, token).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task PrepareAsync(CancellationToken token)
    {
        var connection = (SqliteConnection)await OpenAsync(token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await ExecuteAsync(connection, "PRAGMA journal_mode = WAL;", token).ConfigureAwait(false);
    }

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken token) =>
        await Task.FromResult(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false)).ConfigureAwait(false);

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken token) =>
        await Task.FromResult(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true)).ConfigureAwait(false);

    public string Render(string migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration
            .Replace("{text}", "TEXT", StringComparison.Ordinal)
            .Replace("{bytes}", "BLOB", StringComparison.Ordinal)
            .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal);
    }

    /// <summary>Nothing to do: the write transaction already excludes everybody else.</summary>
    public Task LockSchemaAsync(DbSession session, CancellationToken token) => Task.CompletedTask;

    /// <summary>Nothing to do: the write transaction already excludes everybody else.</summary>
    public Task LockWorkspaceAsync(DbSession session, long workspaceId, CancellationToken token) => Task.CompletedTask;

    public string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each(@{parameter}))";

    public object List(IReadOnlyList<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>
    /// One prepared statement for all rows, driven through the engine's own interface: the provider's commands cost more than the writing.
    /// </summary>
    public Task WriteObservationsAsync(DbSession session, ObservationChunk chunk, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(chunk);
        token.ThrowIfCancellationRequested();
        session.Count(chunk.Rows.Count);
        var handle = ((SqliteConnection)session.Connection).Handle!;
        Check(raw.sqlite3_prepare_v2(handle, "INSERT INTO observation (workspace_id, series_id, period, import_id, value) VALUES (?1, ?2, ?3, ?4, ?5)", out var statement), handle);
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, chunk.WorkspaceId);
            raw.sqlite3_bind_int64(statement, 4, chunk.ImportId);
            foreach (var row in chunk.Rows)
            {
                raw.sqlite3_bind_int64(statement, 2, row.SeriesId);
                raw.sqlite3_bind_int64(statement, 3, row.Period);
                raw.sqlite3_bind_double(statement, 5, row.Value);
                var result = raw.sqlite3_step(statement);
                if (result != raw.SQLITE_DONE) Check(result, handle);
                raw.sqlite3_reset(statement);
            }
        }

        return Task.CompletedTask;

        static void Check(int result, sqlite3 handle) => SqliteException.ThrowExceptionForRC(result, handle);
    }

    public async Task<string> CheckIntegrityAsync(DbSession session, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        var pages = await session.QueryAsync("PRAGMA integrity_check", null, reader => reader.GetString(0), token).ConfigureAwait(false);
        var keys = await session.QueryAsync("PRAGMA foreign_key_check", null, reader => reader.GetString(0), token).ConfigureAwait(false);
        return keys.Count == 0 ? string.Join("; ", pages) : $"{string.Join("; ", pages)}; rows without parent in {string.Join(", ", keys.Distinct(StringComparer.Ordinal))}";
    }

    // The whole file in one read transaction: writers go on beside it in the write-ahead log.
    public async Task BackUpAsync(string path, IClock clock, CancellationToken token)
    {
        var source = (SqliteConnection)await OpenAsync(token).ConfigureAwait(false);
        await using var closingSource = source.ConfigureAwait(false);
        await CopyPagesAsync(source, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString(), token).ConfigureAwait(false);
    }

    // The engine copies pages only into a file on which the copying connection has no transaction, so the look cannot be in the lock of the copy. Writers of
    // this process wait for both; another process, of the command line, could still write in the instant between them.
    public async Task<bool> RestoreAsync(SqliteDialect source, Func<DbConnection, DbTransaction?, Task<bool>> mayReplace, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(mayReplace);
        var target = await OpenAsync(token).ConfigureAwait(false);
        await using (target.ConfigureAwait(false))
        {
            if (!await mayReplace(target, null).ConfigureAwait(false)) return false;
        }

        var from = (SqliteConnection)await source.OpenAsync(token).ConfigureAwait(false);
        await using var closingFrom = from.ConfigureAwait(false);
        await CopyPagesAsync(from, _connectionString, token).ConfigureAwait(false);
        return true;
    }

    // Old pages stand in the log until it is written back and cut; a reader of them is waited for as long as for a lock.
    public async Task ReleaseSpaceAsync(CancellationToken token)
    {
        var connection = (SqliteConnection)await OpenAsync(token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if ((long)(await command.ExecuteScalarAsync(token).ConfigureAwait(false))! != 0)
            throw new TimeoutException("the log still holds deleted pages, because another connection reads them");
    }

    private static async Task CopyPagesAsync(SqliteConnection from, string to, CancellationToken token)
    {
        var target = new SqliteConnection(to);
        await using var _ = target.ConfigureAwait(false);
        await target.OpenAsync(token).ConfigureAwait(false);
        await Task.Run(() => from.BackupDatabase(target), token).ConfigureAwait(false);
    }

    public bool IsUnusable(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;

    public string Advise(Exception exception) => SqliteAdvice.Of(exception);

    public bool IsBrokenOff(Exception exception) => exception is SqliteException { SqliteErrorCode: SqliteAdvice.Interrupted };

    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken token)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
    }
}
