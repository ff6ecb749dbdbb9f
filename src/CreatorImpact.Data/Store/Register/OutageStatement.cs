using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>Something the platform said in public about an outage.</summary>
/// <param name="At">When it was said.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Text">In words; never empty.</param>
/// <param name="Url">Where it can be read; null when nowhere any more.</param>
public sealed record OutageStatement(Instant At, StatementKind Kind, string Text, string? Url = null)
{
    /// <summary>What a status word of a status page amounts to; a word nobody knows is news.</summary>
    /// <param name="status">Such as <c>investigating</c>, <c>monitoring</c>, <c>resolved</c>; null for none.</param>
    public static StatementKind KindOf(string? status) => status?.Trim().ToLowerInvariant() switch
    {
        "resolved" or "completed" or "closed" or "fixed" => StatementKind.Resolved,
        "scheduled" or "postmortem" => StatementKind.Other,
        _ => StatementKind.Update,
    };
}

/// <summary>What a statement does.</summary>
public enum StatementKind
{
    /// <summary>Says that something is wrong, or how far the repair is: the first of these acknowledges the outage.</summary>
    Update,

    /// <summary>Says that it is over.</summary>
    Resolved,

    /// <summary>Neither: an announcement beforehand, a report afterwards.</summary>
    Other,
}
