using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>A page whose address says what is compared: it loads once an address, and the first paint hands over what it loaded.</summary>
/// <typeparam name="TModel">What is loaded.</typeparam>
public abstract class GroupsAddressPage<TModel> : ComponentBase, IDisposable
    where TModel : class
{
    private readonly CancellationTokenSource _closing = new();
    private string? _loaded;

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required GroupsLoader Loader { get; init; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricText { get; set; }

    [SupplyParameterFromQuery(Name = "counted")]
    public string? CountedText { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    public string? SetText { get; set; }

    [SupplyParameterFromQuery(Name = "a")]
    public string? AText { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    public string? BText { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    public string? RowsText { get; set; }

    [SupplyParameterFromQuery(Name = "columns")]
    public string? ColumnsText { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        _closing.Cancel();
        _closing.Dispose();
    }

    protected sealed override async Task OnParametersSetAsync()
    {
        var address = new GroupsAddress { Outage = Named(OutageText), Metric = Named(MetricText), Counted = Named(CountedText), Set = Named(SetText), A = Named(AText), B = Named(BText), Rows = Named(RowsText), Columns = Named(ColumnsText) };
        var wanted = address.Of(GetType().Name);
        if (_loaded == wanted)
            return;

        _loaded = wanted;
        var found = await Handover.LoadAsync(wanted, () => FindAsync(address, _closing.Token));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (_loaded == wanted)
            Show(found);
    }

    /// <summary>Loads what an address asks for.</summary>
    protected abstract Task<TModel> FindAsync(GroupsAddress address, CancellationToken token);

    /// <summary>Takes what was loaded.</summary>
    protected abstract void Show(TModel found);

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
