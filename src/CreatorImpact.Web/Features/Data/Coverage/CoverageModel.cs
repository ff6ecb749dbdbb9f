using CreatorImpact.Analysis.Quality;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Coverage;

/// <summary>How much of an account is there.</summary>
/// <param name="Account">Account.</param>
/// <param name="Platform">As shown; null when no file stated one.</param>
/// <param name="Series">Its series, the best first.</param>
/// <param name="Agreements">Metrics that are there by the hour and by the day.</param>
public sealed record CoverageModel(string Account, string? Platform, IReadOnlyList<CoveredSeries> Series, IReadOnlyList<MetricAgreement> Agreements)
{
    /// <summary>Outage whose hours are marked; null for none.</summary>
    public StoredOutage? Outage { get; init; }
}

/// <summary>One series by its days.</summary>
/// <param name="Stored">The series.</param>
/// <param name="Quality">Its letter and why.</param>
/// <param name="Months">Its days by month, the newest month first.</param>
public sealed record CoveredSeries(StoredSeries Stored, SeriesQuality Quality, IReadOnlyList<CoveredMonth> Months)
{
    /// <summary>Gaps between the first and the last value, the newest first.</summary>
    public required IReadOnlyList<DateInterval> Gaps { get; init; }

    /// <summary>Its usual week; null for days, and for what is no count.</summary>
    public UsualWeek? Week { get; init; }
}

/// <summary>How a usual week of a series spreads over its hours, or why that cannot be said.</summary>
/// <param name="Profile">The week; null when refused.</param>
/// <param name="Refusal">Why; null when there is one.</param>
public sealed record UsualWeek(WeekProfile? Profile, Reason? Refusal);

/// <summary>The days of a month; null where the series has no day.</summary>
/// <param name="Month">Year and month.</param>
/// <param name="Days">31 entries, the first of the month first.</param>
public sealed record CoveredMonth(YearMonth Month, IReadOnlyList<DayCoverage?> Days);

/// <summary>Hours beside days of one metric.</summary>
/// <param name="Metric">Canonical metric.</param>
/// <param name="Agreement">How they agree.</param>
public sealed record MetricAgreement(string Metric, GrainAgreement Agreement);
