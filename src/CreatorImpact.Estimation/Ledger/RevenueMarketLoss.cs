using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>The lost income as the revenue series shows it, told apart by what the views did.</summary>
public static class RevenueMarketLoss
{
    /// <summary>
    /// With r the but-for revenue a view of a stretch: gross = loss of views × r, make-up = rebound of views × r, halo = later loss of views × r, and
    /// price the rest, so that gross − make-up + halo + price is the loss of the revenue series in every world.
    /// </summary>
    /// <param name="views">Draws of the views.</param>
    /// <param name="revenue">Draws of the revenue.</param>
    /// <param name="actual">Observed views and revenue of the window with the first part of the recovery, and of the rest of it, over the same time.</param>
    /// <param name="grade">Grade of the revenue's estimate.</param>
    public static MarketLoss Of(JointDraws views, JointDraws revenue, ((double Views, double Revenue) First, (double Views, double Revenue) Later) actual, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(views);
        ArgumentNullException.ThrowIfNull(revenue);
        var (gross, makeUp, halo, price) = (new double[JointDraws.Count], new double[JointDraws.Count], new double[JointDraws.Count], new double[JointDraws.Count]);
        for (var d = 0; d < gross.Length; d++)
        {
            var first = VolumePrice.PricePerView(actual.First.Views, actual.First.Revenue, (double)views.Loss[d] - views.Rebound[d], (double)revenue.Loss[d] - revenue.Rebound[d]);
            var rest = VolumePrice.PricePerView(actual.Later.Views, actual.Later.Revenue, views.Halo[d], revenue.Halo[d]);
            gross[d] = views.Loss[d] * first;
            makeUp[d] = views.Rebound[d] * first;
            halo[d] = views.Halo[d] * rest;
            price[d] = ((double)revenue.Loss[d] - revenue.Rebound[d] + revenue.Halo[d]) - (gross[d] - makeUp[d] + halo[d]);
        }

        return new MarketLoss(gross, makeUp, halo, grade, price: price, window: Array.ConvertAll(revenue.Loss, static draw => (double)draw));
    }

    /// <summary>The same where no estimate of views tells volume from price: the revenue's own loss, rebound and halo.</summary>
    public static MarketLoss Of(JointDraws revenue, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        static double[] Wide(float[] draws) => Array.ConvertAll(draws, static draw => (double)draw);
        return new MarketLoss(Wide(revenue.Loss), Wide(revenue.Rebound), Wide(revenue.Halo), grade);
    }
}
