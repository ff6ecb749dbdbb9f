using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Import;

/// <summary>
/// Observations of one series as columns of equal length, ascending by period, each period once. Periods are what the store keeps:
/// microseconds since 1970-01-01T00:00Z for hours, days since 1970-01-01 (the platform's own calendar day) for days.
/// Only known values are listed: a gap is missing, never zero.
/// </summary>
/// <param name="Key">What is measured.</param>
/// <param name="ZoneId">IANA zone of the days, or null when the file does not say.</param>
/// <param name="Currency">ISO code of money metrics, else null.</param>
/// <param name="Periods">Ascending, distinct.</param>
/// <param name="Values">Finite values, one a period.</param>
public sealed record SeriesData(SeriesKey Key, string? ZoneId, string? Currency, IReadOnlyList<long> Periods, IReadOnlyList<double> Values)
{
    /// <summary>When its newest export was written, where the file carries exports of others on; null when that is when the file itself was written.</summary>
    public Instant? ExportedAt { get; init; }
}
