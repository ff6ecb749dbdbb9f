using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Why two groups lost at different rates: r = x · k · m with x the share of the expected that the outage could reach, k what was lost of that
/// (sensitivity), m the share that did not come back. The parts are the Shapley values of the three factors (Shapley, A value for n-person games,
/// 1953): the mean change over all orders in which B's factors are exchanged for A's. They add to the difference in every world.
/// </summary>
/// <param name="Exposure">Part of x.</param>
/// <param name="Sensitivity">Part of k.</param>
/// <param name="Recapture">Part of m: less came back.</param>
/// <param name="Unexplained">What was lost by a group the outage could not reach; zero otherwise.</param>
public sealed record DifferenceSplit(IntervalEstimate Exposure, IntervalEstimate Sensitivity, IntervalEstimate Recapture, IntervalEstimate Unexplained)
{
    // Where a world has next to no gross loss, what came back of it is a ratio of two noises. k and m trade off about any positive gross, so that the
    // floor moves weight between these two parts of a few worlds and never the sum.
    private const double SmallestGross = 0.05;

    /// <summary>Splits the difference A − B.</summary>
    /// <param name="a">One group.</param>
    /// <param name="b">The other.</param>
    /// <param name="refusal">Why it cannot be told; null when it can.</param>
    /// <returns>Null with a reason.</returns>
    public static DifferenceSplit? Of(GroupSums a, GroupSums b, out Reason? refusal)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        refusal = Refusal(a, b);
        if (refusal is not null) return null;

        var parts = new double[4][];
        for (var i = 0; i < parts.Length; i++) parts[i] = new double[JointDraws.Count];
        var (floorA, floorB) = (SmallestGross * a.Gross.Average(), SmallestGross * b.Gross.Average());
        for (var d = 0; d < JointDraws.Count; d++)
        {
            var (one, other) = (Factors.Of(a, d, floorA), Factors.Of(b, d, floorB));
            var (x, k, m) = (one ?? other!.Value with { Exposure = 0 }, other ?? one!.Value with { Exposure = 0 }) switch { var (p, q) => Shapley(p, q) };
            (parts[0][d], parts[1][d], parts[2][d]) = (x, k, m);
            parts[3][d] = (one is null ? a.Net[d] / a.Expected[d] : 0) - (other is null ? b.Net[d] / b.Expected[d] : 0);
        }

        var grade = new[] { a.Grade, a.GrossGrade, b.Grade, b.GrossGrade }.Max();
        return new DifferenceSplit(
            IntervalEstimate.FromDraws(parts[0], grade),
            IntervalEstimate.FromDraws(parts[1], grade),
            IntervalEstimate.FromDraws(parts[2], grade),
            IntervalEstimate.FromDraws(parts[3], grade));
    }

    private static (double Exposure, double Sensitivity, double Recapture) Shapley(Factors a, Factors b) => (
        One(a.Exposure - b.Exposure, a.Sensitivity, b.Sensitivity, a.Kept, b.Kept),
        One(a.Sensitivity - b.Sensitivity, a.Exposure, b.Exposure, a.Kept, b.Kept),
        One(a.Kept - b.Kept, a.Exposure, b.Exposure, a.Sensitivity, b.Sensitivity));

    private static double One(double change, double a1, double b1, double a2, double b2) =>
        change * ((((a1 * a2) + (b1 * b2)) / 3) + (((a1 * b2) + (b1 * a2)) / 6));

    private static Reason? Refusal(GroupSums a, GroupSums b)
    {
        if (a.Rates() is null || b.Rates() is null)
            return new Reason("expected_not_positive", "Found a group of which nothing, or less than nothing, was expected in some worlds; expected a total clearly above zero. Compare larger groups.");
        var (reachedA, reachedB) = (a.Exposed.Average() > 0, b.Exposed.Average() > 0);
        if (!reachedA && !reachedB)
            return new Reason("nothing_exposed", "The outage could reach neither group, so their difference has no part that it explains.");
        if ((reachedA && !IsClear(a)) || (reachedB && !IsClear(b)))
            return new Reason("gross_not_clear", "Found a gross loss that is not clear of zero in one of the groups; what was lost and what came back of it cannot be told apart. Compare groups that lost something, or larger ones.");
        return null;
    }

    private static bool IsClear(GroupSums group) => group.GrossFigure().Lo90 > 0;

    private readonly record struct Factors(double Exposure, double Sensitivity, double Kept)
    {
        public static Factors? Of(GroupSums group, int world, double floor)
        {
            if (!(group.Exposed[world] > 0)) return null;
            var gross = Math.Max(group.Gross[world], floor);
            return new Factors(group.Exposed[world] / group.Expected[world], gross / group.Exposed[world], group.Net[world] / gross);
        }
    }
}
