using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Deliverables;

/// <summary>
/// Several deliverables of one metric together: summed within every world, so that what hit all of them at once stays together; bounds are never
/// added. Attributable and already behind add to the shortfall.
/// </summary>
/// <param name="Deliverables">How many are summed.</param>
/// <param name="Contract">What is missing to all guarantees together; a surplus of one fills no gap of another.</param>
/// <param name="Expected">The same with its interval where a deadline lies ahead; null when all is known.</param>
/// <param name="Attributable">Part that would be there without the outages.</param>
/// <param name="AlreadyBehind">The rest.</param>
public sealed record CampaignTotals(int Deliverables, double Contract, IntervalEstimate? Expected, IntervalEstimate Attributable, IntervalEstimate AlreadyBehind)
{
    /// <summary>Sums deliverables of one metric; the grade is that of the weakest.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CampaignTotals Of(IReadOnlyList<DeliverableShortfall> deliverables)
    {
        ArgumentNullException.ThrowIfNull(deliverables);
        if (deliverables.Count == 0) throw new ArgumentException("A total needs at least one deliverable.", nameof(deliverables));
        var grade = deliverables.Max(one => one.Grade);
        return new CampaignTotals(
            deliverables.Count,
            deliverables.Sum(one => one.Contract),
            deliverables.Any(one => one.Expected is not null) ? IntervalEstimate.FromDraws(Sum(deliverables.Select(one => one.ContractDraws)), EvidenceGrade.Modelled) : null,
            IntervalEstimate.FromDraws(Sum(deliverables.Select(one => one.AttributableDraws)), grade),
            IntervalEstimate.FromDraws(Sum(deliverables.Select(one => one.BehindDraws)), grade));
    }

    /// <summary>What the attributable parts are worth together: deliverables of one currency, each at its own price.</summary>
    /// <param name="deliverables">At least one, each with the price of 1,000 units.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IntervalEstimate Value(IReadOnlyList<(DeliverableShortfall Shortfall, decimal CostPerThousand)> deliverables)
    {
        ArgumentNullException.ThrowIfNull(deliverables);
        if (deliverables.Count == 0) throw new ArgumentException("A total needs at least one deliverable.", nameof(deliverables));
        return IntervalEstimate.FromDraws(Sum(deliverables.Select(one => one.Shortfall.ValueDraws(one.CostPerThousand))), deliverables.Max(one => one.Shortfall.Grade));
    }

    private static double[] Sum(IEnumerable<double[]> draws)
    {
        var total = new double[JointDraws.Count];
        foreach (var one in draws)
            for (var d = 0; d < total.Length; d++) total[d] += one[d];
        return total;
    }
}
