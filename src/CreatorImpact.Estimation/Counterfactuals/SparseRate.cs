namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// But-for line of sparse counts, where the logarithm of single periods says nothing: a local rate times a phase profile, both on the plain scale.
/// </summary>
/// <remarks>
/// rate = Σ w y / Σ w f with w = exp(−distance to the block / T), T = 14 days of hours or 28 days; f = phase factor (hour of day, weekday),
/// shrunk towards 1 with 20 pseudo-observations. Applies to whole numbers with more than 30 % zeros whose 90 % quantile is at most 6.
/// </remarks>
internal static class SparseRate
{
    private const double PseudoObservations = 20;

    /// <summary>Do these values want a rate instead of logarithms?</summary>
    public static bool Applies(ReadOnlySpan<double> values)
    {
        var known = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (value < 0 || value != Math.Floor(value)) return false;
            known.Add(value);
        }

        if (known.Count == 0) return false;
        if (known.Count(value => value == 0) <= 0.3 * known.Count) return false;
        known.Sort();
        return known[(int)(0.9 * (known.Count - 1))] <= 6;
    }

    /// <summary>Fills <paramref name="path"/> with expected values for [<paramref name="start"/>, start + length).</summary>
    public static void Predict(
        ReadOnlySpan<double> values, int phases, double reach, int start, int low, int high, Span<double> path)
    {
        var end = start + path.Length;
        var sums = new double[phases];
        var counts = new int[phases];
        double total = 0;
        var known = 0;
        for (var t = low; t < high; t++)
        {
            if (double.IsNaN(values[t]) || (t >= start && t < end)) continue;
            sums[t % phases] += values[t];
            counts[t % phases]++;
            total += values[t];
            known++;
        }

        var mean = known > 0 ? total / known : 0;
        var factors = new double[phases];
        for (var i = 0; i < phases; i++)
            factors[i] = mean > 0 ? (sums[i] + (PseudoObservations * mean)) / (counts[i] + PseudoObservations) / mean : 1;

        double weighted = 0, exposure = 0;
        for (var t = low; t < high; t++)
        {
            if (double.IsNaN(values[t]) || (t >= start && t < end)) continue;
            var weight = Math.Exp(-(t < start ? start - t : t - end + 1) / reach);
            weighted += weight * values[t];
            exposure += weight * factors[t % phases];
        }

        var rate = (weighted + (0.1 * PseudoObservations * mean)) / (exposure + (0.1 * PseudoObservations));
        for (var u = 0; u < path.Length; u++) path[u] = rate * factors[(start + u) % phases];
    }
}
