using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact.Checks;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>One finding: words first, then the chart, then the tables, and the one thing to do next.</summary>
public partial class FindingPanel
{
    private FindingView _view = null!;
    private IReadOnlyList<Stamp> _stamps = [];
    private FindingSettling _settling = null!;
    private ChecksBoard? _board;
    private NextStep _next = null!;
    private IReadOnlyList<ChangeLine> _changes = [];

    [Inject]
    public required IStringLocalizer<ImpactText> Words { get; init; }

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required ChecksLoader Checks { get; init; }

    [Parameter, EditorRequired]
    public required ImpactPageModel Model { get; set; }

    [Parameter, EditorRequired]
    public required StoredFinding Stored { get; set; }

    /// <summary>True when the data are made up.</summary>
    [Parameter]
    public bool Demo { get; set; }

    /// <summary>What stands between the figures and the charts.</summary>
    [Parameter]
    public RenderFragment? AfterFigures { get; set; }

    /// <summary>A new estimate is wanted.</summary>
    [Parameter]
    public EventCallback OnEstimate { get; set; }

    private static string ComputedAt(StoredRun run) => TimeWords.Minute(run.CompletedAt ?? run.CreatedAt, DateTimeZone.Utc, CultureInfo.CurrentCulture);

    private static string RunNumber(StoredRun run) => run.Id.ToString(CultureInfo.CurrentCulture);

    private string ZoneId => Stored.Finding.Chart?.ZoneId ?? Words["ZoneNone"].Value;

    protected override void OnParametersSet()
    {
        var zone = Stored.Finding.Chart is { } chart ? ChartSlice.ZoneOf(chart) : Model.Zone;
        _view = FindingView.From(Stored.Finding, Words, new FindingText(CultureInfo.CurrentCulture));
        _settling = FindingSettling.Of(Stored.Finding, zone, Model.Chosen?.ExportedAt, Clock.GetCurrentInstant());
        // Answers given on this page are newer than what it was loaded with; a refusal has nothing to explain.
        if (!ReferenceEquals(_board?.Checks, Model.Checks))
            _board = Model.Checks is { } checks && Stored.Finding.Chart is not null ? new ChecksBoard(checks, Checks) : null;
        Restamp();
        _changes = new ChangeWords(Words, new FindingText(CultureInfo.CurrentCulture)).Lines(Stored.Changes);
        _next = NextAction.Decide(new NextActionFacts(
            Stored.Finding,
            zone,
            _settling,
            Clock.GetCurrentInstant(),
            Stored.OutageChanged || Stored.DataChanged,
            Stored.IsSuperseded,
            Model.Choice?.Grains.Contains(Granularity.Hour) is true,
            Model.Choice?.Metrics.Count > 1));
    }

    private void Restamp() => _stamps = [.. Stamps.Of(Stored, _settling.IsSettled, Model.Job?.IsActive is true, Demo, _board?.Checklist)];
}
