using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Charts;

/// <summary>The chart as a table: every point of the model, none thinned away.</summary>
public partial class ChartTable
{
    private List<ChartTableRow> _rows = [];

    [Inject]
    public required IStringLocalizer<ChartText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ImpactChartModel Model { get; set; }

    private string Caption => Words["TableCaption", Model.Caption, Model.Zone.Id];

    protected override void OnParametersSet() => _rows = ChartTableRow.From(Model, CultureInfo.CurrentCulture);
}
