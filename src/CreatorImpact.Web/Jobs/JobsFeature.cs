using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace CreatorImpact.Web.Jobs;

/// <summary>Background work: the scheduler in memory, the worker and its signal. Each feature registers the handlers of its own kinds.</summary>
public static class JobsFeature
{
    // Catches what was queued by another process or lost its signal.
    private static readonly TimeSpan RegularPass = TimeSpan.FromSeconds(20);

    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<IJobQueue, StoredJobQueue>();
        services.AddSingleton<JobWorker>();
        services.AddSingleton<JobSignal>();
        services.AddHostedService<JobRecovery>();
        services.AddQuartz(static quartz =>
        {
            quartz.AddJob<JobSweep>(static job => job.WithIdentity(JobSweep.Key).StoreDurably());
            quartz.AddTrigger(static trigger => trigger.ForJob(JobSweep.Key).StartNow().WithSimpleSchedule(RegularPass));
        });
        services.AddQuartzHostedService(static hosted => hosted.WaitForJobsToComplete = true);
    }
}
