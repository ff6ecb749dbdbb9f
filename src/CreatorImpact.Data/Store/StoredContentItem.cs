using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>One post or video as it is visible.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Lower-case platform; null when no file stated one.</param>
/// <param name="Key">The platform's own id, the link, or publish time and title.</param>
public sealed record StoredContentItem(long Id, string Account, string? Platform, string Key)
{
    /// <summary>Title or first words; null when no export has one.</summary>
    public string? Title { get; init; }

    /// <summary>Address; null when no export has one.</summary>
    public string? Link { get; init; }

    /// <summary>Day of publishing in the export's zone; null when not stated.</summary>
    public LocalDate? PublishedOn { get; init; }

    /// <summary>Instant of publishing; null when only the day, or no zone, is known.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>Figures since publishing, one entry an export, oldest first; of one moment the highest rank comes last.</summary>
    public IReadOnlyList<ContentSnapshot> Snapshots { get; init; } = [];
}

/// <summary>Figures of a post at one moment.</summary>
/// <param name="TakenOn">Day on which they were taken, where the export says so.</param>
/// <param name="ExportedAt">When the export was written.</param>
/// <param name="Figures">Metric to number since publishing.</param>
public sealed record ContentSnapshot(LocalDate? TakenOn, Instant ExportedAt, IReadOnlyDictionary<string, double> Figures)
{
    /// <summary>Format code of the export; null when it has none.</summary>
    public string? Format { get; init; }

    /// <summary>First instant the export's list of posts no longer covers, where it states its range; null otherwise.</summary>
    public Instant? ListedUntil { get; init; }

    /// <summary>How far its list of posts may reach: to when it was written, and no further than the range it states.</summary>
    public Instant ReachesTo => ListedUntil is { } end ? Instant.Min(end, TakenAt) : TakenAt;

    /// <summary>Noon UTC of the day they were taken on, else when the export was written.</summary>
    public Instant TakenAt => TakenOn is { } day ? day.At(new LocalTime(12, 0)).InUtc().ToInstant() : ExportedAt;
}
