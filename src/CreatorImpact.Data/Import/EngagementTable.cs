using CreatorImpact.Data.Import.Items;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Import;

/// <summary>One table found in an engagement export, with the figures a user can check against the source.</summary>
public sealed record EngagementTable
{
    /// <summary>Archive entry, when the file is an archive.</summary>
    public string? Entry { get; init; }

    /// <summary>Sheet, when the file is a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Platform of this table when it differs from, or is missing in, the reading.</summary>
    public string? Platform { get; init; }

    /// <summary>Account of this table when it differs from, or is missing in, the reading.</summary>
    public string? Account { get; init; }

    /// <summary>What the table can be used for.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>Length of a period; null when the table is no series.</summary>
    public Granularity? Granularity { get; init; }

    /// <summary>Data rows without header, preamble, blank and total rows.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Rows left after duplicates and faulty rows.</summary>
    public required int RowsAccepted { get; init; }

    /// <summary>First period as ISO text: a date for days, a UTC instant (or a wall-clock label without zone) for hours.</summary>
    public string? PeriodStart { get; init; }

    /// <summary>Last period, written like <see cref="PeriodStart"/>.</summary>
    public string? PeriodEnd { get; init; }

    /// <summary>Sum of the known values per metric that may be summed; <c>uploads</c> counts items with a publish time.</summary>
    public IReadOnlyDictionary<string, decimal> Sums { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Newest value per gauge (a metric that is never summed).</summary>
    public IReadOnlyDictionary<string, decimal> Last { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Cells without a value per metric, where there are any.</summary>
    public IReadOnlyDictionary<string, int> Nulls { get; init; } = new Dictionary<string, int>();

    /// <summary>ISO code of the money columns.</summary>
    public string? Currency { get; init; }

    /// <summary>The file's own total row, kept as a check.</summary>
    public IReadOnlyDictionary<string, decimal>? TotalRow { get; init; }

    /// <summary>What a reader should know about this table.</summary>
    public string? Note { get; init; }

    /// <summary>The series to store: empty for snapshots and for tables that hold only a part of the account (date × video).</summary>
    public IReadOnlyList<SeriesData> Series { get; init; } = [];

    /// <summary>The posts or videos listed; empty for tables of days and of shares.</summary>
    public IReadOnlyList<ContentItem> Items { get; init; } = [];
}
