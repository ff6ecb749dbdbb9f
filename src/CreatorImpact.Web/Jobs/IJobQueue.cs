namespace CreatorImpact.Web.Jobs;

/// <summary>The queue of background work. It is the truth about every job; the scheduler only wakes the worker.</summary>
#pragma warning disable CA1711 // It is a queue: of jobs, in a table, not a collection class.
public interface IJobQueue
#pragma warning restore CA1711
{
    /// <summary>Takes the oldest waiting job.</summary>
    /// <returns>Null when none waits.</returns>
    Task<ClaimedJob?> ClaimNextAsync(string owner, CancellationToken token);

    /// <summary>Stores how far a job is.</summary>
    /// <returns>Whether somebody asked to cancel it.</returns>
    Task<bool> ReportAsync(long jobId, JobProgress progress, CancellationToken token);

    /// <summary>Stores how a job ended.</summary>
    /// <param name="resultJson">What the handler returned; null unless done.</param>
    /// <param name="error">What a person may read about the failure; null unless failed.</param>
    Task FinishAsync(long jobId, JobEnd end, string? resultJson, string? error, CancellationToken token);

    /// <summary>Puts back what this owner had begun before it stopped.</summary>
    Task RequeueUnfinishedAsync(string owner, CancellationToken token);
}

/// <summary>A job this worker has taken.</summary>
/// <param name="Id">Its number in the queue.</param>
/// <param name="WorkspaceId">Whose it is.</param>
/// <param name="Kind">Which handler runs it.</param>
/// <param name="ArgumentsJson">What the handler needs to know.</param>
public sealed record ClaimedJob(long Id, long WorkspaceId, string Kind, string ArgumentsJson);

/// <summary>How far a job is.</summary>
/// <param name="Share">Between 0 and 1.</param>
/// <param name="Note">What it is at, in words; null keeps silent.</param>
public readonly record struct JobProgress(double Share, string? Note);

/// <summary>How a job ended.</summary>
public enum JobEnd
{
    Done,
    Failed,
    Cancelled,
}
