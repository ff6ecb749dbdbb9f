using CreatorImpact.Analysis.Demo;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Demo;

/// <summary>Fills the demo in the background. Begun again after a crash it goes on; cancelled by somebody it leaves no half demo.</summary>
internal sealed class DemoJobHandler(DemoLoad load, DemoWorkspaces demos, WorkspaceStore workspaces, JobStore jobs, IStringLocalizer<DemoText> text) : IJobHandler
{
    /// <summary>Kind of these jobs in the queue.</summary>
    public const string KindName = "demo";

    public string Kind => KindName;

    public async Task<string?> RunAsync(ClaimedJob job, IProgress<JobProgress> progress, CancellationToken token)
    {
        if (await workspaces.GetAsync(job.WorkspaceId, token) is not { Kind: WorkspaceKind.Demo })
            return null;

        try
        {
            await load.ExecuteAsync(job.WorkspaceId, new StepProgress(progress, text), token);
            return null;
        }
        catch (OperationCanceledException)
        {
            // The end of the program cancels, too; then the job goes on at the next start.
            if (await jobs.GetAsync(job.WorkspaceId, job.Id, CancellationToken.None) is { CancelRequested: true })
                await demos.RemoveAsync(job.WorkspaceId, CancellationToken.None);
            throw;
        }
    }

    private sealed class StepProgress(IProgress<JobProgress> inner, IStringLocalizer<DemoText> text) : IProgress<DemoStep>
    {
        public void Report(DemoStep value) => inner.Report(new JobProgress((double)value.Done / value.Total, text[$"Stage_{value.Stage}"]));
    }
}
