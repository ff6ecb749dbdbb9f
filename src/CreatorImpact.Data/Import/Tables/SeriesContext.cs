using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Metrics;
using NodaTime;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>What a reader knows about a table beside its cells.</summary>
internal sealed record SeriesContext
{
    /// <summary>File or entry, for messages.</summary>
    public required string Where { get; init; }

    /// <summary>Archive entry.</summary>
    public string? Entry { get; init; }

    /// <summary>Sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Sheet or entry, for rejected rows.</summary>
    public string? Place => Sheet ?? Entry;

    /// <summary>What the user said.</summary>
    public required ReadOptions Options { get; init; }

    /// <summary>Account of rows that name none.</summary>
    public required string Account { get; init; }

    /// <summary>Platform of rows that name none.</summary>
    public string? Platform { get; init; }

    /// <summary>IANA zone of the platform's days; null when the export does not say.</summary>
    public string? DayZone { get; init; }

    /// <summary>First day of the range when the file name states it.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>Last day that dates without a year may have; the reference time's UTC day unless the file name states one.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Order of day and month this source is known to write, where the dates do not tell; null asks the user.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>True when the source writes one row a day, so that days that follow each other tell the order of day and month.</summary>
    public bool RowsFollow { get; init; }

    /// <summary>True when the source groups thousands with a point: 1.200 is 1200 where nothing else tells.</summary>
    public bool ThousandsPoint { get; init; }

    /// <summary>True when hours without a zone stay what the clock showed, as a profile of the day and not as a series.</summary>
    public bool KeepsHoursAsLabels { get; init; }

    /// <summary>How numbers are written, as the user said; null lets the columns decide.</summary>
    public NumberFormat? Numbers { get; init; }

    /// <summary>Metric names of long tables.</summary>
    public MetricNames Names { get; init; } = MetricNames.Common;
}
