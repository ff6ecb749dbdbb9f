using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>The page the product is known for. The address holds everything that was chosen, and the run that is watched.</summary>
public sealed partial class ImpactPage : IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _closing = new();
    private ImpactPageModel? _model;
    private string _asked = "";
    private bool _watching;
    private bool _starting;

    [Inject]
    public required ImpactPageLoader Loader { get; init; }

    [Inject]
    public required RunJobs Jobs { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>What other features show on this page.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var (query, notes) = ImpactAddress.Read(Parts);
        var asked = $"{ImpactAddress.Of(query)} {string.Join(' ', notes)}";
        _asked = asked;
        var loaded = await Handover.LoadAsync("impact:" + asked, () => Loader.LoadAsync(query, notes, _closing.Token));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (asked == _asked)
            _model = loaded;
    }

    // Runs in the browser's circuit only: a page that is merely printed watches nothing.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_watching || _model?.Job?.IsActive is not true)
            return;

        _watching = true;
        try
        {
            await WatchAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left; the run goes on without being watched.
        }
        finally
        {
            _watching = false;
        }
    }

    private async Task WatchAsync(CancellationToken token)
    {
        using var timer = new PeriodicTimer(WatchInterval, Time);
        while (_model?.Job is { IsActive: true } watched && await timer.WaitForNextTickAsync(token))
        {
            var job = await Jobs.GetAsync(watched.Id, token);
            if (_model.Job?.Id != watched.Id)
                continue;

            if (job is null or { IsSilent: true })
            {
                // The new address loads the results; until then the page keeps what it shows.
                Navigation.NavigateTo(new ImpactLinks(_model).Newest, replace: true);
                return;
            }

            _model = _model with { Job = job };
            StateHasChanged();
        }
    }

    private async Task EstimateAsync()
    {
        if (_starting || _model?.Outage is not { } outage || _model.Job?.IsActive is true)
            return;

        _starting = true;
        try
        {
            var asked = _asked;
            var id = await Jobs.StartAsync(outage.Id, _closing.Token);
            var job = await Jobs.GetAsync(id, _closing.Token);
            if (asked != _asked || _model is null)
                return;

            _model = _model with { Job = job };
            Navigation.NavigateTo(new ImpactLinks(_model).Job(id), replace: true);
        }
        finally
        {
            _starting = false;
        }
    }

    private async Task CancelAsync()
    {
        if (_model?.Job is not { } job)
            return;

        await Jobs.CancelAsync(job.Id, _closing.Token);
        var now = await Jobs.GetAsync(job.Id, _closing.Token);
        if (_model?.Job?.Id == job.Id)
            _model = _model with { Job = now };
    }
}
