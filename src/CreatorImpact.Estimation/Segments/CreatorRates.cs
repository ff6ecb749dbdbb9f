using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Segments;

/// <summary>The median of creators' own loss rates: what happened to the creator in the middle, beside the rate of the sums, which the large ones decide.</summary>
public static class CreatorRates
{
    /// <summary>Median over the creators in every world; null when no creator has an expected total above zero in all of them.</summary>
    /// <param name="members">Each series once; several of one creator are added.</param>
    /// <param name="creators">Creators it is the median over: those with an expected total above zero in every world.</param>
    public static IntervalEstimate? Median(IReadOnlyCollection<MemberLoss> members, out int creators)
    {
        ArgumentNullException.ThrowIfNull(members);
        double[][] rates = [.. members.GroupBy(member => member.Creator, CreatorNames.Comparer).Select(creator => GroupSums.Of([.. creator]).Rates()).OfType<double[]>()];
        creators = rates.Length;
        if (rates.Length == 0) return null;
        var (median, inWorld) = (new double[JointDraws.Count], new double[rates.Length]);
        for (var d = 0; d < median.Length; d++)
        {
            for (var c = 0; c < inWorld.Length; c++) inWorld[c] = rates[c][d];
            Array.Sort(inWorld);
            median[d] = Quantiles.OfSorted(inWorld, 0.5);
        }

        return IntervalEstimate.FromDraws(median, GroupGrade.Of(members));
    }
}
