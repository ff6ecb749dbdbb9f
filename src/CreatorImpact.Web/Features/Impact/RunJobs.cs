using System.Text.Json;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Starts, watches and stops runs for the page.</summary>
public sealed class RunJobs(JobStore jobs, JobSignal signal, CurrentWorkspace workspace)
{
    /// <summary>Queues a run and returns the job's number.</summary>
    public async Task<long> StartAsync(long outageId, CancellationToken token)
    {
        var id = await jobs.EnqueueAsync(workspace.Id, RunJobHandler.KindName, JsonSerializer.Serialize(new RunArguments(outageId), JsonSerializerOptions.Web), token);
        await signal.WakeAsync(token);
        return id;
    }

    /// <summary>How far a job is; null when there is no such job of a run.</summary>
    public async Task<RunJobView?> GetAsync(long jobId, CancellationToken token) =>
        await jobs.GetAsync(workspace.Id, jobId, token) is { Kind: RunJobHandler.KindName } row
            ? new RunJobView(row.Id, row.State, row.Progress, row.Note, row.CancelRequested, row.Error, RefusalOf(row))
            : null;

    public Task CancelAsync(long jobId, CancellationToken token) => jobs.RequestCancelAsync(workspace.Id, jobId, token);

    private static Reason? RefusalOf(JobRow row) =>
        row.ResultJson is { } json ? JsonSerializer.Deserialize<RunOutcome>(json, JsonSerializerOptions.Web)?.Refusal : null;
}

/// <summary>A run as the page shows it.</summary>
/// <param name="Id">Number of the job.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">0–1.</param>
/// <param name="Note">What it is at.</param>
/// <param name="Cancelling">Somebody asked it to stop.</param>
/// <param name="Error">What a person may read about a failure.</param>
/// <param name="Refusal">Why there was nothing to estimate.</param>
public sealed record RunJobView(long Id, JobState State, double Progress, string? Note, bool Cancelling, string? Error, Reason? Refusal)
{
    /// <summary>True until it has ended.</summary>
    public bool IsActive => State is JobState.Queued or JobState.Running;

    /// <summary>True when nothing is left to be said about it: its results stand on the page.</summary>
    public bool IsSilent => State == JobState.Done && Refusal is null;
}
