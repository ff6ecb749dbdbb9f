namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Carries what is known on both sides of a hidden block into it: the residual is an Ornstein–Uhlenbeck process of variance 1 and
/// correlation exp(−|Δt| / τ), seen with noise of variance ν.
/// </summary>
/// <remarks>
/// Exact conditional mean by two Kalman filters that meet in the block (Fraser and Potter, 1969). For a stationary reversible process the
/// two are combined by m = (m₁/V₁ + m₂/V₂) / (1/V₁ + 1/V₂ − 1). Unknown residuals (NaN) are stepped over. O(n), no matrices.
/// </remarks>
internal static class LocalLevel
{
    /// <summary>Fills <paramref name="block"/> with the conditional means.</summary>
    /// <param name="left">Residuals up to the block, in time order.</param>
    /// <param name="right">Residuals after the block, in time order.</param>
    /// <param name="block">Answer, one a hidden period.</param>
    /// <param name="memory">τ in periods, above zero.</param>
    /// <param name="noise">ν relative to the process variance, above zero.</param>
    public static void Bridge(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> block, double memory, double noise)
    {
        var fade = Math.Exp(-1 / memory);
        var before = new Filter(fade, noise);
        foreach (var residual in left) before.Step(residual);
        var after = new Filter(fade, noise);
        for (var i = right.Length - 1; i >= 0; i--) after.Step(right[i]);

        for (var u = 0; u < block.Length; u++)
        {
            var (mean1, variance1) = before.Ahead(u + 1);
            var (mean2, variance2) = after.Ahead(block.Length - u);
            block[u] = ((mean1 / variance1) + (mean2 / variance2)) / ((1 / variance1) + (1 / variance2) - 1);
        }
    }

    private struct Filter(double fade, double noise)
    {
        private double _mean = 0;
        private double _variance = 1;

        public void Step(double residual)
        {
            _mean *= fade;
            _variance = (fade * fade * _variance) + (1 - (fade * fade));
            if (double.IsNaN(residual)) return;
            var gain = _variance / (_variance + noise);
            _mean += gain * (residual - _mean);
            _variance *= 1 - gain;
        }

        public readonly (double Mean, double Variance) Ahead(int steps)
        {
            var remaining = Math.Pow(fade, steps);
            return (remaining * _mean, 1 - (remaining * remaining * (1 - _variance)));
        }
    }
}
