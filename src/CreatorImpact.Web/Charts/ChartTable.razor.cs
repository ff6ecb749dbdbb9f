using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Charts;

/// <summary>The chart as a table: every period of the model, none thinned away.</summary>
public partial class ChartTable
{
    private List<ChartTableLine> _lines = [];
    private IReadOnlyList<string> _columns = [];
    private bool _hasParts;

    [Inject]
    public required IStringLocalizer<ChartText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    private string Caption => Words["TableCaption", Model.Caption, Model.Unit, Model.Zone.Id];

    protected override void OnParametersSet()
    {
        var rows = new ChartRows(Model);
        var culture = CultureInfo.CurrentCulture;
        _columns = rows.Columns;
        _hasParts = Model.Spans.Any(span => span.Kind == ChartSpanKind.Outage);
        _lines = [.. Enumerable.Range(0, rows.Count).Select(index => new ChartTableLine(
            rows.Time(index), rows.PartKey(index), rows.Texts(index, culture), rows.Checkpoint(index) is { } marker ? rows.Text(marker, culture) : null))];
    }

    private sealed record ChartTableLine(string Time, string PartKey, IReadOnlyList<string?> Cells, string? Checkpoint)
    {
        public string? PartClass => string.Equals(PartKey, "PartDuring", StringComparison.Ordinal) ? "during" : null;
    }
}
