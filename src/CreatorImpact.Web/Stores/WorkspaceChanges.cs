namespace CreatorImpact.Web.Stores;

/// <summary>Tells pages that are open elsewhere that the workspace they show was removed.</summary>
public sealed class WorkspaceChanges
{
    /// <summary>Raised on any thread.</summary>
    public event EventHandler<WorkspaceRemovedEventArgs>? Removed;

    internal void Announce(long workspaceId) => Removed?.Invoke(this, new WorkspaceRemovedEventArgs(workspaceId));
}

/// <summary>Which workspace was removed.</summary>
public sealed class WorkspaceRemovedEventArgs(long workspaceId) : EventArgs
{
    /// <summary>Its number.</summary>
    public long WorkspaceId => workspaceId;
}
