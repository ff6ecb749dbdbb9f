using NodaTime;

namespace CreatorImpact.Data.Import.Items;

/// <summary>The items of one platform, by id.</summary>
internal sealed class ItemGroup(string? platform)
{
    public string? Platform { get; } = platform;

    /// <summary>Rows, also repeated and rejected ones.</summary>
    public int RowsRead { get; set; }

    public string? Currency { get; set; }

    /// <summary>In the order of the file.</summary>
    public OrderedDictionary<string, ReadItem> Items { get; } = new(StringComparer.Ordinal);
}

/// <summary>An item as read.</summary>
internal sealed record ReadItem(string Account, string Id, string? Title, string? Link, PublishTime? Published, LocalDate? Snapshot, IReadOnlyDictionary<string, decimal> Values)
{
    public LocalDate? Day => Published?.Day;

    public Instant? PublishedAt => Published?.At;

    /// <summary>True when a time of day was written.</summary>
    public bool HasTime => Published?.Local is not null;

    /// <summary>Publish time as ISO text: an instant where it is known, else what was written.</summary>
    public string Text => Published?.Text ?? string.Empty;

    public ContentItem ToItem(string? platform) => new(platform, Account, Id, Title, Link, Day, PublishedAt, Snapshot, Values);
}
