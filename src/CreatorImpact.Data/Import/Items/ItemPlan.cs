using CreatorImpact.Data.Import.Tables;
using NodaTime;

namespace CreatorImpact.Data.Import.Items;

/// <summary>Where the parts of an item stand in a table of items. Columns are 0-based; null = the table has none.</summary>
internal sealed record ItemPlan
{
    /// <summary>Content snapshot, or event list when the publish times are the point of the table.</summary>
    public required TableKind Kind { get; init; }

    public int? Id { get; init; }

    public int? Link { get; init; }

    public int? Title { get; init; }

    /// <summary>Publish time, or its day when <see cref="Clock"/> holds the time.</summary>
    public int? Published { get; init; }

    public int? Clock { get; init; }

    /// <summary>Day of the snapshot, which no publish time without a year may pass.</summary>
    public int? Snapshot { get; init; }

    public int? Platform { get; init; }

    public int? Account { get; init; }

    public int? Currency { get; init; }

    /// <summary>Zone of publish times without an offset; null when nobody knows it.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Columns of values.</summary>
    public required IReadOnlyList<MetricColumn> Values { get; init; }

    /// <summary>What a reader should know about the table.</summary>
    public string? Note { get; init; }
}
