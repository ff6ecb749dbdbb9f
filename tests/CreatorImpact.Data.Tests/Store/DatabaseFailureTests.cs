using System.Data.Common;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>What callers see when the engine fails after the database was opened.</summary>
public abstract class DatabaseFailureTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    [Fact]
    public async Task AnyDoor_TableIsMissing_SaysWhereWhatAndWhatToDo()
    {
        Func<Task<long>>[] doors =
        [
            () => Database.ReadAsync(AskAsync, Token),
            () => Database.SnapshotAsync(AskAsync, Token),
            () => Database.WriteAsync(AskAsync, Token),
        ];

        foreach (var door in doors)
        {
            var exception = await Assert.ThrowsAsync<DatabaseException>(door);

            Assert.Contains(Database.Dialect.Place, exception.Message, StringComparison.Ordinal);
            Assert.Contains("no_such_table", exception.Message, StringComparison.Ordinal);
            Assert.Contains("restore a backup", exception.Message, StringComparison.Ordinal);
            Assert.IsType<DbException>(exception.InnerException, exactMatch: false);
        }

        static Task<long> AskAsync(DbSession session) => session.FirstOrDefaultAsync("SELECT COUNT(*) FROM no_such_table", null, reader => reader.GetInt64(0), Token);
    }

    [Fact]
    public async Task WriteAsync_Fails_NothingIsKeptAndTheNextWriteGoesOn()
    {
        await Assert.ThrowsAsync<DatabaseException>(() => Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("UPDATE workspace SET name = 'changed'", null, Token);
                return await session.ExecuteAsync("INSERT INTO no_such_table VALUES (1)", null, Token);
            },
            Token));

        Assert.Equal(1, await Database.WriteAsync(session => session.ExecuteAsync("UPDATE workspace SET name = name WHERE name <> 'changed'", null, Token), Token));
    }

    [Fact]
    public async Task AnyDoor_Cancelled_StaysACancellation()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.ReadAsync(session => session.ExecuteAsync("SELECT 1", null, source.Token), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.SnapshotAsync(session => session.ExecuteAsync("SELECT 1", null, source.Token), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.WriteAsync(session => session.ExecuteAsync("SELECT 1", null, source.Token), source.Token));
    }

    [Fact]
    public async Task AnyDoor_WorkThatThrowsItself_IsNotDressedUp() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Database.WriteAsync<int>(_ => throw new InvalidDataException("mine"), Token));

    [Fact]
    public async Task ImportAsync_DatabaseFailsInTheMiddle_TellsTheFirstFailure()
    {
        var reader = new FailingReader(() => Database.WriteAsync(session => session.ExecuteAsync("DROP TABLE outage_update; DROP TABLE import_rejected_row; ALTER TABLE import RENAME TO import_gone", null, Token), Token).GetAwaiter().GetResult());

        var exception = await Assert.ThrowsAsync<DatabaseException>(() => new FileImporter(Database, reader).ImportAsync(
            Workspace, SourceFile.FromBytes("a.csv", "a"u8.ToArray()), new ReadOptions(Instant.FromUtc(2026, 1, 1, 0, 0)), null, Token));

        Assert.Contains("import", exception.Message, StringComparison.Ordinal);
    }

    private sealed class FailingReader(Action fail) : IFileReader
    {
        public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token)
        {
            fail();
            return new RefusedReading("x", "x", [], []);
        }
    }
}

public sealed class SqliteDatabaseFailureTests(PostgresServer server) : DatabaseFailureTests(DatabaseEngine.Sqlite, server)
{
    [Fact]
    public async Task WriteAsync_DiskIsFull_SaysSo()
    {
        var exception = await Assert.ThrowsAsync<DatabaseException>(() => Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("PRAGMA max_page_count = 1", null, Token);
                return await session.ExecuteAsync("CREATE TABLE filler AS SELECT zeroblob(1000000) AS bytes", null, Token);
            },
            Token));

        Assert.Equal(13, Assert.IsType<SqliteException>(exception.InnerException).SqliteErrorCode);
        Assert.Contains("Free some space", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_AnotherProgramHoldsTheFile_SaysSo()
    {
        await using var other = new SqliteConnection(Options.ConnectionString);
        await other.OpenAsync(Token);
        await using var transaction = other.BeginTransaction(deferred: false);

        // The 30 seconds of a store are cut short: what is tested is what becomes of their end.
        var exception = await Assert.ThrowsAsync<DatabaseException>(() => Database.ReadAsync(
            async session =>
            {
                await session.ExecuteAsync("PRAGMA busy_timeout = 0", null, Token);
                await using var command = session.Connection.CreateCommand();
                command.CommandText = "BEGIN IMMEDIATE";
                command.CommandTimeout = 1;
                return await command.ExecuteNonQueryAsync(Token);
            },
            Token));

        Assert.Contains("Another program held the file", exception.Message, StringComparison.Ordinal);
    }
}

public sealed class PostgresDatabaseFailureTests(PostgresServer server) : DatabaseFailureTests(DatabaseEngine.PostgreSql, server)
{
    [Fact]
    public async Task WriteAsync_ServerEndsTheConnection_SaysSo()
    {
        var exception = await Assert.ThrowsAsync<DatabaseException>(() => Database.WriteAsync(
            async session =>
            {
                var own = await session.FirstOrDefaultAsync("SELECT pg_backend_pid()", null, reader => reader.GetInt32(0), Token);
                await using var other = new NpgsqlConnection(Options.ConnectionString);
                await other.OpenAsync(Token);
                await using var command = other.CreateCommand();
                command.CommandText = "SELECT pg_terminate_backend(@own, 10000)";
                command.Parameters.AddWithValue("own", own);
                await command.ExecuteScalarAsync(Token);
                return await session.ExecuteAsync("UPDATE workspace SET name = 'changed'", null, Token);
            },
            Token));

        Assert.Contains("try again", exception.Message, StringComparison.Ordinal);
        Assert.IsType<NpgsqlException>(exception.InnerException, exactMatch: false);
        Assert.Equal(0, await Database.WriteAsync(session => session.ExecuteAsync("UPDATE workspace SET name = name WHERE name = 'changed'", null, Token), Token));
    }
}
