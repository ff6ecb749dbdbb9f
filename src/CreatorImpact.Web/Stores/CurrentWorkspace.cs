namespace CreatorImpact.Web.Stores;

/// <summary>
/// Whose data the request or circuit at hand may see. Requests take it from <see cref="WorkspaceAccess"/>, circuits from the page that opened
/// them, before anything is drawn.
/// </summary>
public sealed class CurrentWorkspace
{
    /// <summary>What was chosen; the own workspace until somebody chooses.</summary>
    public WorkspaceChoice Choice { get; private set; } = WorkspaceChoice.Own;

    /// <summary>First part of the key of every row read or written.</summary>
    public long Id => Choice.Id;

    /// <summary>True while the demo is viewed: whatever leaves the program then says so.</summary>
    public bool IsDemo => Choice.IsDemo;

    internal void Choose(WorkspaceChoice choice) => Choice = choice;
}
