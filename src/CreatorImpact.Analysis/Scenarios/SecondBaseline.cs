using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>
/// An estimate with the second baseline in place of the but-for line in the window: there the loss is Σ baseline − Σ observed in every draw, while
/// the after-effect stays as drawn. On daily data the modelled gross stays too and rebound takes up the difference, so that net = gross − rebound + halo holds.
/// </summary>
internal static class SecondBaseline
{
    /// <summary>The item from the second baseline; a refusal where that has no data. Verdicts, p and grades stay those of the estimate.</summary>
    public static RunItem Of(RunItem item) => item.Result is not ImpactEstimate estimate
        ? item
        : item with { Result = estimate.SecondBaseline is { } second ? With(estimate, second) : new ImpactRefusal([NoData]) };

    private static Reason NoData { get; } = new(
        "second_baseline_missing", "A period of the outage has no clean value on the same weekday and hour in the sixteen weeks before, so there is no second baseline; import more history.");

    private static ImpactEstimate With(ImpactEstimate estimate, double second)
    {
        var daily = estimate.DayNet is not null;
        var (old, window) = (estimate.Draws, (float)(second - estimate.Actual));
        var windowLoss = new float[JointDraws.Count];
        Array.Fill(windowLoss, window);
        var (loss, rebound) = (daily ? old.Loss : windowLoss, old.Rebound);
        if (daily) rebound = [.. old.Rebound.Zip(old.WindowLoss, (back, measured) => (float)((double)back + measured - window))];

        var net = new double[JointDraws.Count];
        for (var d = 0; d < net.Length; d++) net[d] = (double)loss[d] - rebound[d] + old.Halo[d];
        return estimate with
        {
            ButFor = IntervalEstimate.FromDraws([second], estimate.ButFor.Grade),
            Gross = daily ? estimate.Gross : IntervalEstimate.FromDraws(loss, estimate.Gross.Grade),
            DayNet = daily ? IntervalEstimate.FromDraws(windowLoss, estimate.DayNet!.Grade) : null,
            Rebound = IntervalEstimate.FromDraws(rebound, estimate.Rebound.Grade),
            Net = IntervalEstimate.FromDraws(net, estimate.Net.Grade),
            Draws = new JointDraws(loss, rebound, old.Halo, daily ? windowLoss : null),
            RecoverySensitivity = null,
            Cumulated = null,
        };
    }
}
