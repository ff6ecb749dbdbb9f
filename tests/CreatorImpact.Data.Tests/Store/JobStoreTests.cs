using CreatorImpact.Data.Store;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store;

public abstract class JobStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private JobStore Jobs => new(Database);

    [Fact]
    public async Task ClaimNextAsync_QueuedJobs_OldestFirstThenNone()
    {
        var first = await Jobs.EnqueueAsync(Workspace, "estimate", """{"a":1}""", Token);
        var second = await Jobs.EnqueueAsync(Workspace, "import", "{}", Token);

        var claimed = await Jobs.ClaimNextAsync("host", Token);

        Assert.Equal((first, "estimate", """{"a":1}""", JobState.Running, 1L, "host"), (claimed!.Id, claimed.Kind, claimed.ArgumentsJson, claimed.State, claimed.Attempts, claimed.Owner));
        Assert.Equal(second, (await Jobs.ClaimNextAsync("host", Token))!.Id);
        Assert.Null(await Jobs.ClaimNextAsync("host", Token));
    }

    [Fact]
    public async Task ClaimNextAsync_ManyWorkersAtOnce_NoJobTwice()
    {
        var ids = new List<long>();
        for (var index = 0; index < 12; index++)
            ids.Add(await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() => Jobs.ClaimNextAsync("w", Token), Token)));

        // A worker that met only rows locked by others may come back empty-handed; the rest is claimed after.
        var taken = claimed.Where(job => job is not null).Select(job => job!.Id).ToList();
        while (await Jobs.ClaimNextAsync("w", Token) is { } job)
            taken.Add(job.Id);
        Assert.Equal(ids, taken.Order());
    }

    [Fact]
    public async Task ReportAndFinishAsync_RunningJob_KeepsProgressAndResult()
    {
        var id = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);
        await Jobs.ClaimNextAsync("host", Token);

        Assert.False(await Jobs.ReportAsync(id, 0.25, "series 1 of 4", Token));
        var running = await Jobs.GetAsync(Workspace, id, Token);
        Assert.True(await Jobs.FinishAsync(id, JobState.Done, """{"run":3}""", null, Token));
        var done = await Jobs.GetAsync(Workspace, id, Token);

        Assert.Equal((0.25, "series 1 of 4"), (running!.Progress, running.Note));
        Assert.Equal((JobState.Done, 1.0, """{"run":3}""", Clock.GetCurrentInstant()), (done!.State, done.Progress, done.ResultJson, done.FinishedAt!.Value));
        Assert.False(await Jobs.FinishAsync(id, JobState.Failed, null, "late", Token));
        Assert.True(await Jobs.ReportAsync(id, 0.5, null, Token));
        Assert.Null(await Jobs.GetAsync(2, id, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Jobs.FinishAsync(id, JobState.Queued, null, null, Token));
    }

    [Fact]
    public async Task RequestCancelAsync_QueuedAndRunning_CancelsAtOnceOrAtTheNextReport()
    {
        var running = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);
        await Jobs.ClaimNextAsync("host", Token);
        var queued = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);

        Assert.True(await Jobs.RequestCancelAsync(Workspace, queued, Token));
        Assert.True(await Jobs.RequestCancelAsync(Workspace, running, Token));

        Assert.Equal(JobState.Cancelled, (await Jobs.GetAsync(Workspace, queued, Token))!.State);
        Assert.False(await Jobs.RequestCancelAsync(Workspace, queued, Token));
        Assert.Null(await Jobs.ClaimNextAsync("host", Token));
        Assert.Equal(JobState.Running, (await Jobs.GetAsync(Workspace, running, Token))!.State);
        Assert.True(await Jobs.ReportAsync(running, 0.5, null, Token));
    }

    [Fact]
    public async Task RequeueUnfinishedAsync_AfterADeath_QueuesCancelsOrGivesUp()
    {
        var cancelled = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);
        await Jobs.ClaimNextAsync("host", Token);
        await Jobs.RequestCancelAsync(Workspace, cancelled, Token);
        var foreign = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);
        await Jobs.ClaimNextAsync("other", Token);
        var poison = await Jobs.EnqueueAsync(Workspace, "estimate", "{}", Token);

        for (var start = 1; start <= JobStore.MaxAttempts; start++)
        {
            Assert.Equal((poison, (long)start), await ClaimAsync());
            await Jobs.RequeueUnfinishedAsync("host", Token);
        }

        Assert.Equal(JobState.Cancelled, (await Jobs.GetAsync(Workspace, cancelled, Token))!.State);
        Assert.Equal(JobState.Running, (await Jobs.GetAsync(Workspace, foreign, Token))!.State);
        var given = (await Jobs.GetAsync(Workspace, poison, Token))!;
        Assert.Equal(JobState.Failed, given.State);
        Assert.Contains("Started 5 times", given.Error, StringComparison.Ordinal);
        Assert.NotNull(given.FinishedAt);
    }

    private async Task<(long, long)> ClaimAsync()
    {
        var job = await Jobs.ClaimNextAsync("host", Token);
        return (job!.Id, job.Attempts);
    }
}

public sealed class SqliteJobStoreTests(PostgresServer server) : JobStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresJobStoreTests(PostgresServer server) : JobStoreTests(DatabaseEngine.PostgreSql, server);
