using System.Data.Common;
using NodaTime;

namespace CreatorImpact.Data.Store.Dialects;

/// <summary>Everything in which the two engines differ. All other statements are one text for both.</summary>
public interface ISqlDialect : IAsyncDisposable
{
    /// <summary>Which engine this is.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>True when only one transaction may write at a time, so that writers queue in the process.</summary>
    bool SingleWriter { get; }

    /// <summary>Where the database is, without secrets, for messages.</summary>
    string Place { get; }

    /// <summary>Opens a connection that is ready for use.</summary>
    Task<DbConnection> OpenAsync(CancellationToken token);

    /// <summary>Prepares the database as a whole, once per process.</summary>
    Task PrepareAsync(CancellationToken token);

    /// <summary>Begins a transaction that may write; on SQLite it takes the write lock at once.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken token);

    /// <summary>Begins a transaction whose statements all see the same state.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken token);

    /// <summary>Turns the tokens of a migration into the engine's words.</summary>
    string Render(string migration);

    /// <summary>Holds other migrating processes off until the transaction ends.</summary>
    Task LockSchemaAsync(DbSession session, CancellationToken token);

    /// <summary>Holds other writers of the same workspace off until the transaction ends.</summary>
    Task LockWorkspaceAsync(DbSession session, long workspaceId, CancellationToken token);

    /// <summary>A condition that <paramref name="column"/> is one of the numbers in <paramref name="parameter"/> (see <see cref="List"/>).</summary>
    string In(string column, string parameter);

    /// <summary>The value of a list parameter.</summary>
    object List(IReadOnlyList<long> numbers);

    /// <summary>Added to a subquery that picks a row for this worker alone.</summary>
    string SkipLocked { get; }

    /// <summary>Writes observations the fastest way the engine has; the rows must not exist.</summary>
    Task WriteObservationsAsync(DbSession session, ObservationChunk chunk, CancellationToken token);

    /// <summary><c>ok</c>, or what is broken.</summary>
    Task<string> CheckIntegrityAsync(DbSession session, CancellationToken token);

    /// <summary>Writes everything, as one moment sees it, into a new SQLite file.</summary>
    Task BackUpAsync(string path, IClock clock, CancellationToken token);

    /// <summary>Puts an SQLite file of the newest schema in place of everything, in one transaction, unless what is stored speaks against it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="mayReplace">Looks at what is stored, on a connection and in the transaction that replaces it; null where the engine replaces outside of one.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>False when nothing was replaced.</returns>
    Task<bool> RestoreAsync(SqliteDialect source, Func<DbConnection, DbTransaction?, Task<bool>> mayReplace, CancellationToken token);

    /// <summary>Takes what was deleted out of the engine's files.</summary>
    /// <exception cref="TimeoutException">Somebody still reads an earlier state.</exception>
    Task ReleaseSpaceAsync(CancellationToken token);

    /// <summary>Whether an exception means that the database cannot be used as it is (absent, locked, read-only, no such file, no server).</summary>
    bool IsUnusable(Exception exception);

    /// <summary>What to do about a failure of the engine, as a sentence for people.</summary>
    string Advise(Exception exception);

    /// <summary>Whether a failure of the engine is a statement that was broken off on demand.</summary>
    bool IsBrokenOff(Exception exception);
}
