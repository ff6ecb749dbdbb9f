using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Stores;

/// <summary>The workspace a browser looks at, as it travels from the request to the circuit.</summary>
/// <param name="Id">First part of the key of every row read or written.</param>
/// <param name="IsDemo">True for made-up data.</param>
public sealed record WorkspaceChoice(long Id, bool IsDemo)
{
    /// <summary>What everybody looks at who chose nothing.</summary>
    public static WorkspaceChoice Own { get; } = new(WorkspaceStore.DefaultId, false);

    internal static WorkspaceChoice Of(Workspace workspace) => new(workspace.Id, workspace.Kind == WorkspaceKind.Demo);
}
