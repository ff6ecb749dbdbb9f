using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Stores;

/// <summary>Deletes the rows and documents of removed workspaces: at the start what a stopped program left, then whenever one is removed.</summary>
internal sealed class WorkspaceSweep(WorkspaceRemoval removal, WorkspaceChanges changes, TimeProvider time, ILogger<WorkspaceSweep> log) : BackgroundService
{
    private static readonly TimeSpan UntilJobsStop = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _asked = new(1, 1);

    public override void Dispose()
    {
        changes.Removed -= OnRemoved;
        _asked.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Removed += OnRemoved;
        while (!stoppingToken.IsCancellationRequested)
        {
            await _asked.WaitAsync(stoppingToken);
            while (await RestAsync(stoppingToken) is { } wait)
                await Task.Delay(wait, time, stoppingToken);
        }
    }

    // Null when nothing is left to delete.
    private async Task<TimeSpan?> RestAsync(CancellationToken token)
    {
        try
        {
            return await removal.PurgeAsync(token) ? null : UntilJobsStop;
        }
        catch (Exception exception) when (exception is DatabaseException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(exception, "A removed workspace could not be deleted yet");
            return AfterFailure;
        }
    }

    private void OnRemoved(object? sender, WorkspaceRemovedEventArgs removed)
    {
        if (_asked.CurrentCount == 0)
            _asked.Release();
    }
}
