using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>Root of the interactive part.</summary>
public sealed partial class Routes
{
    [Inject]
    public required CurrentWorkspace Current { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    /// <summary>What the request that opened this page may see; the browser carries it protected, so a circuit sees the same as the first paint.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceChoice Workspace { get; set; }

    /// <summary>The role the browser has chosen: the document knows the request, a circuit does not.</summary>
    [Parameter]
    public ViewerRole? Role { get; set; }

    protected override void OnInitialized() => Viewer.Role = Role;

    protected override void OnParametersSet() => Current.Choose(Workspace);
}
