using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>What one stretch of time lost in views and in revenue, in every simulated world.</summary>
/// <param name="ActualViews">Views observed.</param>
/// <param name="ActualRevenue">Revenue observed, in units of its currency.</param>
/// <param name="ViewLoss">But-for views − observed, one a world.</param>
/// <param name="RevenueLoss">But-for revenue − observed, one a world.</param>
public sealed record PricedStretch(double ActualViews, double ActualRevenue, IReadOnlyList<float> ViewLoss, IReadOnlyList<float> RevenueLoss);

/// <summary>
/// Splits a loss of revenue into fewer views (volume) and less money a view (price). With μ, μ_rev the but-for views and revenue of a stretch, Y and
/// R the observed ones and r = μ_rev / μ: volume = Σ (μ − Y) r, price = Σ (Y r − R); both add to the loss Σ (μ_rev − R) in every world
/// (docs/method.md, money).
/// </summary>
/// <remarks>A world in which no view was to be expected has no price: its whole loss counts as price.</remarks>
public sealed class VolumePrice
{
    private VolumePrice(double[] volume, double[] price) => (Volume, Price) = (volume, price);

    /// <summary>Part of the loss that fewer views made, one a world; units of the currency.</summary>
    public double[] Volume { get; }

    /// <summary>Part that less money a view made.</summary>
    public double[] Price { get; }

    /// <summary>But-for revenue a view of one stretch in one world; 0 where no view was to be expected, for such a world has no price.</summary>
    internal static double PricePerView(double actualViews, double actualRevenue, double viewLoss, double revenueLoss)
    {
        var expected = actualViews + viewLoss;
        return expected > 0 ? (actualRevenue + revenueLoss) / expected : 0;
    }

    /// <summary>Splits the loss of several stretches that share no period.</summary>
    /// <exception cref="ArgumentException">There is no stretch, or one has another number of worlds than <see cref="JointDraws.Count"/>.</exception>
    public static VolumePrice Of(IReadOnlyList<PricedStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        if (stretches.Count == 0) throw new ArgumentException("A split needs at least one stretch of time.", nameof(stretches));
        var (volume, price) = (new double[JointDraws.Count], new double[JointDraws.Count]);
        foreach (var stretch in stretches)
        {
            if (stretch.ViewLoss.Count != volume.Length || stretch.RevenueLoss.Count != volume.Length)
                throw new ArgumentException(FormattableString.Invariant($"Expected {volume.Length} worlds, found {stretch.ViewLoss.Count} of views and {stretch.RevenueLoss.Count} of revenue."), nameof(stretches));
            for (var d = 0; d < volume.Length; d++)
            {
                double views = stretch.ViewLoss[d], loss = stretch.RevenueLoss[d];
                var byVolume = views * PricePerView(stretch.ActualViews, stretch.ActualRevenue, views, loss);
                volume[d] += byVolume;
                // The rest and not Y r − R: so both add to the loss to the last bit that a sum allows.
                price[d] += loss - byVolume;
            }
        }

        return new VolumePrice(volume, price);
    }
}
