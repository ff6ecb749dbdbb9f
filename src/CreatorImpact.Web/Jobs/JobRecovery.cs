namespace CreatorImpact.Web.Jobs;

/// <summary>At start, before the first pass: what a killed program left half done waits again.</summary>
internal sealed class JobRecovery(IJobQueue queue) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => queue.RequeueUnfinishedAsync(JobWorker.Owner, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
