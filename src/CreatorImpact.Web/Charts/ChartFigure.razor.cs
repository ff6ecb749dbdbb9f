using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// A chart as pages use it: caption, legend, picture with values by hover and by keyboard, the same values as a table, and downloads as CSV, PNG
/// and SVG that say where they come from. Hand it a new <see cref="ChartModel"/> to redraw.
/// </summary>
public sealed partial class ChartFigure
{
    private ApexChart? _chart;
    private bool _tableSeen;

    [Inject]
    public required IStringLocalizer<ChartText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    private async Task SavePictureAsync(string format)
    {
        if (_chart is not null)
            await _chart.SaveAsync(format, ChartFooter.Lines(Model, Words));
    }

    private async Task SaveCsvAsync()
    {
        if (_chart is null)
            return;

        var heads = new ChartCsvHeads(Words["TimeUtc"], Words["TimeIn", Model.Zone.Id], Words["Part"], Words["Checkpoint"], Words["CheckpointValue"], Words["Low90"], Words["High90"]);
        string[] about = [Model.Caption, .. ChartFooter.Lines(Model, Words)];
        var content = ChartCsv.Write(Model, heads, about, key => Words[key]);
        await _chart.SaveAsync(Model.FileStem + ".csv", "text/csv", content);
    }
}
