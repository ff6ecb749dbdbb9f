using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>A series with at least one visible observation.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Key">What is measured.</param>
/// <param name="CreatorName">Whose account it is.</param>
/// <param name="ZoneId">IANA zone: what the user set, else what the newest visible export says; null when nobody said.</param>
/// <param name="Currency">ISO code of a money metric, else null.</param>
/// <param name="FirstPeriod">First visible period, as in <see cref="Import.SeriesData"/>.</param>
/// <param name="LastPeriod">Last visible period.</param>
/// <param name="PeriodCount">Visible periods; gaps are not counted.</param>
public sealed record StoredSeries(
    long Id,
    SeriesKey Key,
    string CreatorName,
    string? ZoneId,
    string? Currency,
    long FirstPeriod,
    long LastPeriod,
    int PeriodCount)
{
    /// <summary>When its newest visible export was written, as far as that is known.</summary>
    public Instant ExportedAt { get; init; }

    /// <summary>Applied imports that hold it, highest rank first: with the zone they decide everything that is visible of it.</summary>
    public IReadOnlyList<long> Imports { get; init; } = [];

    /// <summary>True for a series of this account; an empty platform is none.</summary>
    public bool IsOf(string account, string? platform) =>
        string.Equals(Key.Account, account, StringComparison.Ordinal) && string.Equals(Key.Platform ?? string.Empty, platform ?? string.Empty, StringComparison.Ordinal);
}

/// <summary>The visible observations of a series.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Key">What is measured.</param>
/// <param name="ZoneId">As in <see cref="StoredSeries"/>.</param>
/// <param name="Currency">As in <see cref="StoredSeries"/>.</param>
/// <param name="Periods">Ascending; a missing period is a gap, never zero.</param>
/// <param name="Values">Finite, one a period.</param>
public sealed record LoadedSeries(long Id, SeriesKey Key, string? ZoneId, string? Currency, long[] Periods, double[] Values)
{
    /// <summary>As in <see cref="StoredSeries"/>.</summary>
    public IReadOnlyList<long> Imports { get; init; } = [];
}
