using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data;

/// <summary>Files in, what became of them, and how fresh each account is. The address says which import is looked at.</summary>
public sealed partial class DataPage : IAsyncDisposable
{
    // More cards than somebody reads one by one.
    private const int MostWaiting = 20;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _closing = new();
    private DataPageModel? _model;
    private ImportLine? _flipped;
    private string? _said;
    private Task _watch = Task.CompletedTask;

    [Inject]
    public required DataPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    /// <summary>Import whose details are open.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? ImportText { get; set; }

    private long? Import => QueryNumber.Read(ImportText);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _watch;
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync() =>
        _model = await Handover.LoadAsync(FormattableString.Invariant($"data:{Import}"), () => Loader.LoadAsync(Import, _closing.Token));

    protected override void OnAfterRender(bool firstRender)
    {
        if (_watch.IsCompleted && _model is { IsWorking: true } && !_closing.IsCancellationRequested)
            _watch = WatchAsync(_closing.Token);
    }

    // While something is under way the page looks again by itself.
    private async Task WatchAsync(CancellationToken token)
    {
        using var timer = new PeriodicTimer(WatchInterval, Time);
        try
        {
            while (_model is { IsWorking: true } model && await timer.WaitForNextTickAsync(token))
                await InvokeAsync(async () =>
                {
                    _model = await Loader.LookAgainAsync(model, token) ?? await Loader.LoadAsync(Import, token);
                    StateHasChanged();
                });
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The page was left; imports go on.
        }
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(Import, _closing.Token);

    private Task AcceptAsync(PreviewFacts facts) => AnswerAsync([facts], Loader.AcceptAsync, null);

    private Task DiscardAsync(PreviewFacts facts) => AnswerAsync([facts], (one, token) => Loader.DiscardAsync(one.Import, token), Words["DiscardedSaid", facts.Import.File.FileName]);

    private Task AcceptAllAsync() => AnswerAsync(_model!.Waiting, Loader.AcceptAsync, null);

    private Task DiscardAllAsync() => AnswerAsync(_model!.Waiting, (one, token) => Loader.DiscardAsync(one.Import, token), Words["DiscardedAllSaid", _model.Waiting.Count]);

    private async Task AnswerAsync(IReadOnlyList<PreviewFacts> waiting, Func<PreviewFacts, CancellationToken, Task<bool>> answer, string? said)
    {
        foreach (var facts in waiting)
            await answer(facts, _closing.Token);
        (_said, _flipped) = (said, null);
        await ReloadAsync();
    }

    private async Task CancelAsync(ImportLine line)
    {
        var done = await Loader.DiscardAsync(line.Import, _closing.Token);
        (_said, _flipped) = (done ? Words["CancelledSaid", line.Import.File.FileName] : Words["FlipRefused", line.Import.File.FileName], null);
        await ReloadAsync();
    }

    private async Task FlipAsync(ImportLine line)
    {
        var done = await Loader.FlipAsync(line, _closing.Token);
        _said = (done, line.Import.State) switch
        {
            (false, _) => Words["FlipRefused", line.Import.File.FileName],
            (_, ImportState.Applied) => Words["UndoneSaid", line.Import.File.FileName],
            _ => Words["RedoneSaid", line.Import.File.FileName],
        };
        await ReloadAsync();
        _flipped = done ? _model?.Imports.FirstOrDefault(one => one.Import.Id == line.Import.Id && (one.CanUndo || one.CanRedo)) : null;
    }
}
