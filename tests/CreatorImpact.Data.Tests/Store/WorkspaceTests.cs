using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

public abstract class WorkspaceTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private WorkspaceStore Workspaces => new(Database);

    private readonly DocumentPlace _documents = new(Path.Combine(Path.GetTempPath(), $"creatorimpact-documents-{Guid.NewGuid():N}"));

    private WorkspaceRemoval Removal => new(Database, _documents);

    [Fact]
    public async Task EnsureDemoAsync_SeveralAtOnce_MakesOneBesideTheOwn()
    {
        Assert.Null(await Workspaces.FindDemoAsync(Token));

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Workspaces.EnsureDemoAsync("Demo", Token), Token)));

        Assert.Equal(made[0], Assert.Single(made.Distinct()));
        Assert.Equal((WorkspaceKind.Demo, "Demo"), (made[0].Kind, made[0].Name));
        Assert.Equal(made[0], await Workspaces.FindDemoAsync(Token));
        Assert.Equal(WorkspaceKind.Own, (await Workspaces.GetAsync(Workspace, Token))!.Kind);
    }

    [Fact]
    public async Task All_Tables_AreThoseOfTheSchema()
    {
        var known = WorkspaceTable.All.Select(table => table.Name).Append("workspace");

        Assert.Equal(await WorkspaceContent.TablesAsync(Database, Token), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FillAsync_OfTheseTests_LeavesNoTableEmpty()
    {
        await WorkspaceContent.FillAsync(Database, Workspace, Token);

        Assert.All(await WorkspaceContent.RowsAsync(Database, Workspace, Token), table => Assert.True(table.Value.Count > 0, table.Key));
    }

    [Fact]
    public async Task RequestAsync_Demo_IsGoneAtOnceAndItsQueuedJobsAreCancelled()
    {
        var demo = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        var job = await new JobStore(Database).EnqueueAsync(demo, "demo", "{}", Token);

        Assert.True(await Removal.RequestAsync(demo, Token));

        Assert.Null(await Workspaces.GetAsync(demo, Token));
        Assert.Null(await Workspaces.FindDemoAsync(Token));
        Assert.Equal(JobState.Cancelled, (await new JobStore(Database).GetAsync(demo, job, Token))!.State);
        Assert.False(await Removal.RequestAsync(demo, Token));
    }

    [Fact]
    public async Task RequestAsync_OwnWorkspace_IsLeftAlone()
    {
        Assert.False(await Removal.RequestAsync(Workspace, Token));

        Assert.True(await Removal.PurgeAsync(Token));
        Assert.NotNull(await Workspaces.GetAsync(Workspace, Token));
    }

    [Fact]
    public async Task PurgeAsync_RemovedDemo_LeavesNoRowOfItAndTheOwnUntouched()
    {
        await WorkspaceContent.FillAsync(Database, Workspace, Token);
        var before = await WorkspaceContent.RowsAsync(Database, Workspace, Token);
        var demo = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        await WorkspaceContent.FillAsync(Database, demo, Token);
        await Removal.RequestAsync(demo, Token);

        Assert.True(await Removal.PurgeAsync(Token));

        Assert.All(await WorkspaceContent.RowsAsync(Database, demo, Token), table => Assert.Empty(table.Value));
        Assert.Equal(before, await WorkspaceContent.RowsAsync(Database, Workspace, Token));
        Assert.Equal("ok", await Database.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task PurgeAsync_RemovedDemo_DeletesItsDocumentsAndNoOthers()
    {
        var demo = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        var (kept, gone) = (_documents.PathOf(Workspace, new string('a', 64)), _documents.PathOf(demo, new string('a', 64)));
        foreach (var (workspaceId, path) in ((long, string)[])[(Workspace, kept), (demo, gone)])
        {
            _documents.CreateFolder(workspaceId);
            await File.WriteAllTextAsync(path, "proof", Token);
        }

        try
        {
            Assert.True(await Removal.PurgeAsync(Token));
            Assert.True(File.Exists(gone));
            await Removal.RequestAsync(demo, Token);

            Assert.True(await Removal.PurgeAsync(Token));

            Assert.False(Directory.Exists(Path.GetDirectoryName(gone)));
            Assert.Equal("proof", await File.ReadAllTextAsync(kept, Token));
        }
        finally
        {
            Directory.Delete(_documents.Root, recursive: true);
        }
    }

    [Fact]
    public async Task PurgeAsync_BrokenOff_GoesOnWhereItStood()
    {
        var demo = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        await WorkspaceContent.FillAsync(Database, demo, Token);
        await Removal.RequestAsync(demo, Token);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var before = Database.QueryCount;
        var purging = Task.Run(() => Removal.PurgeAsync(broken.Token), Token);
        while (Database.QueryCount < before + 12 && !purging.IsCompleted)
            await Task.Yield();
        await broken.CancelAsync();
        await purging.ContinueWith(static _ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        Assert.True(await Removal.PurgeAsync(Token));

        Assert.All(await WorkspaceContent.RowsAsync(Database, demo, Token), table => Assert.Empty(table.Value));
    }

    [Fact]
    public async Task PurgeAsync_JobStillRuns_WaitsForItsEnd()
    {
        var jobs = new JobStore(Database);
        var demo = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        var job = await jobs.EnqueueAsync(demo, "demo", "{}", Token);
        await jobs.ClaimNextAsync("local", Token);
        await Removal.RequestAsync(demo, Token);

        Assert.False(await Removal.PurgeAsync(Token));

        Assert.True(await jobs.ReportAsync(job, 0.5, null, Token));
        await jobs.FinishAsync(job, JobState.Cancelled, null, null, Token);
        Assert.True(await Removal.PurgeAsync(Token));
        Assert.Null(await jobs.GetAsync(demo, job, Token));
    }

    [Fact]
    public async Task EnsureDemoAsync_AfterARemoval_TakesANumberNobodyHad()
    {
        var first = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        await Removal.RequestAsync(first, Token);
        var second = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;
        await Removal.PurgeAsync(Token);
        await Removal.RequestAsync(second, Token);
        await Removal.PurgeAsync(Token);

        var third = (await Workspaces.EnsureDemoAsync("Demo", Token)).Id;

        Assert.Equal(3, new HashSet<long> { first, second, third }.Count);
    }

    [Fact]
    public async Task FindNewestAsync_SeveralJobs_TakesTheNewestOfItsKind()
    {
        var jobs = new JobStore(Database);
        await jobs.EnqueueAsync(Workspace, "demo", "1", Token);
        Clock.Advance(Duration.FromMinutes(1));
        var newest = await jobs.EnqueueAsync(Workspace, "demo", "2", Token);
        await jobs.EnqueueAsync(Workspace, "run", "3", Token);

        Assert.Equal(newest, (await jobs.FindNewestAsync(Workspace, "demo", Token))!.Id);
        Assert.Null(await jobs.FindNewestAsync(Workspace, "report", Token));
    }
}

public sealed class SqliteWorkspaceTests(PostgresServer server) : WorkspaceTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresWorkspaceTests(PostgresServer server) : WorkspaceTests(DatabaseEngine.PostgreSql, server);
