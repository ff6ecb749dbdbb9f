namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The loss adding up from the first period of the window to the end of the recovery window: it climbs to the loss in the window, falls by what
/// came back and ends at net. Loss positive, in the metric's unit.
/// </summary>
/// <param name="FirstIndex">Grid index of the first value of <paramref name="Line"/>.</param>
/// <param name="Line">Loss up to the end of each period, one value a period; it passes through the points of <paramref name="Checkpoints"/> exactly.</param>
/// <param name="Checkpoints">Where an interval exists, oldest first. In between there is a line only: no interval is made up for it.</param>
public sealed record CumulatedLoss(int FirstIndex, double[] Line, IReadOnlyList<LossCheckpoint> Checkpoints);

/// <summary>The cumulated loss at the end of one part, summarised from the same draws as every other figure.</summary>
/// <param name="Stage">Which part has ended.</param>
/// <param name="EndIndexExclusive">Grid index of the first period after it.</param>
/// <param name="Loss">Cumulated loss up to there.</param>
public sealed record LossCheckpoint(LossStage Stage, int EndIndexExclusive, IntervalEstimate Loss);

/// <summary>The parts after which the cumulated loss has an interval.</summary>
public enum LossStage
{
    /// <summary>End of the window: gross on hourly data, day-net on daily data, because a day already holds what came back on it.</summary>
    Window,

    /// <summary>End of the outage's last day and one more day: gross − rebound.</summary>
    FirstPart,

    /// <summary>End of the recovery window: net.</summary>
    Recovery,
}
