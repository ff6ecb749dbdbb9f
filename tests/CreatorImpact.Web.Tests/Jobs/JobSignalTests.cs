using CreatorImpact.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CreatorImpact.Web.Tests.Jobs;

public sealed class JobSignalTests
{
    [Fact]
    public async Task WakeAsync_JobQueuedWhileIdle_RunsIt()
    {
        var queue = new FakeQueue();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<IJobQueue>(queue);
        builder.Services.AddSingleton<IJobHandler>(new FakeHandler("estimate", (_, _, _) => Task.FromResult<string?>(null)));
        builder.Services.AddSingleton(TimeProvider.System);
        JobsFeature.Add(builder.Services);
        using var host = builder.Build();
        await host.StartAsync();

        queue.Add(7, "estimate");
        await host.Services.GetRequiredService<JobSignal>().WakeAsync(CancellationToken.None);
        await queue.Ended.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await host.StopAsync();

        Assert.Equal((7L, JobEnd.Done, null, null), Assert.Single(queue.Ends));
        Assert.Equal([JobWorker.Owner], queue.Requeued);
    }
}
