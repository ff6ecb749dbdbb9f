namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Partial pooling of the loss rates of groups for ranking: each is drawn towards the common rate by as much as chance may have moved it away
/// (empirical Bayes; variance between groups by DerSimonian and Laird, Controlled Clinical Trials 7, 1986). Groups that data say little of come to
/// stand near the middle instead of at the ends.
/// </summary>
public static class RatePooling
{
    private const int Fewest = 3;

    /// <summary>Pooled rates in every world, in the order given; null with fewer than three groups, where there is nothing to learn a spread from.</summary>
    /// <param name="rates">Rates of each group in every world.</param>
    /// <param name="common">Rate of all of them together in every world.</param>
    /// <remarks>
    /// With d the deviations from the common rate, v their variances over the worlds and τ² the variance between groups, the weight is
    /// τ² / (τ² + v): the pooled deviation is centre + weight · (d − centre) with spread √(weight · v), the mean and variance of the posterior.
    /// </remarks>
    public static double[][]? Of(IReadOnlyList<double[]> rates, double[] common)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(common);
        if (rates.Count < Fewest) return null;
        double[][] deviations = [.. rates.Select(own => own.Zip(common, (rate, all) => rate - all).ToArray())];
        double[] means = [.. deviations.Select(one => one.Average())];
        double[] variances = [.. deviations.Select((one, g) => one.Sum(value => (value - means[g]) * (value - means[g])) / (one.Length - 1))];
        var between = Between(means, variances);
        var weights = variances.Select(variance => 1 / (between + variance)).ToArray();
        if (weights.Any(weight => !double.IsFinite(weight))) return [.. rates.Select(own => (double[])own.Clone())];
        var centre = means.Zip(weights, (mean, weight) => mean * weight).Sum() / weights.Sum();
        return [.. deviations.Select((own, g) =>
        {
            var kept = between / (between + variances[g]);
            var (mean, scale) = (centre + (kept * (means[g] - centre)), Math.Sqrt(kept));
            return own.Select((value, d) => common[d] + mean + (scale * (value - means[g]))).ToArray();
        })];
    }

    private static double Between(double[] means, double[] variances)
    {
        double[] weights = [.. variances.Select(variance => 1 / Math.Max(variance, double.Epsilon))];
        if (weights.Any(double.IsInfinity)) return means.Sum(mean => mean * mean) / means.Length;
        var sum = weights.Sum();
        var centre = means.Zip(weights, (mean, weight) => mean * weight).Sum() / sum;
        var q = means.Zip(weights, (mean, weight) => weight * (mean - centre) * (mean - centre)).Sum();
        return Math.Max(0, (q - (means.Length - 1)) / (sum - (weights.Sum(weight => weight * weight) / sum)));
    }
}
