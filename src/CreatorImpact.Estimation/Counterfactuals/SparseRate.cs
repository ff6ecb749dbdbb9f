namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// But-for line of sparse counts, where the logarithm of single periods says nothing: a local rate times weekday and hour factors, on the plain scale.
/// </summary>
/// <remarks>
/// rate = Σ w y / Σ w f with w = exp(−distance to the block / T), T = 14 days of hours or 28 days, and two periods of the mean rate; f = weekday
/// factor × hour factor, each (events + K) / (expected events + K), a gamma prior of mean 1 with K = 20 for weekdays and 6 for hours.
/// Applies to whole numbers whose 90 % quantile is at most 6.
/// </remarks>
internal static class SparseRate
{
    private const double WeekdayEvents = 20;
    private const double HourEvents = 6;
    private const double PseudoPeriods = 2;
    private const double LargestUsual = 6;

    /// <summary>Do these values want a rate instead of logarithms?</summary>
    public static bool Applies(ReadOnlySpan<double> values)
    {
        var (known, few) = (0, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (value < 0 || value != Math.Floor(value)) return false;
            known++;
            if (value <= LargestUsual) few++;
        }

        // The order statistic at ⌊0.9 (n − 1)⌋ is small exactly when more values than its rank are.
        return known > 0 && few > (int)(0.9 * (known - 1));
    }

    /// <summary>Fills <paramref name="path"/> with expected values for [<paramref name="start"/>, start + length).</summary>
    public static void Predict(
        ReadOnlySpan<double> values, int periodsPerDay, double reach, int start, int low, int high, Span<double> path)
    {
        var end = start + path.Length;
        var (week, hour) = (new Factors(7, WeekdayEvents), new Factors(periodsPerDay, HourEvents));
        double total = 0;
        var known = 0;
        for (var t = low; t < high; t++)
        {
            if (double.IsNaN(values[t]) || (t >= start && t < end)) continue;
            week.Add(t / periodsPerDay, values[t]);
            hour.Add(t, values[t]);
            total += values[t];
            known++;
        }

        var mean = known > 0 ? total / known : 0;
        week.Settle(mean);
        hour.Settle(mean);
        double weighted = 0, exposure = 0;
        for (var t = low; t < high; t++)
        {
            if (double.IsNaN(values[t]) || (t >= start && t < end)) continue;
            var weight = Math.Exp(-(t < start ? start - t : t - end + 1) / reach);
            weighted += weight * values[t];
            exposure += weight * week.At(t / periodsPerDay) * hour.At(t);
        }

        var rate = (weighted + (PseudoPeriods * mean)) / (exposure + PseudoPeriods);
        for (var u = 0; u < path.Length; u++) path[u] = rate * week.At((start + u) / periodsPerDay) * hour.At(start + u);
    }

    /// <summary>Factors of one cycle: (events + K) / (periods · mean + K), so that few events stay near 1.</summary>
    private sealed class Factors(int phases, double pseudoEvents)
    {
        private readonly double[] _events = new double[phases];
        private readonly int[] _periods = new int[phases];

        public void Add(int t, double value)
        {
            _events[t % phases] += value;
            _periods[t % phases]++;
        }

        public void Settle(double mean)
        {
            for (var i = 0; i < phases; i++)
                _events[i] = phases == 1 ? 1 : (_events[i] + pseudoEvents) / ((_periods[i] * mean) + pseudoEvents);
        }

        public double At(int t) => _events[t % phases];
    }
}
