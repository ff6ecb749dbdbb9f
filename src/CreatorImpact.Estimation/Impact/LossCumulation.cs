using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Lays the line of the cumulated loss through the points of its checkpoints. In each part the but-for path is scaled by one factor c, so that
/// Σ (c μ − Y) over the part is that part's point estimate; periods left out of the estimate add nothing.
/// </summary>
internal static class LossCumulation
{
    private static readonly WindowPart[] Parts = [WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest];

    /// <summary>Line and checkpoints of an estimate.</summary>
    /// <param name="found">The case.</param>
    /// <param name="draws">Its draws.</param>
    /// <param name="windowLoss">Interval of the loss in the window.</param>
    /// <param name="net">Interval of net.</param>
    public static CumulatedLoss Of(ImpactCase found, ImpactDraws draws, IntervalEstimate windowLoss, IntervalEstimate net)
    {
        var layout = found.Layout;
        var afterFirst = new double[JointDraws.Count];
        for (var d = 0; d < afterFirst.Length; d++) afterFirst[d] = (double)draws.Joint.Loss[d] - draws.Joint.Rebound[d];
        var first = IntervalEstimate.FromDraws(afterFirst, net.Grade);

        var checkpoints = new List<LossCheckpoint> { new(LossStage.Window, layout.WindowEnd, windowLoss) };
        if (layout.FirstPartEnd > layout.WindowEnd && layout.FirstPartEnd < layout.RecoveryEnd) checkpoints.Add(new LossCheckpoint(LossStage.FirstPart, layout.FirstPartEnd, first));
        if (layout.RecoveryEnd > layout.WindowEnd) checkpoints.Add(new LossCheckpoint(LossStage.Recovery, layout.RecoveryEnd, net));

        var count = layout.RecoveryEnd - layout.FirstTouched;
        var line = Lay(
            found.Model.Path.AsSpan(layout.LeadIn, count),
            found.Series.Values.Slice(layout.FirstTouched, count),
            found.Model.Data.Parts.AsSpan(layout.LeadIn, count),
            [windowLoss.Point, first.Point - windowLoss.Point, net.Point - first.Point]);
        return new CumulatedLoss(layout.FirstTouched, line, checkpoints);
    }

    /// <summary>The line alone.</summary>
    /// <param name="butFor">Expected values μ, one a period.</param>
    /// <param name="actual">Observed values Y; not looked at where a period is left out.</param>
    /// <param name="parts">What each period counts towards.</param>
    /// <param name="losses">Loss of the window, of the first part and of the rest.</param>
    /// <returns>Loss up to the end of each period.</returns>
    public static double[] Lay(ReadOnlySpan<double> butFor, ReadOnlySpan<double> actual, ReadOnlySpan<WindowPart> parts, ReadOnlySpan<double> losses)
    {
        var (expected, size, observed, counted) = (new double[Parts.Length], new double[Parts.Length], new double[Parts.Length], new int[Parts.Length]);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == WindowPart.LeftOut) continue;
            var part = (int)parts[i];
            (expected[part], size[part], observed[part], counted[part]) = (expected[part] + butFor[i], size[part] + Math.Abs(butFor[i]), observed[part] + actual[i], counted[part] + 1);
        }

        var line = new double[parts.Length];
        double sum = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] != WindowPart.LeftOut)
            {
                var part = (int)parts[i];
                var wanted = losses[part] + observed[part];
                // Where the path sums to nothing no factor can reach the total: each period then counts the same.
                sum += Math.Abs(expected[part]) > 1e-9 * size[part]
                    ? (wanted / expected[part] * butFor[i]) - actual[i]
                    : butFor[i] - actual[i] + ((wanted - expected[part]) / counted[part]);
            }

            line[i] = sum;
        }

        return line;
    }
}
