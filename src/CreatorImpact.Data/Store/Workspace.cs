using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What belongs together and is kept apart from everybody else's.</summary>
/// <param name="Id">1 for the default workspace.</param>
/// <param name="Name">As shown.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record Workspace(long Id, string Name, Instant CreatedAt);
