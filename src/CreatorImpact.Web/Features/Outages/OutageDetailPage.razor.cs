using System.Globalization;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>One outage: its times, who says what of it, what the platform said, and its history with the way back.</summary>
public sealed partial class OutageDetailPage : AddressPage<OutageDetailPage.Found>
{
    private OutageDetailModel? _model;
    private StatementDraft _statement = new();
    private IReadOnlyList<FieldProblem> _problems = [];
    private SaidText? _said;
    private bool _missing;
    private long _begunFor;

    [Inject]
    public required OutageDetailLoader Loader { get; init; }

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

    protected override string Wanted => FormattableString.Invariant($"outage {Id}");

    // The page stays when a link leads from one outage to another: what was said and typed was of the one before.
    protected override void OnParametersSet()
    {
        if (_begunFor == Id)
            return;

        _begunFor = Id;
        (_said, _statement, _problems) = (null, new StatementDraft(), []);
    }

    protected override async Task<Found> FindAsync(CancellationToken token) => new(await Loader.LoadAsync(Id, token));

    protected override void Show(Found found) => (_model, _missing) = (found.Model, found.Model is null);

    private static string Lead(OutageLine line) =>
        $"{line.Times(line.Zone, CultureInfo.CurrentCulture)} {line.ZoneName}{(line.Remarks(CultureInfo.CurrentCulture).ToList() is { Count: > 0 } remarks ? " · " + string.Join(" · ", remarks) : "")}";

    private async Task SayAsync()
    {
        var (said, problems) = _statement.Read(_model!.Line.Zone, Clock.GetCurrentInstant());
        _problems = problems;
        if (said is null)
            return;

        var done = await Loader.SayAsync(Id, said, Closing);
        if (done)
            _statement = new StatementDraft();
        await ReloadAsync(Words[done ? "StatementAdded" : "RemovedMeanwhile"]);
    }

    private async Task UnsayAsync(OutageStatement said)
    {
        var done = await Loader.UnsayAsync(Id, said, Closing);
        await ReloadAsync(Words[done ? "StatementRemoved" : "RemovedMeanwhile"]);
    }

    private async Task PlanAsync()
    {
        var planned = !_model!.Outage.Planned;
        var done = await Loader.PlanAsync(Id, planned, Closing);
        await ReloadAsync(Words[!done ? "RemovedMeanwhile" : planned ? "PlannedNow" : "PlannedNoMore"]);
    }

    private async Task UndoAsync(long changeId)
    {
        var done = await Loader.UndoToAsync(Id, changeId, Closing);
        await ReloadAsync(Words[done ? "UndoneTo" : "UndoGone"]);
    }

    private async Task ReloadAsync(string said)
    {
        Show(await FindAsync(Closing));
        _said = SaidText.Of(this, said);
    }

    /// <summary>An answer to hand over, also when there is none.</summary>
    public sealed record Found(OutageDetailModel? Model);
}
