using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// What an outage cost one series. Loss positive, gain negative; net = gross − rebound + halo in every draw and in every point.
/// Amounts are in the metric's own unit.
/// </summary>
public sealed record ImpactEstimate(Verdict Verdict, IReadOnlyList<Reason> Reasons) : ImpactResult(Verdict, Reasons)
{
    /// <summary>First to last instant of the outage, as given.</summary>
    public required OutageWindow Window { get; init; }

    /// <summary>Index of the first period the window touches.</summary>
    public required int FirstWindowIndex { get; init; }

    /// <summary>Index after the last period the window touches.</summary>
    public required int WindowEndIndexExclusive { get; init; }

    /// <summary>Index after the last period of the recovery window.</summary>
    public required int RecoveryEndIndexExclusive { get; init; }

    /// <summary>Recovery window used, in days.</summary>
    public required int RecoveryDays { get; init; }

    /// <summary>The same verdict rule applied to net.</summary>
    public required Verdict NetVerdict { get; init; }

    /// <summary>Upper bound X of "no loss larger than X"; null with any other verdict.</summary>
    public double? NoLossLargerThan { get; init; }

    /// <summary>Expected total over every period the window touches.</summary>
    public required IntervalEstimate ButFor { get; init; }

    /// <summary>Observed total over the same periods, never prorated.</summary>
    public required double Actual { get; init; }

    /// <summary>Observed total over the rest of the recovery window, after the window itself.</summary>
    public required double ActualAfter { get; init; }

    /// <summary>Loss in the window. Hourly: but-for − actual. Daily: modelled from the intraday profile.</summary>
    public required IntervalEstimate Gross { get; init; }

    /// <summary>Daily data only: but-for − actual over the days touched, which already holds same-day rebound. Null for hourly data.</summary>
    public IntervalEstimate? DayNet { get; init; }

    /// <summary>What came back: rest of the day and one more day; on daily data it holds the same-day part too.</summary>
    public required IntervalEstimate Rebound { get; init; }

    /// <summary>Shortfall in the rest of the recovery window.</summary>
    public required IntervalEstimate Halo { get; init; }

    /// <summary>Gross − rebound + halo.</summary>
    public required IntervalEstimate Net { get; init; }

    /// <summary>The same with recovery windows of 1, 3, 7 and 14 days; null when it was not asked for.</summary>
    public IReadOnlyList<RecoveryRow>? RecoverySensitivity { get; init; }

    /// <summary>Smallest loss these data would have shown with 80 % power (one-sided 5 %), in the metric's unit.</summary>
    public required double SmallestVisibleLoss { get; init; }

    /// <summary>The same as a share of the but-for total, 0–1.</summary>
    public required double SmallestVisibleLossShare { get; init; }

    /// <summary>Placebo windows the width rests on.</summary>
    public required int Placebos { get; init; }

    /// <summary>Share of placebo windows inside their own leave-one-out 90 % interval; null with fewer than 19.</summary>
    public double? Coverage90 { get; init; }

    /// <summary>Smallest level at which the one-sided bound exceeds zero; null with fewer than 19 placebos.</summary>
    public double? PValue { get; init; }

    /// <summary>
    /// (1 + placebo windows that seemed to lose at least as much) / (1 + placebo windows), compared on the total scale: the raw rank behind no other
    /// figure. Null with fewer than 19 placebos.
    /// </summary>
    public double? PlaceboRank { get; init; }

    /// <summary>Share of draws with a loss in the window, 0–1.</summary>
    public required double ChanceOfLoss { get; init; }

    /// <summary>But-for total of the second baseline: weekday(-hour) median of the last eight clean weeks. Null when it has no data.</summary>
    public double? SecondBaseline { get; init; }

    /// <summary>What a calculator would say: usual value per hour × hours.</summary>
    public required double Naive { get; init; }

    /// <summary>What duration, severity, regions and the profile of the day alone could take at most.</summary>
    public required double ModelledGross { get; init; }

    /// <summary>Mean observed value of one clean day: the yardstick of materiality.</summary>
    public required double NormalDay { get; init; }

    /// <summary>True when the series has negative values, so that it is modelled on the plain scale.</summary>
    public bool HasNegativeValues { get; init; }

    /// <summary>First instant from which the data stay in their normal range; null when not (yet) seen.</summary>
    public NodaTime.Instant? RecoveredAt { get; init; }

    /// <summary>The but-for line around the window, for charts.</summary>
    public required ButForPath Path { get; init; }

    /// <summary>The loss adding up period by period; null for several outages taken together, which have no one line.</summary>
    public CumulatedLoss? Cumulated { get; init; }

    /// <summary>Draws of the but-for total where they are not observed + loss in the window: with alternative windows, and in sums with such a member. Null otherwise.</summary>
    internal double[]? ButForDraws { get; init; }

    /// <summary>But-for total of the window in one world.</summary>
    internal double ButForAt(int world) => ButForDraws?[world] ?? Actual + Draws.WindowLoss[world];

    /// <summary>The draws all figures summarise.</summary>
    public required JointDraws Draws { get; init; }
}
