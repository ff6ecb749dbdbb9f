using NodaTime;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>A post that was planned.</summary>
/// <param name="Platform">Lower-case platform; null when not said.</param>
/// <param name="Account">Account as written; empty when the schedule is that of the only creator.</param>
/// <param name="Title">Title or first words; empty when the schedule has none.</param>
/// <param name="PlannedOn">Day in the schedule's own zone.</param>
/// <param name="PlannedAt">Instant; null when only the day was planned.</param>
public sealed record PlannedPost(string? Platform, string Account, string Title, LocalDate PlannedOn, Instant? PlannedAt)
{
    /// <summary>The schedule's own id of the post; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Format such as <c>reel</c> or <c>short</c>; null when not said.</summary>
    public string? Format { get; init; }

    /// <summary>Client the post was made for; null when not said.</summary>
    public string? Client { get; init; }

    /// <summary>Address of the post once it is published; null when not said.</summary>
    public string? Link { get; init; }

    /// <summary>Line of the file; 0 for entries by hand.</summary>
    public int LineNumber { get; init; }
}
