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

        if (!before.Knows && !after.Knows)
        {
            block.Clear();
            return;
        }

        // Beyond the data there is one side only, and it fades.
        if (!before.Knows || !after.Knows)
        {
            var mean = before.Knows ? before.Mean : after.Mean;
            for (var u = 0; u < block.Length; u++) block[before.Knows ? u : block.Length - 1 - u] = mean *= fade;
            return;
        }

        // Forward first, leaving what the left side knows of each period; then backward, joining the right side.
        var remaining = 1.0;
        for (var u = 0; u < block.Length; u++) block[u] = remaining *= fade;
        remaining = 1;
        for (var u = block.Length - 1; u >= 0; u--)
        {
            remaining *= fade;
            var (mean1, variance1) = before.Ahead(block[u]);
            var (mean2, variance2) = after.Ahead(remaining);
            block[u] = ((mean1 * variance2) + (mean2 * variance1)) / (variance1 + variance2 - (variance1 * variance2));
        }
    }

    private struct Filter(double fade, double noise)
    {
        private double _mean = 0;
        private double _variance = 1;
        private double _before = double.NaN;
        private double _after;
        private double _gain;

        /// <summary>Has it seen any value?</summary>
        public readonly bool Knows => !double.IsNaN(_before);

        public readonly double Mean => _mean;

        public void Step(double residual)
        {
            _mean *= fade;
            if (double.IsNaN(residual))
            {
                _variance = Faded();
                return;
            }

            // The variance settles after a few known values; then the gain need not be computed again.
            if (_variance != _before)
            {
                _before = _variance;
                var faded = Faded();
                _gain = faded / (faded + noise);
                _after = faded * (1 - _gain);
            }

            _variance = _after;
            _mean += _gain * (residual - _mean);
        }

        public readonly (double Mean, double Variance) Ahead(double remaining) =>
            (remaining * _mean, 1 - (remaining * remaining * (1 - _variance)));

        private readonly double Faded() => (fade * fade * _variance) + (1 - (fade * fade));
    }
}
