namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The smallest loss a window's data would have shown with 80 % power at one-sided 5 %, from the same distribution as the interval.
/// </summary>
/// <remarks>
/// A loss of share s is found when T (1 − s) lies below the 5 % quantile of the but-for total; with 80 % power when that holds for a total at its
/// 80 % quantile: s = 1 − Q05 / Q80. On a logarithmic scale with standard deviation σ this is 1 − exp(−2.49 σ), z(0.95) + z(0.80) = 2.49.
/// Where Q05 is not above zero, not even a total loss can be found. Series with negative values use the difference Q80 − Q05.
/// </remarks>
/// <param name="Loss">In the metric's unit, zero or more.</param>
/// <param name="Share">As a share of the expected total, 0–1.</param>
/// <param name="TotalLossVisible">False when losing everything would still not be told from chance.</param>
internal sealed record SmallestVisible(double Loss, double Share, bool TotalLossVisible)
{
    /// <summary>Takes it from a predicted total.</summary>
    /// <param name="total">The but-for total of the window.</param>
    /// <param name="signed">True when the series has negative values.</param>
    public static SmallestVisible Of(PredictedTotal total, bool signed) =>
        Of(total.Quantile(0.05), total.Quantile(0.8), Math.Abs(total.Median), signed);

    /// <summary>Takes it from a total that is known by its quantiles.</summary>
    /// <param name="low">5 % quantile.</param>
    /// <param name="high">80 % quantile.</param>
    /// <param name="expected">Size of the median.</param>
    /// <param name="signed">True when the series has negative values.</param>
    public static SmallestVisible Of(double low, double high, double expected, bool signed)
    {
        if (signed)
        {
            var difference = high - low;
            return new SmallestVisible(difference, expected > 0 ? Math.Min(1, difference / expected) : 1, TotalLossVisible: true);
        }

        var share = low > 0 ? 1 - (low / high) : 1;
        return new SmallestVisible(expected * share, share, low > 0);
    }
}
