using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// How the loss weighs on the creators of a group, each against what is usual for him: net loss of all outages together ÷ usual amount of 28 days, that of
/// each of his accounts once.
/// </summary>
/// <param name="Creators">Distinct creators with a usual amount above zero.</param>
/// <param name="LeftOut">Creators without one.</param>
/// <param name="Median">Median over the creators.</param>
/// <param name="Ninetieth">The burden nine of ten creators do not exceed.</param>
/// <param name="ShareAboveTenth">Share of creators whose burden exceeds one tenth, 0–1.</param>
/// <param name="TopShare">Part of the group's net loss that the tenth of creators with the largest mean losses carries; null where the total is not clear of zero.</param>
public sealed record Burden(int Creators, int LeftOut, IntervalEstimate Median, IntervalEstimate Ninetieth, IntervalEstimate ShareAboveTenth, IntervalEstimate? TopShare)
{
    /// <summary>Days the usual amount is of.</summary>
    public const int UsualDays = 28;

    /// <summary>What counts as heavy.</summary>
    public const double Heavy = 0.1;

    /// <summary>Summarises over the creators in every world; null when no creator has a usual amount.</summary>
    /// <param name="members">Each account once an outage.</param>
    public static Burden? Of(IReadOnlyCollection<MemberLoss> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count == 0) return null;
        var grade = GroupGrade.Of(members);
        var all = members.GroupBy(member => member.Creator, CreatorNames.Comparer).Select(group => group.ToList()).ToList();
        var counted = all.Where(group => UsualOf(group) > 0).ToList();
        if (counted.Count == 0) return null;
        double[] usual = [.. counted.Select(UsualOf)];
        var (median, ninetieth, heavy) = (new double[JointDraws.Count], new double[JointDraws.Count], new double[JointDraws.Count]);
        var burdens = new double[counted.Count];
        for (var d = 0; d < JointDraws.Count; d++)
        {
            for (var c = 0; c < burdens.Length; c++) burdens[c] = counted[c].Sum(member => member.NetAt(d)) / usual[c];
            heavy[d] = (double)burdens.Count(burden => burden > Heavy) / burdens.Length;
            Array.Sort(burdens);
            median[d] = Quantiles.OfSorted(burdens, 0.5);
            ninetieth[d] = Quantiles.OfSorted(burdens, 0.9);
        }

        return new Burden(
            counted.Count,
            all.Count - counted.Count,
            IntervalEstimate.FromDraws(median, grade),
            IntervalEstimate.FromDraws(ninetieth, grade),
            IntervalEstimate.FromDraws(heavy, grade),
            TopOf(all, grade));
    }

    // An account under several outages is usual once, however often it loses.
    private static double UsualOf(List<MemberLoss> creator) =>
        UsualDays * creator.GroupBy(member => member.Account, StringComparer.Ordinal).Sum(account => account.Average(member => member.UsualDay));

    // Who is at the top is decided by mean losses: chosen anew in every world, chance alone would make any loss look concentrated.
    private static IntervalEstimate? TopOf(List<List<MemberLoss>> creators, EvidenceGrade grade)
    {
        var top = creators.OrderByDescending(group => group.Sum(member => member.MeanNet)).Take((int)Math.Ceiling(creators.Count / 10.0)).SelectMany(group => group).ToList();
        var (total, ofTop) = (new double[JointDraws.Count], new double[JointDraws.Count]);
        for (var d = 0; d < total.Length; d++)
        {
            total[d] = creators.Sum(group => group.Sum(member => member.NetAt(d)));
            ofTop[d] = top.Sum(member => member.NetAt(d));
        }

        if (IntervalEstimate.FromDraws(total, grade).Lo90 <= 0 || total.Any(value => value <= 0)) return null;
        return IntervalEstimate.FromDraws([.. ofTop.Zip(total, (part, whole) => part / whole)], grade);
    }
}
