using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Which series and outages have a say in the estimate of a series, as <see cref="SeriesCompanions"/> and the run take them.</summary>
internal static class EstimateBasis
{
    private const string Own = "own";
    private const string Group = "group";
    private const string Unknown = "unknown";

    // Longest recovery (14 days), guard, and the zones of days: an outage further away touches nothing of a series.
    private static readonly Duration Reach = Duration.FromDays(31);

    /// <summary>Whose hours of the day an estimate took, by its reasons; null when it needed none.</summary>
    public static string? ProfileOf(IEnumerable<Reason> reasons) => reasons.Select(reason => reason.Code switch
    {
        "intraday_own" => Own,
        "intraday_group" => Group,
        "intraday_unknown" => Unknown,
        _ => null,
    }).FirstOrDefault(profile => profile is not null);

    /// <summary>True when another series has a say: other metrics of the account as signs of life, hourly series for the hours of the day.</summary>
    /// <param name="series">The series estimated.</param>
    /// <param name="profile">Whose hours of the day it took; see <see cref="ProfileOf"/>.</param>
    /// <param name="other">Another one.</param>
    public static bool Consults(SeriesKey series, string? profile, SeriesKey other)
    {
        if (MetricCatalog.IsGauge(other.Metric) || other == series) return false;
        var samePlatform = string.Equals(series.Platform, other.Platform, StringComparison.Ordinal);
        var sameAccount = samePlatform && string.Equals(series.Account, other.Account, StringComparison.Ordinal);
        if (sameAccount && other.Granularity == series.Granularity) return true;
        if (profile is null || series.Granularity != Granularity.Day || other.Granularity != Granularity.Hour) return false;
        return sameAccount || (profile is Group or Unknown && samePlatform && series.Platform is not null);
    }

    /// <summary>True when an outage can touch the periods of a series, its recovery and guard included.</summary>
    public static bool Touches(StoredSeries series, string? platform, Instant start, Instant? endExclusive)
    {
        if (!OutageMatch.Applies(series.Key.Platform, platform, null)) return false;
        var (first, last) = series.Key.Granularity == Granularity.Hour
            ? (StoredPeriod.ToInstant(series.FirstPeriod), StoredPeriod.ToInstant(series.LastPeriod))
            : (StoredPeriod.ToDay(series.FirstPeriod).AtMidnight().InUtc().ToInstant(), StoredPeriod.ToDay(series.LastPeriod).AtMidnight().InUtc().ToInstant());
        return start - Reach <= last && (endExclusive is null || endExclusive.Value + Reach >= first);
    }
}
