using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Jobs;

/// <summary>The queue as a table of the database.</summary>
internal sealed class StoredJobQueue(JobStore jobs) : IJobQueue
{
    public async Task<ClaimedJob?> ClaimNextAsync(string owner, CancellationToken token) =>
        await jobs.ClaimNextAsync(owner, token) is { } job ? new ClaimedJob(job.Id, job.WorkspaceId, job.Kind, job.ArgumentsJson) : null;

    public Task<bool> ReportAsync(long jobId, JobProgress progress, CancellationToken token) =>
        jobs.ReportAsync(jobId, progress.Share, progress.Note, token);

    public Task FinishAsync(long jobId, JobEnd end, string? resultJson, string? error, CancellationToken token) =>
        jobs.FinishAsync(jobId, StateOf(end), resultJson, error, token);

    public Task RequeueUnfinishedAsync(string owner, CancellationToken token) => jobs.RequeueUnfinishedAsync(owner, token);

    private static JobState StateOf(JobEnd end) => end switch
    {
        JobEnd.Done => JobState.Done,
        JobEnd.Failed => JobState.Failed,
        JobEnd.Cancelled => JobState.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "Unknown end of a job."),
    };
}
