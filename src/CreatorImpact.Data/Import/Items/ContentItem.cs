using NodaTime;

namespace CreatorImpact.Data.Import.Items;

/// <summary>One post or video as an export lists it: when it was published, and its figures since then.</summary>
/// <param name="Platform">Lower-case platform, or null when nobody said.</param>
/// <param name="Account">Account it belongs to.</param>
/// <param name="Id">The platform's own id as text; its link, or its place in the file, where the id is missing or was destroyed.</param>
/// <param name="Title">Title or first words; null when the export has none.</param>
/// <param name="Link">Address of the item, or null.</param>
/// <param name="PublishedOn">Day of publishing in the export's zone, or null when not stated.</param>
/// <param name="PublishedAt">Instant of publishing; null when only the day, or no zone, is known.</param>
/// <param name="SnapshotOn">Day on which the figures were taken, where the export says so.</param>
/// <param name="Values">Known figures per metric since publishing (or of the export's range): never figures of the publish day.</param>
public sealed record ContentItem(
    string? Platform,
    string Account,
    string Id,
    string? Title,
    string? Link,
    LocalDate? PublishedOn,
    Instant? PublishedAt,
    LocalDate? SnapshotOn,
    IReadOnlyDictionary<string, decimal> Values)
{
    /// <summary>First instant the list no longer covers, where it states its range; null when it does not: it may reach to its export.</summary>
    public Instant? ListedUntil { get; init; }

    /// <summary>When the list was written that states the figures, where the file carries lists of others on; null when that is when the file itself was written.</summary>
    public Instant? WrittenAt { get; init; }

    /// <summary>Format code of that list; null for the file's own.</summary>
    public string? ListFormat { get; init; }

    /// <summary>Which of several snapshots of the post in one file this is, oldest first from 0; lists of platforms hold one.</summary>
    public int Position { get; init; }
}
