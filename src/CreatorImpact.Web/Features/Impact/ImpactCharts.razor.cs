using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>The two charts of a finding: the values around the outage, and the loss adding up from gross to net.</summary>
public partial class ImpactCharts
{
    private ChartModel? _values;
    private ChartModel? _cumulated;
    private DaySpan? _days;
    private (ImpactChartData Data, ImpactQuery Query, string Stamps)? _drawn;

    [Inject]
    public required IStringLocalizer<ImpactText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ImpactPageModel Model { get; set; }

    [Parameter, EditorRequired]
    public required StoredFinding Stored { get; set; }

    [Parameter, EditorRequired]
    public required ImpactChartData Data { get; set; }

    /// <summary>Where the cumulated loss has an interval.</summary>
    [Parameter]
    public IReadOnlyList<CumulationLine> Cumulation { get; set; } = [];

    /// <summary>What every download must say.</summary>
    [Parameter]
    public IReadOnlyList<Stamp> Stamps { get; set; } = [];

    // A chart redraws for every new model; while a job is watched the page renders a few times a second.
    protected override void OnParametersSet()
    {
        var wanted = (Data, Model.Query with { Job = null }, string.Join(' ', Stamps));
        if (_drawn == wanted)
            return;

        _drawn = wanted;
        var slice = ChartSlice.Of(Data, Model.Values, Model.Query.Range, Model.Query.Compare);
        var words = new ChartWords(Model, Stored, Data, Words, new FindingText(CultureInfo.CurrentCulture));
        var provenance = words.Provenance(Stamps);
        _days = slice.Days;
        _values = slice.Rows.Count == 0 ? null : words.Values(slice, Model.Query.Compare, provenance);
        _cumulated = words.Cumulated(Cumulation, provenance);
    }
}
