using CreatorImpact.Web.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CreatorImpact.Web.Tests.Jobs;

public sealed class JobWorkerTests
{
    private readonly FakeQueue _queue = new();
    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.Zero };

    [Fact]
    public async Task DrainAsync_TwoJobs_RunsBothInOrder()
    {
        var ran = new List<long>();
        _queue.Add(1, "estimate");
        _queue.Add(2, "estimate");

        var count = await Worker(new FakeHandler("estimate", (job, _, _) =>
        {
            ran.Add(job.Id);
            return Task.FromResult<string?>(FormattableString.Invariant($"{{\"run\":{job.Id}}}"));
        })).DrainAsync(CancellationToken.None);

        Assert.Equal(2, count);
        Assert.Equal([1, 2], ran);
        Assert.Equal([(1L, JobEnd.Done, "{\"run\":1}", null), (2L, JobEnd.Done, "{\"run\":2}", null)], _queue.Ends);
    }

    [Fact]
    public async Task DrainAsync_EmptyQueue_RunsNothing() =>
        Assert.Equal(0, await Worker().DrainAsync(CancellationToken.None));

    [Fact]
    public async Task DrainAsync_UnknownKind_FailsTheJobAndGoesOn()
    {
        _queue.Add(1, "newer");
        _queue.Add(2, "estimate");

        await Worker(new FakeHandler("estimate", (_, _, _) => Task.FromResult<string?>(null))).DrainAsync(CancellationToken.None);

        Assert.Equal(JobEnd.Failed, _queue.Ends[0].End);
        Assert.Contains("'newer'", _queue.Ends[0].Error, StringComparison.Ordinal);
        Assert.Equal(JobEnd.Done, _queue.Ends[1].End);
    }

    [Fact]
    public async Task DrainAsync_HandlerThrows_KeepsTheDetailOutOfTheQueueAndGoesOn()
    {
        _queue.Add(1, "estimate");
        _queue.Add(2, "estimate");
        var first = true;

        await Worker(new FakeHandler("estimate", (_, _, _) =>
        {
            if (!first)
                return Task.FromResult<string?>(null);
            first = false;
            throw new InvalidOperationException("secret detail");
        })).DrainAsync(CancellationToken.None);

        Assert.Equal([JobEnd.Failed, JobEnd.Done], _queue.Ends.Select(end => end.End));
        Assert.DoesNotContain("secret detail", _queue.Ends[0].Error, StringComparison.Ordinal);
        Assert.Contains("job 1", _queue.Ends[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DrainAsync_Progress_IsStoredAtIntervals()
    {
        var go = new TaskCompletionSource();
        var reported = new TaskCompletionSource();
        _queue.Add(1, "estimate");
        var drain = Worker(new FakeHandler("estimate", async (_, progress, _) =>
        {
            progress.Report(new JobProgress(0.25, "first"));
            progress.Report(new JobProgress(1.5, "second"));
            reported.SetResult();
            await go.Task;
            return null;
        })).DrainAsync(CancellationToken.None);
        await reported.Task;

        await AdvanceUntilAsync(() => _queue.Reports.Count > 0);
        go.SetResult();
        await drain;

        Assert.Equal(new JobProgress(1, "second"), _queue.Reports[0]);
    }

    [Fact]
    public async Task DrainAsync_CancelAskedFor_CancelsTheHandler()
    {
        _queue.Add(1, "estimate");
        _queue.CancelRequested = true;
        var drain = Worker(new FakeHandler("estimate", async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null;
        })).DrainAsync(CancellationToken.None);

        await AdvanceUntilAsync(() => drain.IsCompleted);
        await drain;

        Assert.Equal((1L, JobEnd.Cancelled, null, null), Assert.Single(_queue.Ends));
    }

    [Fact]
    public async Task DrainAsync_ProgramEnds_LeavesTheJobUnfinished()
    {
        using var stop = new CancellationTokenSource();
        var entered = new TaskCompletionSource();
        _queue.Add(1, "estimate");
        var drain = Worker(new FakeHandler("estimate", async (_, _, token) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        })).DrainAsync(stop.Token);
        await entered.Task;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drain);
        Assert.Empty(_queue.Ends);
    }

    private JobWorker Worker(params IJobHandler[] handlers) => new(_queue, handlers, _time, NullLogger<JobWorker>.Instance);

    // The worker's timer is created on another thread: time moves until the effect is there.
    private async Task AdvanceUntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            _time.Advance(JobWorker.ReportInterval);
            await Task.Yield();
        }
    }
}
