using NodaTime;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// A before / during / after chart as data: what happened, what would have happened, and how sure that is.
/// A null value is a gap: it is drawn as one and never as zero.
/// </summary>
public sealed record ImpactChartModel
{
    /// <summary>Most points that are drawn; a longer series is thinned, its table is not.</summary>
    public const int MaximumDrawnPoints = 800;

    /// <summary>What the chart shows, its zone included; stands above it.</summary>
    public required string Caption { get; init; }

    /// <summary>What the chart says, in one sentence, for those who do not see it.</summary>
    public required string Summary { get; init; }

    /// <summary>Unit of the values, as a word; stands at the axis.</summary>
    public required string Unit { get; init; }

    /// <summary>Zone in which times are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>True when a point is an hour, false when it is a day.</summary>
    public required bool Hourly { get; init; }

    /// <summary>Ascending in time.</summary>
    public required IReadOnlyList<ImpactChartPoint> Points { get; init; }

    /// <summary>Outages and recovery, shaded behind the lines.</summary>
    public IReadOnlyList<ChartSpan> Spans { get; init; } = [];
}

/// <summary>One period of the chart.</summary>
/// <param name="Time">Start of the period.</param>
/// <param name="Actual">What happened; null when the data have a gap.</param>
/// <param name="ButFor">What would have happened; null where nothing was estimated.</param>
/// <param name="Range50">Range that holds it every second time.</param>
/// <param name="Range90">Range that holds it nine times out of ten.</param>
public readonly record struct ImpactChartPoint(Instant Time, double? Actual, double? ButFor = null, ChartRange? Range50 = null, ChartRange? Range90 = null);

/// <summary>Low and high end of a range.</summary>
public readonly record struct ChartRange(double Low, double High);

/// <summary>A half-open stretch of time that is shaded.</summary>
public sealed record ChartSpan(ChartSpanKind Kind, Instant Start, Instant EndExclusive);

/// <summary>Why a stretch of time is shaded.</summary>
public enum ChartSpanKind
{
    Outage,
    Recovery,
}
