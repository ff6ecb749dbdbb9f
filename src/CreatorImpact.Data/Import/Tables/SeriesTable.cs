using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>A table of observations over time, read.</summary>
/// <param name="Granularity">Length of its periods.</param>
/// <param name="ZoneId">IANA zone of the series; null when nobody said.</param>
/// <param name="TimeZone">The zone as a reading shows it.</param>
/// <param name="Groups">One an account (or item), in the order met.</param>
/// <param name="Totals">The file's own total row.</param>
/// <param name="Replaced">Rows that gave a period again with another value.</param>
internal sealed record SeriesTable(
    Granularity Granularity,
    string? ZoneId,
    string TimeZone,
    IReadOnlyList<SeriesGroup> Groups,
    IReadOnlyDictionary<string, decimal>? Totals,
    int Replaced)
{
    /// <summary>Order of day and month its dates are written in; null when they leave no choice.</summary>
    public DateOrder? Order { get; init; }

    /// <summary>Data rows of all groups.</summary>
    public int RowsRead => Groups.Sum(group => group.RowsRead);

    /// <summary>Rows accepted in all groups.</summary>
    public int RowsAccepted => Groups.Sum(group => group.RowsAccepted);
}
