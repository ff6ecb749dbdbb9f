using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;

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
        return new MarketLoss(ViewMoney.Of(views.Loss, shareFirst, rpmFirst), ViewMoney.Of(views.Rebound, shareFirst, rpmFirst), ViewMoney.Of(views.Halo, shareRest, rpmRest), grade);
    }
}
