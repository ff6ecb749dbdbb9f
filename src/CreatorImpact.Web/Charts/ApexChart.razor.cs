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

    private ElementReference _canvas;
    private IJSObjectReference? _module;
    private ImpactChartModel? _drawn;
    private bool _drawing;
    private bool _disposed;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IStringLocalizer<ChartText> Words { get; init; }

    [Parameter, EditorRequired]
    public required ImpactChartModel Model { get; set; }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_module is null)
            return;

        try
        {
            await _module.InvokeVoidAsync("destroy", _canvas);
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone and has taken the chart along.
        }
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
                _module ??= await Script.InvokeAsync<IJSObjectReference>("import", ModulePath);
                await _module.InvokeVoidAsync("draw", _canvas, ChartPayload.Create(model, Names(), CultureInfo.CurrentUICulture.Name));
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

    private bool Has(ChartSpanKind kind) => Model.Spans.Any(span => span.Kind == kind);

    private ChartPayloadNames Names() =>
        new(Words["Actual"], Words["ButFor"], Words["Band50"], Words["Band90"], Words["Outage"], Words["Recovery"]);
}
