using CreatorImpact.Analysis.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>A document as it will be read, and the ways to take it along.</summary>
public sealed partial class ReportView : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private MarkupString _paper;

    [Inject]
    public required ReportPress Press { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Parameter, EditorRequired]
    public required ReportDocument Document { get; set; }

    /// <summary>What it was asked for with; its files are asked for alike.</summary>
    [Parameter, EditorRequired]
    public required ReportsAddress Address { get; set; }

    // Without a browser on the machine there is no PDF to offer, only this browser's own print.
    private IEnumerable<ReportFormat> Formats => Enum.GetValues<ReportFormat>().Where(format => Press.PrintsPdf || format != ReportFormat.Pdf);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet() => _paper = new MarkupString(ReportPaper.Of(Document));

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("window.print", _closing.Token);
}
