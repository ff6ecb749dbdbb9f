using System.Globalization;

namespace CreatorImpact.Web.Jobs;

/// <summary>Takes jobs from the queue one after the other and runs each to its end, its failure or its cancellation.</summary>
public sealed class JobWorker(IJobQueue queue, IEnumerable<IJobHandler> handlers, TimeProvider time, ILogger<JobWorker> log)
{
    /// <summary>How often progress is stored and a wish to cancel is looked for.</summary>
    public static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, IJobHandler> _handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);

    /// <summary>
    /// Name under which this host's worker takes jobs; the same after a restart, also where the machine's name changed meanwhile. One host
    /// owns the database (its lock sees to that), so one name is enough.
    /// </summary>
    public const string Owner = "local";

    /// <summary>Runs until no job waits.</summary>
    /// <param name="token">Cancelled when the program ends; the job under way is then left to be taken up again.</param>
    /// <returns>Number of jobs that reached an end.</returns>
    public async Task<int> DrainAsync(CancellationToken token)
    {
        var count = 0;
        while (await queue.ClaimNextAsync(Owner, token) is { } job)
        {
            await RunAsync(job, token);
            count++;
        }

        return count;
    }

    private async Task RunAsync(ClaimedJob job, CancellationToken token)
    {
        if (!_handlers.TryGetValue(job.Kind, out var handler))
        {
            await queue.FinishAsync(job.Id, JobEnd.Failed, null, $"This version knows no work of the kind '{job.Kind}'.", token);
            return;
        }

        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(token);
        var progress = new LatestProgress();
        var work = Task.Run(() => handler.RunAsync(job, progress, cancel.Token), cancel.Token);
        try
        {
            await WatchAsync(job, work, progress, cancel, token);
            await queue.FinishAsync(job.Id, JobEnd.Done, await work, null, token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && !token.IsCancellationRequested)
        {
            await queue.FinishAsync(job.Id, JobEnd.Cancelled, null, null, token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            log.LogError(exception, "Job {JobId} of kind {Kind} failed", job.Id, job.Kind);
            await queue.FinishAsync(job.Id, JobEnd.Failed, null, string.Create(CultureInfo.InvariantCulture, $"An unexpected error ended this work. The log names it as job {job.Id}."), token);
        }
    }

    private async Task WatchAsync(ClaimedJob job, Task work, LatestProgress progress, CancellationTokenSource cancel, CancellationToken token)
    {
        try
        {
            while (!work.IsCompleted)
            {
                await Task.WhenAny(work, Task.Delay(ReportInterval, time, token));
                token.ThrowIfCancellationRequested();
                if (await queue.ReportAsync(job.Id, progress.Value, token) && !work.IsCompleted)
                    await cancel.CancelAsync();
            }
        }
        finally
        {
            // Whatever ended the watch, the work must not go on unwatched.
            if (!work.IsCompleted)
                await cancel.CancelAsync();
            await work.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private sealed class LatestProgress : IProgress<JobProgress>
    {
        private readonly Lock _gate = new();
        private JobProgress _value;

        public JobProgress Value
        {
            get
            {
                lock (_gate)
                    return _value;
            }
        }

        public void Report(JobProgress value)
        {
            lock (_gate)
                _value = value with { Share = Math.Clamp(value.Share, 0, 1) };
        }
    }
}
