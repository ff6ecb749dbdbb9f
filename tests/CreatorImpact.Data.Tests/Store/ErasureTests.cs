using System.Text;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store;

public abstract class ErasureTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private readonly DocumentPlace _documents = new(Path.Combine(Path.GetTempPath(), $"creatorimpact-documents-{Guid.NewGuid():N}"));

    private Erasure Erasure => new(Database, _documents);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_documents.Root)) Directory.Delete(_documents.Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task EraseAsync_FullWorkspaces_LeavesAnEmptyDatabaseThatWorksOn()
    {
        await WorkspaceContent.FillAsync(Database, Workspace, Token);
        var demo = (await new WorkspaceStore(Database).EnsureDemoAsync("Demo", Token)).Id;
        await WorkspaceContent.FillAsync(Database, demo, Token);
        await EndJobsAsync();
        foreach (var workspace in (long[])[Workspace, demo])
        {
            _documents.CreateFolder(workspace);
            await File.WriteAllTextAsync(_documents.PathOf(workspace, new string('a', 64)), "proof", Token);
        }

        Assert.False((await Erasure.EraseAsync(Token)).Any);

        foreach (var workspace in (long[])[Workspace, demo])
            Assert.All((await WorkspaceContent.RowsAsync(Database, workspace, Token)).Where(table => table.Key != "workspace"), table => Assert.Empty(table.Value));
        Assert.Null(await new WorkspaceStore(Database).GetAsync(demo, Token));
        Assert.NotNull(await new WorkspaceStore(Database).GetAsync(Workspace, Token));
        Assert.Empty(Directory.EnumerateFiles(_documents.Root, "*", SearchOption.AllDirectories));
        Assert.Equal("ok", await Database.CheckIntegrityAsync(Token));

        await WorkspaceContent.FillAsync(Database, Workspace, Token);
        Assert.NotEmpty(await StoreData.VisibleAsync(Database, Token));
    }

    [Fact]
    public async Task EraseAsync_JobUnderWay_TouchesNothing()
    {
        await WorkspaceContent.FillAsync(Database, Workspace, Token);
        var before = await WorkspaceContent.RowsAsync(Database, Workspace, Token);

        Assert.Equal(new WorkUnderWay(1, 0), await Erasure.EraseAsync(Token));

        Assert.Equal(before, await WorkspaceContent.RowsAsync(Database, Workspace, Token));
    }

    [Fact]
    public async Task EraseAsync_JobThatIsBeingQueued_IsWaitedForAndSeen()
    {
        Task<WorkUnderWay>? erasing = null;
        await Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "INSERT INTO job (workspace_id, job_id, kind, arguments, state, progress, cancel_requested, attempts, created_at) VALUES (@Workspace, 999, 'x', '{}', 'queued', 0, 0, 0, 0)", new { Workspace }, Token);
                var statements = Database.QueryCount;
                erasing = Erasure.EraseAsync(Token);
                // A look that does not wait for this transaction is over by then.
                for (var i = 0; i < 20 && Database.QueryCount == statements; i++) await Task.Delay(50, Token);
                return 0;
            },
            Token);

        Assert.Equal(new WorkUnderWay(1, 0), await erasing!);
        Assert.Equal(new WorkUnderWay(1, 0), await Erasure.CountWorkAsync(Token));
    }

    [Fact]
    public async Task EraseAsync_ImportBeingWritten_TouchesNothing()
    {
        await new ImportStore(Database).BeginAsync(Workspace, StoreData.File("half", Clock.GetCurrentInstant()), Token);

        Assert.Equal(new WorkUnderWay(0, 1), await Erasure.EraseAsync(Token));
    }

    [Fact]
    public async Task EraseAsync_SqliteFile_HoldsNoWordOfWhatWasThere()
    {
        if (Engine != DatabaseEngine.Sqlite) return;

        await StoreData.ImportAsync(Database, StoreData.File("secret", Clock.GetCurrentInstant()), Token, StoreData.Days(StoreData.Key("a-name-nobody-may-find"), 100, 1, 2, 3));
        var file = Directory.EnumerateFiles(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(Options.ConnectionString).DataSource)!).ToList();
        Assert.True(await HoldsAsync(file));

        await Erasure.EraseAsync(Token);

        Assert.False(await HoldsAsync(file));
    }

    // A job of the filling waits for ever.
    private Task<int> EndJobsAsync() => Database.WriteAsync(session => session.ExecuteAsync("UPDATE job SET state = 'done'", null, Token), Token);

    private static async Task<bool> HoldsAsync(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Token);
            if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("a-name-nobody-may-find")) >= 0) return true;
        }

        return false;
    }
}

public sealed class SqliteErasureTests(PostgresServer server) : ErasureTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresErasureTests(PostgresServer server) : ErasureTests(DatabaseEngine.PostgreSql, server);
