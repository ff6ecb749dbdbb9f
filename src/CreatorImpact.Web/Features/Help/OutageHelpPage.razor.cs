using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Help for one outage: the five steps, the report to the platform, sources, reactions. The address says which outage.</summary>
public sealed partial class OutageHelpPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private OutageHelpModel? _model;
    private OutageHelpBoard? _board;
    private string? _asked;

    [Inject]
    public required OutageHelpLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    /// <summary>Number of the outage; the newest when none is given.</summary>
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Text["Title"], HelpAddress.Page)];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = OutageText ?? "";
        if (_model is not null && asked == _asked)
            return;

        _asked = asked;
        var loaded = await Handover.LoadAsync("help:" + asked, () => Loader.LoadAsync(QueryNumber.Read(asked), _closing.Token));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (asked != _asked)
            return;

        _model = loaded;
        _board = loaded.Outage is { } outage ? new OutageHelpBoard(outage, loaded, Loader) : null;
    }

    // The report below names what was answered above.
    private void Changed() => StateHasChanged();
}
