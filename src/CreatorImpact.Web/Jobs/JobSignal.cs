using Quartz;

namespace CreatorImpact.Web.Jobs;

/// <summary>Wakes the worker after a job was put into the queue; without it the job waits for the next regular pass.</summary>
public sealed class JobSignal(ISchedulerFactory schedulers)
{
    public async Task WakeAsync(CancellationToken token)
    {
        var scheduler = await schedulers.GetScheduler(token);
        await scheduler.TriggerJob(JobSweep.Key, cancellationToken: token);
    }
}
