using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>A post published just before an outage or inside it, held against the account's own posts.</summary>
/// <param name="Post">The post.</param>
/// <param name="Fate">What became of it.</param>
public sealed record FreshPostOutcome(FreshPost Post, FreshPostFate Fate)
{
    /// <summary>Views to be expected at the horizon; null when nothing is comparable.</summary>
    public IntervalEstimate? Expected { get; init; }

    /// <summary>
    /// Chance that one of the account's own posts does as badly without any outage: (1 + own posts with no more views) / (1 + own posts); null when
    /// it cannot be told.
    /// </summary>
    public double? Chance { get; init; }

    /// <summary>(Expected − observed views at the horizon) · (1 − share within the assessed window), one number a world; null when it cannot be told.</summary>
    public double[]? ShortfallDraws { get; init; }

    /// <summary>Views lost after the assessed window; null when it cannot be told.</summary>
    public IntervalEstimate? Shortfall { get; init; }

    /// <summary>When it reaches the horizon, and an export can tell; null when it is not waited for.</summary>
    public Instant? WaitUntil { get; init; }

    /// <summary>What is missing, or what was assumed: <c>immature</c>, <c>views_at_age_unknown</c>, <c>lifetime_unknown</c>, <c>arrival_assumed</c>, <c>horizon_inside</c>; null for nothing.</summary>
    public Reason? Reason { get; init; }
}
