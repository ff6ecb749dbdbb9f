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
        return Shows(butFor, estimates.Any(estimate => estimate.HasNegativeValues), estimates.Sum(estimate => estimate.ModelledGross));
    }

    /// <summary>
    /// Grade of a group's figures: the worst of its members, or Pooled by the rule of <see cref="IsPooled"/>, applied to the expected total over window
    /// and recovery: the longer stretch varies more, so that it is pooled rather too rarely.
    /// </summary>
    /// <param name="members">At least one; draws of one run.</param>
    public static EvidenceGrade Of(IReadOnlyCollection<MemberLoss> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return Of(members, members.Max(member => member.Grade), members.Any(member => member.IsModelled), () => ExpectedOf(members));
    }

    /// <summary>The same where the expected total of the members is known in every world.</summary>
    internal static EvidenceGrade Of(IReadOnlyCollection<MemberLoss> members, double[] expected) =>
        Of(members, members.Max(member => member.Grade), members.Any(member => member.IsModelled), () => (double[])expected.Clone());

    /// <summary>Grade of a group's gross loss, by the same rule; from daily data it is a model in every member, and stays one in their sum.</summary>
    /// <param name="members">At least one; draws of one run.</param>
    public static EvidenceGrade OfGross(IReadOnlyCollection<MemberLoss> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return Of(members, members.Max(member => member.GrossGrade), members.Any(member => member.IsDaily), () => ExpectedOf(members));
    }

    private static EvidenceGrade Of(IReadOnlyCollection<MemberLoss> members, EvidenceGrade worst, bool isModel, Func<double[]> expected)
    {
        if (isModel || worst != EvidenceGrade.Modelled || members.Count < 2 || members.Any(member => member.HasFewCleanDays || member.Coverage90 is null)) return worst;
        if (CreatorNames.Count(members.Select(member => member.Creator)) < 2 || members.Average(member => member.Coverage90!.Value) < GradeRule.SmallestCoverage) return worst;
        var exposed = members.Sum(member => member.ExposedShare * (member.Observed + member.MeanNet));
        return Shows(expected(), hasNegativeValues: false, exposed) ? EvidenceGrade.Pooled : worst;
    }

    private static double[] ExpectedOf(IReadOnlyCollection<MemberLoss> members)
    {
        var expected = new double[JointDraws.Count];
        foreach (var member in members)
            for (var d = 0; d < expected.Length; d++) expected[d] += member.ExpectedAt(d);
        return expected;
    }

    private static bool Shows(double[] expected, bool hasNegativeValues, double exposed)
    {
        Array.Sort(expected);
        var smallest = SmallestVisible.Of(Quantiles.OfSorted(expected, 0.05), Quantiles.OfSorted(expected, 0.8), Math.Abs(Quantiles.OfSorted(expected, 0.5)), hasNegativeValues);
        return smallest.TotalLossVisible && smallest.Loss <= exposed;
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
