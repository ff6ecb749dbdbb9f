using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>Root of the interactive part.</summary>
public sealed partial class Routes
{
    [Inject]
    public required CurrentWorkspace Current { get; init; }

    /// <summary>What the request that opened this page may see; the browser carries it protected, so a circuit sees the same as the first paint.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceChoice Workspace { get; set; }

    protected override void OnParametersSet() => Current.Choose(Workspace);
}
