using CreatorImpact.Data.Store;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Demo;

/// <summary>Makes and removes the demo. There is at most one; people's own workspace is never touched.</summary>
internal sealed class DemoWorkspaces(WorkspaceStore workspaces, WorkspaceRemoval removal, WorkspaceChanges changes, JobStore jobs, JobSignal signal)
{
    private const string Name = "Demo";

    /// <summary>The demo, made and being filled when there was none or its filling had ended early.</summary>
    public async Task<Workspace> LoadAsync(CancellationToken token)
    {
        var demo = await workspaces.EnsureDemoAsync(Name, token);
        if (await jobs.FindNewestAsync(demo.Id, DemoJobHandler.KindName, token) is null or { State: JobState.Failed or JobState.Cancelled })
            await jobs.EnqueueAsync(demo.Id, DemoJobHandler.KindName, "{}", token);
        await signal.WakeAsync(token);
        return demo;
    }

    /// <summary>The demo, or null.</summary>
    public Task<Workspace?> FindAsync(CancellationToken token) => workspaces.FindDemoAsync(token);

    /// <summary>Takes the demo away at once; its rows are deleted afterwards.</summary>
    public async Task RemoveAsync(CancellationToken token)
    {
        if (await workspaces.FindDemoAsync(token) is { } demo)
            await RemoveAsync(demo.Id, token);
    }

    /// <summary>Takes a demo of which only a part was made away.</summary>
    public async Task RemoveAsync(long workspaceId, CancellationToken token)
    {
        if (await removal.RequestAsync(workspaceId, token))
            changes.Announce(workspaceId);
    }
}
