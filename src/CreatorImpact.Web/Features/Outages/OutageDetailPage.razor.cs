using System.Globalization;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>One outage: its times, who says what of it, what the platform said, and its history with the way back.</summary>
public sealed partial class OutageDetailPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private OutageDetailModel? _model;
    private StatementDraft _statement = new();
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _said;
    private string? _loaded;
    private ElementReference _saidBox;
    private bool _missing;
    private bool _toSaid;

    [Inject]
    public required OutageDetailLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IStringLocalizer<RegisterText> Words { get; init; }

    [Inject]
    public required IStringLocalizer<OutagesText> OutageWords { get; init; }

    /// <summary>Number of the outage.</summary>
    [Parameter]
    public long Id { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(OutageWords["Title"], "outages")];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = FormattableString.Invariant($"outage {Id}");
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        Show((await Handover.LoadAsync(wanted, async () => new Found(await Loader.LoadAsync(Id, _closing.Token)))).Model);
    }

    // The button that was pressed may be gone; the answer is where to go on from.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toSaid)
            return;

        _toSaid = false;
        try
        {
            await _saidBox.FocusAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to focus.
        }
    }

    private static string Lead(OutageLine line) =>
        $"{line.Times(line.Zone, CultureInfo.CurrentCulture)} {(line.IsUtc ? "UTC" : line.Zone.Id)}{(line.Remarks(CultureInfo.CurrentCulture).ToList() is { Count: > 0 } remarks ? " · " + string.Join(" · ", remarks) : "")}";

    private void Show(OutageDetailModel? model) => (_model, _missing) = (model, model is null);

    private async Task SayAsync()
    {
        var (said, problems) = _statement.Read(_model!.Line.Zone, Clock.GetCurrentInstant());
        _problems = problems;
        if (said is null)
            return;

        var done = await Loader.SayAsync(Id, said, _closing.Token);
        if (done)
            _statement = new StatementDraft();
        await ReloadAsync(Words[done ? "StatementAdded" : "RemovedMeanwhile"]);
    }

    private async Task UnsayAsync(OutageStatement said)
    {
        var done = await Loader.UnsayAsync(Id, said, _closing.Token);
        await ReloadAsync(Words[done ? "StatementRemoved" : "RemovedMeanwhile"]);
    }

    private async Task PlanAsync()
    {
        var planned = !_model!.Outage.Planned;
        var done = await Loader.PlanAsync(Id, planned, _closing.Token);
        await ReloadAsync(Words[!done ? "RemovedMeanwhile" : planned ? "PlannedNow" : "PlannedNoMore"]);
    }

    private async Task UndoAsync(long changeId)
    {
        var done = await Loader.UndoToAsync(Id, changeId, _closing.Token);
        await ReloadAsync(Words[done ? "UndoneTo" : "UndoGone"]);
    }

    private async Task ReloadAsync(string said)
    {
        Show(await Loader.LoadAsync(Id, _closing.Token));
        (_said, _toSaid) = (said, true);
    }

    /// <summary>An answer to hand over, also when there is none.</summary>
    private sealed record Found(OutageDetailModel? Model);
}
