using System.Data.Common;
using CreatorImpact.Data.Store.Dialects;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>
/// The one door to the stored data: connections, transactions, the writer queue and the schema. Safe to share between threads.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly SemaphoreSlim? _writer;
    private readonly FileStream? _hostLock;
    private long _queryCount;

    private Database(ISqlDialect dialect, IClock clock, FileStream? hostLock)
    {
        (Dialect, Clock, _hostLock) = (dialect, clock, hostLock);
        _writer = dialect.SingleWriter ? new SemaphoreSlim(1, 1) : null;
    }

    /// <summary>Which engine holds the data.</summary>
    public DatabaseEngine Engine => Dialect.Engine;

    /// <summary>Statements sent so far; a test compares it before and after a page.</summary>
    public long QueryCount => Interlocked.Read(ref _queryCount);

    internal ISqlDialect Dialect { get; }

    /// <summary>Called before every statement and every commit; what it throws is a failure of the engine there. For tests of faults.</summary>
    internal Action? BeforeCall { get; set; }

    internal IClock Clock { get; }

    /// <summary>Connects, checks and migrates.</summary>
    /// <param name="options">Where the data is.</param>
    /// <param name="clock">Stamps rows.</param>
    /// <param name="token">Stops the opening.</param>
    /// <param name="exclusiveHost">True for a web host: a second one on the same SQLite file is refused. Ignored on PostgreSQL.</param>
    /// <exception cref="DatabaseOpenException">The database cannot be reached, is no database of ours, was written by a newer version, or has another host.</exception>
    public static async Task<Database> OpenAsync(DatabaseOptions options, IClock clock, CancellationToken token, bool exclusiveHost = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var dialect = CreateDialect(options);
        FileStream? hostLock = null;
        try
        {
            hostLock = exclusiveHost && dialect.SingleWriter ? HostLock.Take(dialect.Place) : null;
            await dialect.PrepareAsync(token).ConfigureAwait(false);
            var database = new Database(dialect, clock, hostLock);
            await Migrator.MigrateAsync(database, Migration.All, token).ConfigureAwait(false);
            return database;
        }
        catch (Exception exception)
        {
            if (hostLock is not null) await hostLock.DisposeAsync().ConfigureAwait(false);
            await dialect.DisposeAsync().ConfigureAwait(false);
            var cause = exception is DatabaseException and not DatabaseOpenException ? exception.InnerException ?? exception : exception;
            if (dialect.IsUnusable(cause))
                throw new DatabaseOpenException($"{dialect.Place} cannot be used: {cause.Message} Expected a database that this program may read and write. Check the setting, the rights and that the disk is not full.", cause);
            throw;
        }
    }

    /// <summary>Runs statements outside a transaction: for a single question.</summary>
    /// <exception cref="DatabaseException">The database failed.</exception>
    public Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(work);
        return GuardAsync(
            async () =>
            {
                var connection = await Dialect.OpenAsync(token).ConfigureAwait(false);
                await using var _ = connection.ConfigureAwait(false);
                return await work(new DbSession(this, connection, null)).ConfigureAwait(false);
            },
            token);
    }

    /// <summary>Runs several questions that must see the same state.</summary>
    /// <exception cref="DatabaseException">The database failed.</exception>
    public Task<T> SnapshotAsync<T>(Func<DbSession, Task<T>> work, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(work);
        return GuardAsync(() => InTransactionAsync(Dialect.BeginSnapshotAsync, work, token), token);
    }

    /// <summary>Runs statements in one transaction that may write. Keep it short: on SQLite nobody else writes meanwhile.</summary>
    /// <exception cref="DatabaseException">The database failed; nothing was written.</exception>
    public async Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_writer is not null) await _writer.WaitAsync(token).ConfigureAwait(false);
        try
        {
            return await GuardAsync(() => InTransactionAsync(Dialect.BeginWriteAsync, work, token), token).ConfigureAwait(false);
        }
        finally
        {
            _writer?.Release();
        }
    }

    /// <summary><c>ok</c>, or what is broken.</summary>
    public Task<string> CheckIntegrityAsync(CancellationToken token) => ReadAsync(session => Dialect.CheckIntegrityAsync(session, token), token);

    /// <summary>Writes everything, as one moment sees it, into a new SQLite file.</summary>
    internal Task BackUpAsync(string path, CancellationToken token) =>
        GuardAsync(
            async () =>
            {
                await Dialect.BackUpAsync(path, Clock, token).ConfigureAwait(false);
                return 0;
            },
            token);

    /// <summary>Puts an SQLite file of the newest schema in place of everything, unless what is stored speaks against it; writers of this process wait for both.</summary>
    /// <param name="source">The file.</param>
    /// <param name="mayReplace">Looks at what is stored, under the lock under which it is replaced.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>False when nothing was replaced.</returns>
    internal async Task<bool> RestoreAsync(SqliteDialect source, Func<DbSession, Task<bool>> mayReplace, CancellationToken token)
    {
        if (_writer is not null) await _writer.WaitAsync(token).ConfigureAwait(false);
        try
        {
            return await GuardAsync(
                () => Dialect.RestoreAsync(source, (connection, transaction) => mayReplace(new DbSession(this, connection, transaction)), token),
                token).ConfigureAwait(false);
        }
        finally
        {
            _writer?.Release();
        }
    }

    /// <summary>Takes what was deleted out of the engine's files; writers of this process wait.</summary>
    internal async Task ReleaseSpaceAsync(CancellationToken token)
    {
        if (_writer is not null) await _writer.WaitAsync(token).ConfigureAwait(false);
        try
        {
            await GuardAsync(
                async () =>
                {
                    await Dialect.ReleaseSpaceAsync(token).ConfigureAwait(false);
                    return 0;
                },
                token).ConfigureAwait(false);
        }
        finally
        {
            _writer?.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Dialect.DisposeAsync().ConfigureAwait(false);
        if (_hostLock is not null) await _hostLock.DisposeAsync().ConfigureAwait(false);
        _writer?.Dispose();
    }

    internal void CountStatements(int statements)
    {
        Interlocked.Add(ref _queryCount, statements);
        BeforeCall?.Invoke();
    }

    // A connection string may hold a password, and the engines' messages may quote it: theirs is kept as the inner exception only.
    private static ISqlDialect CreateDialect(DatabaseOptions options)
    {
        try
        {
            return options.Engine == DatabaseEngine.Sqlite
                ? new SqliteDialect(options.ConnectionString)
                : new PostgreSqlDialect(options.ConnectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException or IOException)
        {
            var expected = options.Engine == DatabaseEngine.Sqlite
                ? "a file, such as \"Data Source=creatorimpact.db\"; a database in memory cannot be shared"
                : "a server, such as \"Host=localhost;Database=creatorimpact;Username=me\"";
            throw new DatabaseOpenException($"The connection string for {options.Engine} cannot be used. Expected {expected}. Correct it in the settings.", exception);
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken token)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException exception) when (token.IsCancellationRequested && Dialect.IsBrokenOff(exception))
        {
            throw new OperationCanceledException(exception.Message, exception, token);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            throw new DatabaseException($"{Dialect.Place} failed: {exception.Message.TrimEnd('.')}. {Dialect.Advise(exception)}", exception);
        }
    }

    private async Task<T> InTransactionAsync<T>(
        Func<DbConnection, CancellationToken, Task<DbTransaction>> begin,
        Func<DbSession, Task<T>> work,
        CancellationToken token)
    {
        var connection = await Dialect.OpenAsync(token).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var transaction = await begin(connection, token).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        var result = await work(new DbSession(this, connection, transaction)).ConfigureAwait(false);
        BeforeCall?.Invoke();
        await transaction.CommitAsync(token).ConfigureAwait(false);
        return result;
    }
}
