using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// The grade of a total over several series. A loss that is too small to be seen in any one of them may still be seen in their sum: then the
/// measured figures of the total are Pooled.
/// </summary>
public static class GroupGrade
{
    /// <summary>
    /// True when the sum shows what its members do not: the smallest visible loss of the summed but-for draws is no larger than what the outage
    /// could take from all of them together, they are of at least two creators, every member has the 28 clean days and 19 placebo windows a measured figure needs, and their coverage
    /// is on average what it needs.
    /// </summary>
    /// <param name="estimates">The members; draws of one run.</param>
    /// <param name="creators">Distinct creators they are of: several accounts or outages of one creator are no group.</param>
    public static bool IsPooled(IReadOnlyList<ImpactEstimate> estimates, int creators)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        if (creators < 2 || estimates.Count < 2 || estimates.Any(HasFewData)) return false;
        if (!(estimates.Average(estimate => estimate.Coverage90 ?? 0) >= GradeRule.SmallestCoverage)) return false;

        var butFor = new double[JointDraws.Count];
        for (var d = 0; d < butFor.Length; d++)
            foreach (var estimate in estimates) butFor[d] += estimate.ButForAt(d);
        Array.Sort(butFor);
        var smallest = SmallestVisible.Of(
            Quantiles.OfSorted(butFor, 0.05), Quantiles.OfSorted(butFor, 0.8), Math.Abs(Quantiles.OfSorted(butFor, 0.5)), estimates.Any(estimate => estimate.HasNegativeValues));
        return smallest.TotalLossVisible && smallest.Loss <= estimates.Sum(estimate => estimate.ModelledGross);
    }

    /// <summary>Grade of one figure of the total: the worst of its members, or Pooled where that is Modelled for want of a visible loss alone.</summary>
    /// <param name="members">The figure's grade in each member.</param>
    /// <param name="isPooled">See <see cref="IsPooled"/>.</param>
    /// <exception cref="InvalidOperationException">There is no member.</exception>
    public static EvidenceGrade Of(IEnumerable<EvidenceGrade> members, bool isPooled)
    {
        var worst = members.Max();
        return worst == EvidenceGrade.Modelled && isPooled ? EvidenceGrade.Pooled : worst;
    }

    private static bool HasFewData(ImpactEstimate estimate) =>
        estimate.Coverage90 is null || estimate.Reasons.Any(reason => reason.Code == GradeRule.FewCleanDays);
}
