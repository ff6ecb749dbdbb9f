using System.Collections.Concurrent;
using CreatorImpact.Web.Jobs;

namespace CreatorImpact.Web.Tests.Jobs;

/// <summary>A queue in memory that remembers what was asked of it.</summary>
internal sealed class FakeQueue : IJobQueue
{
    private readonly ConcurrentQueue<ClaimedJob> _waiting = new();
    private readonly Lock _gate = new();
    private readonly List<JobProgress> _reports = [];

    public List<(long Id, JobEnd End, string? Result, string? Error)> Ends { get; } = [];

    public List<string> Requeued { get; } = [];

    public bool CancelRequested { get; set; }

    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<JobProgress> Reports
    {
        get
        {
            lock (_gate)
                return [.. _reports];
        }
    }

    public void Add(long id, string kind) => _waiting.Enqueue(new ClaimedJob(id, 1, kind, "{}"));

    public Task<ClaimedJob?> ClaimNextAsync(string owner, CancellationToken token) =>
        Task.FromResult(_waiting.TryDequeue(out var job) ? job : null);

    public Task<bool> ReportAsync(long jobId, JobProgress progress, CancellationToken token)
    {
        lock (_gate)
            _reports.Add(progress);
        return Task.FromResult(CancelRequested);
    }

    public Task FinishAsync(long jobId, JobEnd end, string? resultJson, string? error, CancellationToken token)
    {
        Ends.Add((jobId, end, resultJson, error));
        Ended.TrySetResult();
        return Task.CompletedTask;
    }

    public Task RequeueUnfinishedAsync(string owner, CancellationToken token)
    {
        Requeued.Add(owner);
        return Task.CompletedTask;
    }
}

/// <summary>Runs a delegate as the work of one kind.</summary>
internal sealed class FakeHandler(string kind, Func<ClaimedJob, IProgress<JobProgress>, CancellationToken, Task<string?>> run) : IJobHandler
{
    public string Kind => kind;

    public Task<string?> RunAsync(ClaimedJob job, IProgress<JobProgress> progress, CancellationToken token) => run(job, progress, token);
}
