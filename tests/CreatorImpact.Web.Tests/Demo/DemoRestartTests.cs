using CreatorImpact.Data.Store;
using CreatorImpact.Web.Demo;
using CreatorImpact.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Demo;

/// <summary>What a stopped program left of the demo is finished by the next one.</summary>
public sealed class DemoRestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_FillingLeftHalfway_GoesOnToTheEnd()
    {
        await using (var first = await StartAsync())
        {
            using var visitor = new DemoVisitor(first);
            using var answer = await visitor.PressAsync("/", DemoEndpoints.Load);
            var demo = (await first.Services.GetRequiredService<WorkspaceStore>().FindDemoAsync(Token))!.Id;
            await DemoVisitor.UntilAsync(async () => (await first.Services.GetRequiredService<SeriesStore>().ListAsync(demo, Token)).Count > 0);
        }

        await using var second = await StartAsync();

        using var again = new DemoVisitor(second);
        var filled = await again.FilledAsync();
        Assert.Equal(10, (await second.Services.GetRequiredService<OutageStore>().ListAsync(filled, Token)).Count);
        var imports = await second.Services.GetRequiredService<ImportStore>().ListAsync(filled, Token);
        Assert.Equal(16, imports.Count(import => import.State == ImportState.Applied));
    }

    [Fact]
    public async Task Start_RemovalLeftHalfway_IsFinished()
    {
        long demo;
        await using (var first = await StartAsync())
        {
            demo = (await first.Services.GetRequiredService<WorkspaceStore>().EnsureDemoAsync("Demo", Token)).Id;
            await first.Services.GetRequiredService<JobStore>().EnqueueAsync(demo, "nothing", "{}", Token);
            await first.Services.GetRequiredService<JobStore>().ClaimNextAsync(JobWorker.Owner, Token);
            // Nobody is told, as if the program had ended here.
            await first.Services.GetRequiredService<WorkspaceRemoval>().RequestAsync(demo, Token);
        }

        await using var second = await StartAsync();

        using var visitor = new DemoVisitor(second);
        await visitor.GoneAsync(demo);
    }

    private Task<RunningProduct> StartAsync() => RunningProduct.StartAsync(null, "--CreatorImpact:DataFolder", _folder);
}
