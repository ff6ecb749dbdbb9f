using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>The lost income as lost views × share that earns × but-for revenue per 1,000 views, drawn together world by world.</summary>
public static class ViewsMarketLoss
{
    /// <summary>Gross, make-up and halo of the views, each at the price of its stretch.</summary>
    /// <param name="views">Draws of the views.</param>
    /// <param name="shareFirst">Share of views that earn in the window and the first part of the recovery, 0–1, one a world.</param>
    /// <param name="shareRest">The same in the rest of the recovery.</param>
    /// <param name="rpmFirst">Revenue per 1,000 earning views in the window and the first part of the recovery, one a world.</param>
    /// <param name="rpmRest">The same in the rest of the recovery.</param>
    /// <param name="grade">Grade of the product: the worse of the views' and the price's.</param>
    public static MarketLoss Of(JointDraws views, double[] shareFirst, double[] shareRest, double[] rpmFirst, double[] rpmRest, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(views);
        return new MarketLoss(InMoney(views.Loss, shareFirst, rpmFirst), InMoney(views.Rebound, shareFirst, rpmFirst), InMoney(views.Halo, shareRest, rpmRest), grade);
    }

    /// <summary>Views × share × revenue per 1,000 views / 1,000, world by world.</summary>
    public static double[] InMoney(IReadOnlyList<float> views, double[] share, double[] rpm) => InMoney(views.Count, d => views[d], share, rpm);

    /// <inheritdoc cref="InMoney(IReadOnlyList{float}, double[], double[])"/>
    public static double[] InMoney(IReadOnlyList<double> views, double[] share, double[] rpm) => InMoney(views.Count, d => views[d], share, rpm);

    private static double[] InMoney(int count, Func<int, double> views, double[] share, double[] rpm)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(rpm);
        if (count != JointDraws.Count || share.Length != count || rpm.Length != count)
            throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} worlds, found {count}, {share.Length} and {rpm.Length}."), nameof(views));
        var money = new double[count];
        for (var d = 0; d < count; d++) money[d] = views(d) * share[d] * rpm[d] / 1_000;
        return money;
    }
}
