using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class BackupTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-backup-").FullName;

    private BackupStore Backups => new(Database, Documents);

    private DocumentPlace Documents => new(Path.Combine(_folder, "documents"));

    private string NewPath => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RestoreAsync_IntoAnEmptySqliteFile_GivesTheSameData()
    {
        await FillAsync();
        var expected = await StoreData.VisibleAsync(Database, Token);

        var info = await Backups.WriteAsync(NewPath, Token);
        await using var elsewhere = await Database.OpenAsync(DatabaseOptions.ForFile(NewPath), Clock, Token);
        await new BackupStore(elsewhere, Documents).RestoreAsync(info.Path, Token);

        Assert.Equal((2L, 5L), (info.Imports, info.Observations));
        Assert.Equal(expected, await StoreData.VisibleAsync(elsewhere, Token));
        Assert.Equal("ok", await elsewhere.CheckIntegrityAsync(Token));
        Assert.Equal(["Down"], (await new OutageStore(elsewhere).ListAsync(Workspace, Token)).Select(outage => outage.Title));
    }

    [Fact]
    public async Task RestoreAsync_OverLaterChanges_BringsBackTheMomentOfTheBackup()
    {
        await FillAsync();
        var expected = await StoreData.VisibleAsync(Database, Token);
        var info = await Backups.WriteAsync(NewPath, Token);
        await StoreData.ImportAsync(Database, StoreData.File("c", Instant.FromUtc(2026, 2, 1, 0, 0)), Token, StoreData.Days(StoreData.Key("other"), 100, 7, 8));
        Assert.False(await Backups.IsEmptyAsync(Token));

        await Backups.RestoreAsync(info.Path, Token);

        Assert.Equal(expected, await StoreData.VisibleAsync(Database, Token));
        var next = await StoreData.ImportAsync(Database, StoreData.File("d", Instant.FromUtc(2026, 2, 1, 0, 0)), Token, StoreData.Days(StoreData.Key("other"), 100, 9));
        Assert.Equal(3, next);
        Assert.Equal("ok", await Database.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task WriteAsync_WhileImportsGoOn_HoldsWholeImportsOnly()
    {
        const int Series = 4;
        const int Periods = 1_500;
        using var enough = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.Run(
            async () =>
            {
                var number = 0;
                for (; !enough.IsCancellationRequested; number++)
                {
                    var values = Enumerable.Range(0, Periods).Select(index => (double)(index + number)).ToArray();
                    await StoreData.ImportAsync(
                        Database,
                        StoreData.File(FormattableString.Invariant($"file {number}"), Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(number)),
                        Token,
                        [.. Enumerable.Range(0, Series).Select(index => StoreData.Days(StoreData.Key(FormattableString.Invariant($"account {number} {index}")), 100, values))]);
                    begun.TrySetResult();
                }

                return number;
            },
            Token);
        await begun.Task;

        var infos = new List<BackupInfo>();
        for (var round = 0; round < 3; round++) infos.Add(await Backups.WriteAsync(NewPath, Token));
        await enough.CancelAsync();
        var imported = await writing;

        foreach (var info in infos)
        {
            await using var copy = await Database.OpenAsync(DatabaseOptions.ForFile(info.Path), Clock, Token);
            var listed = await new SeriesStore(copy).ListAsync(Workspace, Token);
            Assert.InRange(listed.Count, Series, imported * Series);
            Assert.Equal(0, listed.Count % Series);
            Assert.All(listed, series => Assert.Equal(Periods, series.PeriodCount));
            Assert.Equal("ok", await copy.CheckIntegrityAsync(Token));
        }
    }

    [Fact]
    public async Task WriteAsync_FileThatExists_IsRefusedAndKept()
    {
        var path = NewPath;
        await File.WriteAllTextAsync(path, "mine", Token);

        await Assert.ThrowsAsync<IOException>(() => Backups.WriteAsync(path, Token));

        Assert.Equal("mine", await File.ReadAllTextAsync(path, Token));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database at all, but long enough to hold what looks like a header of a page or two")]
    public async Task RestoreAsync_FileThatIsNoBackup_IsRefusedAndNothingChanges(string content)
    {
        await FillAsync();
        var expected = await StoreData.VisibleAsync(Database, Token);
        var path = NewPath;
        await File.WriteAllTextAsync(path, content, Token);

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Backups.RestoreAsync(path, Token));

        Assert.Contains("is no backup of this program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(expected, await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task RestoreAsync_DamagedBackup_IsRefusedAndNothingChanges()
    {
        await FillAsync();
        var info = await Backups.WriteAsync(NewPath, Token);
        var expected = await StoreData.VisibleAsync(Database, Token);
        var bytes = await File.ReadAllBytesAsync(info.Path, Token);
        bytes.AsSpan(4_096 * 3, 4_096).Fill(0x5A);
        await File.WriteAllBytesAsync(info.Path, bytes, Token);

        await Assert.ThrowsAsync<DatabaseOpenException>(() => Backups.RestoreAsync(info.Path, Token));

        Assert.Equal(expected, await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task RestoreAsync_BackupOfANewerVersion_IsRefusedWithBothVersions()
    {
        await FillAsync();
        var info = await Backups.WriteAsync(NewPath, Token);
        await ExecuteAsync(info.Path, "INSERT INTO schema_version (version, name, applied_at) VALUES (99, 'later', 0)");

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(() => Backups.RestoreAsync(info.Path, Token));

        Assert.Contains("found schema 99", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreAsync_BackupOfTheFirstSchema_IsBroughtUpToDate()
    {
        var path = NewPath;
        await using (var dialect = new CreatorImpact.Data.Store.Dialects.SqliteDialect($"Data Source={path};Pooling=False"))
            await ExecuteAsync(
                path,
                "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL); INSERT INTO schema_version VALUES (1, 'first_tables', 0);"
                + dialect.Render(Migration.All[0].Sql)
                + "INSERT INTO workspace (workspace_id, name, created_at) VALUES (1, 'Before', 5);");

        await Backups.RestoreAsync(path, Token);

        Assert.Equal("Before", (await new WorkspaceStore(Database).GetAsync(1, Token))!.Name);
        await StoreData.ImportAsync(Database, StoreData.File("a", Instant.FromUtc(2026, 1, 1, 0, 0)), Token, StoreData.Days(StoreData.Key(), 100, 1));
        Assert.NotEmpty(await StoreData.VisibleAsync(Database, Token));
    }

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    private async Task FillAsync()
    {
        await StoreData.ImportAsync(Database, StoreData.File("a", Instant.FromUtc(2026, 1, 1, 0, 0)), Token, StoreData.Days(StoreData.Key(), 100, 1, 2, 3));
        await StoreData.ImportAsync(Database, StoreData.File("b", Instant.FromUtc(2026, 1, 2, 0, 0)), Token, StoreData.Days(StoreData.Key(), 102, 5, 6));
        await new OutageStore(Database).AddAsync(
            Workspace,
            new StoredOutage { Platform = "tiktok", Title = "Down", Start = Instant.FromUtc(2026, 1, 1, 0, 0), EndExclusive = Instant.FromUtc(2026, 1, 1, 2, 0) },
            Token);
    }
}

public sealed class SqliteBackupTests(PostgresServer server) : BackupTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresBackupTests(PostgresServer server) : BackupTests(DatabaseEngine.PostgreSql, server);
