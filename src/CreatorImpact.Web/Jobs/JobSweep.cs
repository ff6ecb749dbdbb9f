using Quartz;

namespace CreatorImpact.Web.Jobs;

/// <summary>What the scheduler runs: one pass over the queue. A signal during a pass leads to another pass after it.</summary>
[DisallowConcurrentExecution]
internal sealed class JobSweep(JobWorker worker) : IJob
{
    public static readonly JobKey Key = new("sweep", "jobs");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await worker.DrainAsync(cancellationToken);
}
