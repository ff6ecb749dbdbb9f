using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Start;

/// <summary>Leads to the first result; once there is one, answers first what the reader's role asks first.</summary>
public sealed partial class StartPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private StartPageModel? _model;

    [Inject]
    public required StartPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    /// <summary>Role of the address; it wins over the one chosen earlier.</summary>
    [SupplyParameterFromQuery(Name = "role")]
    public string? RoleText { get; set; }

    private ViewerRole? Chosen => RoleCookie.Parse(RoleText) ?? Viewer.Role;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync() => _model = await Handover.LoadAsync("start", () => Loader.LoadAsync(_closing.Token));

    protected override void OnParametersSet() => Viewer.Role = Chosen;
}
