namespace CreatorImpact.Web.Jobs;

/// <summary>Runs the jobs of one kind. A job may be run again from its start after a crash: its effects must bear that.</summary>
public interface IJobHandler
{
    /// <summary>The kind, as written when the job was queued.</summary>
    string Kind { get; }

    /// <summary>Does the work, off the circuit.</summary>
    /// <param name="job">What to do.</param>
    /// <param name="progress">Takes reports at any rate; the worker stores them a few times a second.</param>
    /// <param name="token">Cancelled by the user or by the end of the program.</param>
    /// <returns>The result as JSON; null when there is none.</returns>
    Task<string?> RunAsync(ClaimedJob job, IProgress<JobProgress> progress, CancellationToken token);
}
