using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Demo;

/// <summary>
/// Shows a page of the demo once the demo is complete, so that nobody meets half of it; until then how far it is, and afterwards that it
/// was removed.
/// </summary>
public sealed partial class DemoFilling : IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _closing = new();
    private DemoView _view;
    private double _share;
    private string? _note;
    private bool _watching;

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required WorkspaceStore Workspaces { get; init; }

    [Inject]
    public required WorkspaceChanges Changes { get; init; }

    [Inject]
    public required JobStore Jobs { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    public void Dispose()
    {
        Changes.Removed -= OnRemoved;
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Changes.Removed += OnRemoved;
        await LookAsync(_closing.Token);
    }

    // Runs in the browser's circuit only: a page that is merely printed watches nothing.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_watching || _view != DemoView.Filling)
            return;

        _watching = true;
        try
        {
            using var timer = new PeriodicTimer(WatchInterval, Time);
            while (_view == DemoView.Filling && await timer.WaitForNextTickAsync(_closing.Token))
            {
                await LookAsync(_closing.Token);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left; the filling goes on without being watched.
        }
        finally
        {
            _watching = false;
        }
    }

    private async Task LookAsync(CancellationToken token)
    {
        var exists = await Workspaces.GetAsync(Workspace.Id, token) is not null;
        var job = exists ? await Jobs.FindNewestAsync(Workspace.Id, DemoJobHandler.KindName, token) : null;
        (_share, _note) = (job?.Progress ?? 0, job?.Note);
        _view = (exists, job?.State) switch
        {
            (false, _) => DemoView.Removed,
            (_, JobState.Done) => DemoView.Ready,
            (_, JobState.Queued or JobState.Running) => DemoView.Filling,
            _ => DemoView.Unfinished,
        };
    }

    private void OnRemoved(object? sender, WorkspaceRemovedEventArgs removed)
    {
        if (removed.WorkspaceId != Workspace.Id)
            return;

        _ = InvokeAsync(() =>
        {
            _view = DemoView.Removed;
            StateHasChanged();
        });
    }
}
