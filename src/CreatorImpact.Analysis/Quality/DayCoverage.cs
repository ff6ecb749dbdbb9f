using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>What is known of one day of a series.</summary>
/// <param name="Day">Day in the series' zone.</param>
/// <param name="State">What it is good for.</param>
/// <param name="Present">Periods with a value: 0 or 1 for days, up to 25 for hours.</param>
/// <param name="Expected">Periods the day has: 1, or its 23, 24 or 25 hours.</param>
/// <param name="Sum">Sum of its values; 0 when nothing is there.</param>
public sealed record DayCoverage(LocalDate Day, DayState State, int Present, int Expected, double Sum);

/// <summary>What a day of a series is good for.</summary>
public enum DayState
{
    /// <summary>All its values are there.</summary>
    Complete,

    /// <summary>All its values are there and all are zero.</summary>
    Zero,

    /// <summary>Some of its hours are missing.</summary>
    Partial,

    /// <summary>Nothing is there: a gap, which is not zero.</summary>
    Missing,

    /// <summary>The platform was down on it; it is not learnt from.</summary>
    Outage,

    /// <summary>So new that the platform may still change it.</summary>
    Provisional,
}
