using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>What only one of the engines can do wrong.</summary>
public sealed class DatabaseTests(PostgresServer server) : IDisposable
{
    private readonly SteppingClock _clock = new(Instant.FromUtc(2026, 3, 1, 12, 0));
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-database-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DatabasePath => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OpenAsync_SecondHostOnOneFile_IsRefusedUntilTheFirstEnds()
    {
        await using (await Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token, exclusiveHost: true))
        {
            var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token, exclusiveHost: true));
            Assert.Contains(DatabasePath, exception.Message, StringComparison.Ordinal);
            await using var tool = await Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token);
        }

        await using var next = await Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token, exclusiveHost: true);
        Assert.Equal("ok", await next.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task OpenAsync_FileOfAnotherKind_IsRefusedByName()
    {
        await File.WriteAllTextAsync(DatabasePath, new string('x', 5_000), Token);

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token));

        Assert.Contains(DatabasePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("not a database", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_ReadOnlyFile_IsRefusedByName()
    {
        await File.WriteAllBytesAsync(DatabasePath, [], Token);
        var options = new DatabaseOptions(DatabaseEngine.Sqlite, new SqliteConnectionStringBuilder { DataSource = DatabasePath, Mode = SqliteOpenMode.ReadOnly }.ToString());

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(options, _clock, Token));

        Assert.Contains(DatabasePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("readonly", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_FolderThatIsNotThere_IsRefusedByName()
    {
        var path = Path.Combine(_folder, "absent", "test.db");

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(DatabaseOptions.ForFile(path), _clock, Token));
        var host = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(DatabaseOptions.ForFile(path), _clock, Token, exclusiveHost: true));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(path, host.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NoServer_IsRefusedWithoutThePassword()
    {
        var options = new DatabaseOptions(DatabaseEngine.PostgreSql, "Host=127.0.0.1;Port=1;Username=u;Password=secret;Database=d;Timeout=2");

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(options, _clock, Token));

        Assert.Contains("127.0.0.1:1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString() + options, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_InMemory_IsRefused() =>
        await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(new DatabaseOptions(DatabaseEngine.Sqlite, "Data Source=:memory:"), _clock, Token));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public void ForFile_NoPath_SaysWhatToDo(string path)
    {
        var exception = Assert.Throws<DatabaseOpenException>(() => DatabaseOptions.ForFile(path));

        Assert.Contains("in the settings", exception.Message, StringComparison.Ordinal);
        Assert.IsType<DatabaseException>(exception, exactMatch: false);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "")]
    [InlineData(DatabaseEngine.Sqlite, "secret")]
    [InlineData(DatabaseEngine.Sqlite, "Data Source=x;Flavour=secret")]
    [InlineData(DatabaseEngine.Sqlite, "Data Source=x;Mode=secret")]
    [InlineData(DatabaseEngine.PostgreSql, "")]
    [InlineData(DatabaseEngine.PostgreSql, "postgres://me:secret@localhost/db")]
    [InlineData(DatabaseEngine.PostgreSql, "Host=x;Port=secret")]
    [InlineData(DatabaseEngine.PostgreSql, "Host=x;Password secret=1")]
    public async Task OpenAsync_UnusableConnectionString_IsRefusedWithoutQuotingIt(DatabaseEngine engine, string connectionString)
    {
        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(new DatabaseOptions(engine, connectionString), _clock, Token));

        Assert.Contains(engine.ToString(), exception.Message, StringComparison.Ordinal);
        Assert.Contains("in the settings", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_TableOfTheSchemaIsNotOurs_IsRefused()
    {
        await using (var other = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE schema_version (something TEXT)";
            await command.ExecuteNonQueryAsync(Token);
        }

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token));

        Assert.Contains(DatabasePath, exception.Message, StringComparison.Ordinal);
        Assert.IsType<SqliteException>(exception.InnerException);
    }

    [Fact]
    public async Task OpenAsync_Sqlite_SettingsAreSafe()
    {
        await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token);

        Assert.Equal("wal", await AskAsync(database, "PRAGMA journal_mode"));
        Assert.Equal("2", await AskAsync(database, "PRAGMA synchronous"));
        Assert.Equal("1", await AskAsync(database, "PRAGMA foreign_keys"));
        Assert.Equal("30000", await AskAsync(database, "PRAGMA busy_timeout"));
        Assert.Equal("0", await AskAsync(database, "PRAGMA trusted_schema"));
        Assert.Equal("1", await AskAsync(database, "PRAGMA cell_size_check"));
    }

    [Fact]
    public async Task CheckIntegrityAsync_RowWithoutParent_NamesTheTable()
    {
        await using var database = await Database.OpenAsync(DatabaseOptions.ForFile(DatabasePath), _clock, Token);
        await database.ReadAsync(
            session => session.ExecuteAsync(
                "PRAGMA foreign_keys = OFF; INSERT INTO client (workspace_id, client_id, name, created_at) VALUES (77, 1, 'x', 0)", null, Token),
            Token);

        Assert.Contains("client", await database.CheckIntegrityAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RentDatabaseAsync_TestServer_SortsTextByLanguageUnlessTold()
    {
        // Guards the tests of text order: on a server that sorts by code point anyway they could not fail.
        var connectionString = await server.RentDatabaseAsync(Token);
        await using (var database = await Database.OpenAsync(new DatabaseOptions(DatabaseEngine.PostgreSql, connectionString), _clock, Token))
            Assert.Equal("True", await AskAsync(database, "SELECT 'a' < 'B'"));
        await server.ReturnDatabaseAsync(connectionString);
    }

    private static async Task<string?> AskAsync(Database database, string sql) =>
        await database.ReadAsync(
            session => session.FirstOrDefaultAsync(sql, null, reader => Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), Token), Token);
}
