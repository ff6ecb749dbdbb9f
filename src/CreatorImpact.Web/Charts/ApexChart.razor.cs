using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// The one component that knows the chart engine. A new model instance redraws; the same instance does not. Only one drawing is under
/// way at a time, and models that are overtaken meanwhile are skipped.
/// </summary>
public sealed partial class ApexChart : IAsyncDisposable
{
    private const string ModulePath = "./Charts/ApexChart.razor.js";

    private ElementReference _plot;
    private IJSObjectReference? _module;
    private ChartModel? _drawn;
    private bool _drawing;
    private bool _disposed;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IStringLocalizer<ChartText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_module is null)
            return;

        try
        {
            await _module.InvokeVoidAsync("destroy", _plot);
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone and has taken the chart along.
        }
    }

    /// <summary>Saves the chart as a picture of its own: white ground, caption, legend, and where the numbers come from.</summary>
    /// <param name="format"><c>svg</c> or <c>png</c>.</param>
    /// <param name="footer">Lines under the picture.</param>
    internal async Task SaveAsync(string format, IReadOnlyList<string> footer)
    {
        if (_module is not null && !_disposed)
            await _module.InvokeVoidAsync("savePicture", _plot, $"{Model.FileStem}.{format}", format, Model.Caption, footer, Model.Provenance.Mark ?? Model.Provenance.Stamp);
    }

    /// <summary>Saves bytes made here as a file.</summary>
    internal async Task SaveAsync(string fileName, string mediaType, byte[] content)
    {
        if (_module is null || _disposed)
            return;

        using var stream = new DotNetStreamReference(new MemoryStream(content));
        await _module.InvokeVoidAsync("saveFile", fileName, mediaType, stream);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_drawing)
            return;

        _drawing = true;
        try
        {
            while (!_disposed && !ReferenceEquals(_drawn, Model))
            {
                var model = Model;
                if (_module is null && !await ImportAsync())
                    return;

                await _module!.InvokeVoidAsync("draw", _plot, ChartPayload.Create(model, ChartWording.From(Words), CultureInfo.CurrentCulture));
                _drawn = model;
            }
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to draw on.
        }
        finally
        {
            _drawing = false;
        }
    }

    /// <summary>False when the page was left while the browser fetched the module: there is nothing to draw on any more.</summary>
    private async Task<bool> ImportAsync()
    {
        var module = await Script.InvokeAsync<IJSObjectReference>("import", ModulePath);
        if (!_disposed)
        {
            _module = module;
            return true;
        }

        await module.DisposeAsync();
        return false;
    }
}
