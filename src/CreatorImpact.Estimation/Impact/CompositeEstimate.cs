using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Several outages of one series that lie far apart, as one: draws are added by index, so each figure is the sum in every simulated world, and
/// verdict, p and chance follow from the summed draws by the same rules as for a single outage.
/// </summary>
/// <remarks>
/// Observed, naive and second baseline add. Grade, number of placebos and coverage are those of the worst member. The chart line is that of the
/// first member: each member has its own.
/// </remarks>
public static class CompositeEstimate
{
    /// <summary>Fewest members with an estimate.</summary>
    public const int FewestMembers = 2;

    /// <summary>Adds the estimates of several outages that share no period.</summary>
    /// <param name="members">Name and answer of each, in order of their start, from one series and one seed.</param>
    /// <param name="options">Settings of the run.</param>
    /// <returns>Null when fewer than two members have an estimate: then there is nothing to add.</returns>
    public static ImpactEstimate? Of(IReadOnlyList<(string Name, ImpactResult Result)> members, EstimatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(options);
        ImpactEstimate[] parts = [.. members.Select(member => member.Result).OfType<ImpactEstimate>()];
        if (parts.Length < FewestMembers) return null;

        var draws = new JointDraws(
            Add(parts, part => part.Draws.Loss), Add(parts, part => part.Draws.Rebound), Add(parts, part => part.Draws.Halo),
            parts[0].DayNet is null ? null : Add(parts, part => part.Draws.WindowLoss));
        var actual = parts.Sum(part => part.Actual);
        var net = Array.ConvertAll(draws.Loss, static loss => (double)loss);
        for (var d = 0; d < net.Length; d++) net[d] += (double)draws.Halo[d] - draws.Rebound[d];

        var grade = parts.Max(part => (part.DayNet ?? part.Gross).Grade);
        var butFor = new double[JointDraws.Count];
        for (var d = 0; d < butFor.Length; d++) butFor[d] = parts.Sum(part => part.ButForAt(d));
        var windowLoss = IntervalEstimate.FromDraws(draws.WindowLoss, grade);
        var netLoss = IntervalEstimate.FromDraws(net, parts.Max(part => part.Net.Grade));
        var normalDay = parts.Average(part => part.NormalDay);
        var (verdict, limit) = VerdictRule.Decide(windowLoss, options.Materiality * Math.Abs(normalDay));
        var sorted = Array.ConvertAll(draws.WindowLoss, static loss => (double)loss);
        Array.Sort(sorted);
        var smallest = SmallestOf(butFor, parts.Any(part => part.HasNegativeValues));
        var placebos = parts.Min(part => part.Placebos);
        return new ImpactEstimate(verdict, CompositeReasons.Of(members))
        {
            Window = new OutageWindow(parts.Min(part => part.Window.Start), parts.Max(part => part.Window.EndExclusive)),
            FirstWindowIndex = parts.Min(part => part.FirstWindowIndex),
            WindowEndIndexExclusive = parts.Max(part => part.WindowEndIndexExclusive),
            RecoveryEndIndexExclusive = parts.Max(part => part.RecoveryEndIndexExclusive),
            RecoveryDays = parts.Max(part => part.RecoveryDays),
            NetVerdict = VerdictRule.Decide(netLoss, options.Materiality * Math.Abs(normalDay)).Verdict,
            NoLossLargerThan = limit,
            ButFor = IntervalEstimate.FromDraws(butFor, grade),
            Actual = actual,
            ActualAfter = parts.Sum(part => part.ActualAfter),
            Gross = IntervalEstimate.FromDraws(draws.Loss, parts.Max(part => part.Gross.Grade)),
            DayNet = parts[0].DayNet is null ? null : windowLoss,
            Rebound = IntervalEstimate.FromDraws(draws.Rebound, parts.Max(part => part.Rebound.Grade)),
            Halo = IntervalEstimate.FromDraws(draws.Halo, parts.Max(part => part.Halo.Grade)),
            Net = netLoss,
            SmallestVisibleLoss = smallest.Loss,
            SmallestVisibleLossShare = smallest.Share,
            Placebos = placebos,
            Coverage90 = parts.Any(part => part.Coverage90 is null) ? null : parts.Min(part => part.Coverage90),
            PValue = placebos >= WidthCalibration.FewestForCoverage ? Quantiles.LevelOfZero(sorted) : null,
            ChanceOfLoss = (double)sorted.Count(loss => loss > 0) / sorted.Length,
            SecondBaseline = parts.Any(part => part.SecondBaseline is null) ? null : parts.Sum(part => part.SecondBaseline),
            Naive = parts.Sum(part => part.Naive),
            ModelledGross = parts.Sum(part => part.ModelledGross),
            NormalDay = normalDay,
            HasNegativeValues = parts.Any(part => part.HasNegativeValues),
            RecoveredAt = parts[^1].RecoveredAt,
            Path = parts[0].Path,
            ButForDraws = parts.Any(part => part.ButForDraws is not null) ? butFor : null,
            Draws = draws,
        };
    }

    private static float[] Add(ImpactEstimate[] parts, Func<ImpactEstimate, float[]> draws) =>
        Array.ConvertAll(JointTotals.SumDraws(Array.ConvertAll(parts, part => draws(part))), static sum => (float)sum);

    private static SmallestVisible SmallestOf(double[] butFor, bool signed)
    {
        var sorted = (double[])butFor.Clone();
        Array.Sort(sorted);
        return SmallestVisible.Of(Quantiles.OfSorted(sorted, 0.05), Quantiles.OfSorted(sorted, 0.8), Math.Abs(Quantiles.OfSorted(sorted, 0.5)), signed);
    }
}
