using System.Data;
using System.Data.Common;
using CreatorImpact.Data.Store.Backup;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CreatorImpact.Data.Store.Dialects;

/// <summary>PostgreSQL 15 or newer.</summary>
public sealed class PostgreSqlDialect : ISqlDialect
{
    // Any constant will do, as long as every version of the program uses the same.
    private const long SchemaLock = 7_310_020_151_105;

    private readonly NpgsqlDataSource _source;

    /// <summary>Takes an Npgsql connection string.</summary>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public PostgreSqlDialect(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0) builder.MaxAutoPrepare = 64;
        if (builder.ApplicationName is null or "") builder.ApplicationName = "CreatorImpact";
        Place = FormattableString.Invariant($"PostgreSQL database {builder.Database} on {builder.Host}:{builder.Port}");
        _source = new NpgsqlDataSourceBuilder(builder.ToString()).Build();
    }

    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public bool SingleWriter => false;

    public string Place { get; }

    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public async Task<DbConnection> OpenAsync(CancellationToken token) => await _source.OpenConnectionAsync(token).ConfigureAwait(false);

    public async Task PrepareAsync(CancellationToken token)
    {
        var connection = await _source.OpenConnectionAsync(token).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        if (connection.PostgreSqlVersion.Major < 15)
            throw new DatabaseOpenException($"{Place} is version {connection.PostgreSqlVersion}; 15 or newer is needed. Upgrade the server.");
    }

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
    }

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token).ConfigureAwait(false);
    }

    public string Render(string migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration
            .Replace("{text}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
            .Replace("{bytes}", "BYTEA", StringComparison.Ordinal)
            .Replace("{clustered}", "", StringComparison.Ordinal);
    }

    public async Task LockSchemaAsync(DbSession session, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = SchemaLock }, token).ConfigureAwait(false);
    }

    public async Task LockWorkspaceAsync(DbSession session, long workspaceId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ExecuteAsync("SELECT 1 FROM workspace WHERE workspace_id = @workspaceId FOR NO KEY UPDATE", new { workspaceId }, token).ConfigureAwait(false);
    }

    public string In(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public object List(IReadOnlyList<long> numbers) => numbers.ToArray();

    public async Task WriteObservationsAsync(DbSession session, ObservationChunk chunk, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(chunk);
        session.Count(1);
        var connection = (NpgsqlConnection)session.Connection;
        var writer = await connection.BeginBinaryImportAsync(
            "COPY observation (workspace_id, series_id, period, import_id, value) FROM STDIN (FORMAT BINARY)", token).ConfigureAwait(false);
        await using var _ = writer.ConfigureAwait(false);
        WriteRows(writer, chunk);
        await writer.CompleteAsync(token).ConfigureAwait(false);
    }

    // A value is a copy into a buffer; awaiting each costs more than the rows.
    private static void WriteRows(NpgsqlBinaryImporter writer, ObservationChunk chunk)
    {
        foreach (var row in chunk.Rows)
        {
            writer.StartRow();
            writer.Write(chunk.WorkspaceId, NpgsqlDbType.Bigint);
            writer.Write(row.SeriesId, NpgsqlDbType.Bigint);
            writer.Write(row.Period, NpgsqlDbType.Bigint);
            writer.Write(chunk.ImportId, NpgsqlDbType.Bigint);
            writer.Write(row.Value, NpgsqlDbType.Double);
        }
    }

    /// <summary>The server keeps its own files in order; what can be asked without its tools is whether every table can be read to the end.</summary>
    public async Task<string> CheckIntegrityAsync(DbSession session, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ExecuteAsync("SELECT COUNT(*), SUM(value) FROM observation", null, token).ConfigureAwait(false);
        await session.ExecuteAsync("SELECT COUNT(*), SUM(LENGTH(result)) FROM estimate", null, token).ConfigureAwait(false);
        return "ok";
    }

    public async Task BackUpAsync(string path, IClock clock, CancellationToken token)
    {
        var connection = await _source.OpenConnectionAsync(token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, token).ConfigureAwait(false);
        await using var _ = snapshot.ConfigureAwait(false);
        await PostgreSqlBackup.WriteAsync(connection, snapshot, path, clock, token).ConfigureAwait(false);
    }

    public async Task<bool> RestoreAsync(SqliteDialect source, Func<DbConnection, DbTransaction?, Task<bool>> mayReplace, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(mayReplace);
        var from = (SqliteConnection)await source.OpenAsync(token).ConfigureAwait(false);
        await using var closingFrom = from.ConfigureAwait(false);
        var connection = await _source.OpenConnectionAsync(token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        await PostgreSqlBackup.LockAsync(connection, from, token).ConfigureAwait(false);
        if (!await mayReplace(connection, transaction).ConfigureAwait(false)) return false;
        await PostgreSqlBackup.ReadAsync(connection, from, token).ConfigureAwait(false);
        await transaction.CommitAsync(token).ConfigureAwait(false);
        return true;
    }

    /// <summary>Nothing to do: what replaces everything empties tables by giving their files away.</summary>
    public Task ReleaseSpaceAsync(CancellationToken token) => Task.CompletedTask;

    public bool IsUnusable(Exception exception) => exception is NpgsqlException or TimeoutException;

    public string Advise(Exception exception) => PostgreSqlAdvice.Of(exception);

    public bool IsBrokenOff(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
