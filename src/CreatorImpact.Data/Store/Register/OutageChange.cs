using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>One entry of an outage's history: the state it was in from then on.</summary>
/// <param name="Id">Number in its workspace; later changes have larger ones.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who, as they gave their name; null when nobody said.</param>
/// <param name="Action">What was done.</param>
/// <param name="State">The outage afterwards; its removal included.</param>
public sealed record OutageChange(long Id, Instant At, string? Author, OutageAction Action, StoredOutage State);

/// <summary>What was done to an outage.</summary>
public enum OutageAction
{
    /// <summary>As it was found before the first change that was recorded.</summary>
    Found,

    /// <summary>Entered.</summary>
    Added,

    /// <summary>Changed.</summary>
    Changed,

    /// <summary>Put back to an earlier state.</summary>
    Undone,

    /// <summary>Removed.</summary>
    Removed,

    /// <summary>Brought back after a removal.</summary>
    Restored,
}
