using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What belongs together and is kept apart from everybody else's.</summary>
/// <param name="Id">1 for the default workspace.</param>
/// <param name="Name">As shown.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Kind">Whose data it holds.</param>
public sealed record Workspace(long Id, string Name, Instant CreatedAt, WorkspaceKind Kind = WorkspaceKind.Own);

/// <summary>Whose data a workspace holds.</summary>
public enum WorkspaceKind
{
    /// <summary>People's own.</summary>
    Own,

    /// <summary>Made-up data to look at; it can be removed as a whole.</summary>
    Demo,
}
