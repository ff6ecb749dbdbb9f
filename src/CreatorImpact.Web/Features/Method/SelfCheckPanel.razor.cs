using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Method;

/// <summary>Plants known losses in a series of the reader and shows what the estimator makes of them. Works away from the circuit's own thread; nothing is stored.</summary>
public sealed partial class SelfCheckPanel : ComponentBase, IDisposable
{
    // More than a list is good for; the longest histories come first.
    private const int Most = 200;

    private static readonly int[] Percents = [20, 40, 70, 100];

    private readonly CancellationTokenSource _closing = new();
    private readonly FindingText _findings = new(CultureInfo.CurrentCulture);
    private CancellationTokenSource? _working;
    private (StoredSeries Series, PlantedTruthQuestion Question)? _asked;
    private PlantedTruthResult? _result;
    private RunProgress? _progress;
    private long _chosen;
    private int _percent = 40;
    private int _round;
    private bool _busy;
    private bool _stopped;

    [Inject]
    public required PlantedTruthLoader Loader { get; init; }

    [Inject]
    public required PlantedTruth Truth { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<MethodText> Localizer { get; init; }

    /// <summary>Series to choose from; the first is chosen until another is.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<StoredSeries> Series { get; set; }

    private string State => _busy ? "busy" : _stopped ? "stopped" : _result is null ? "ready" : _result.Refusal is not null ? "refused" : "done";

    private string Note => _progress is { } progress
        ? Localizer["SelfCheckProgress", progress.Done, progress.Total]
        : Localizer["SelfCheckLoading"];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        _working?.Dispose();
    }

    protected override void OnInitialized() => _chosen = Series.Count > 0 ? Series[0].Id : 0;

    private async Task CheckAsync()
    {
        if (_busy || Series.FirstOrDefault(series => series.Id == _chosen) is not { } series)
            return;

        (_busy, _stopped, _result, _progress) = (true, false, null, null);
        // Each check looks at other windows; the first ones are the same for everybody with these data.
        var question = PlantedTruthQuestion.Usual(series.Key.Granularity, _percent / 100.0, (ulong)++_round);
        _asked = (series, question);
        _working?.Dispose();
        _working = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        var token = _working.Token;
        try
        {
            var told = new Progress<RunProgress>(progress =>
            {
                _progress = progress;
                StateHasChanged();
            });
            var (data, refusal) = await Loader.LoadAsync(Workspace.Id, series.Id, token);
            _result = data is null ? PlantedTruthResult.Refused(refusal!) : await Task.Run(() => Truth.Check(data, question, told, token), token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Stopped, or the page was left.
            _stopped = true;
        }
        finally
        {
            _busy = false;
        }
    }

    private Task StopAsync() => _busy && _working is { } working ? working.CancelAsync() : Task.CompletedTask;
}
