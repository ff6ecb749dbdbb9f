namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// But-for line of sparse counts, where the logarithm of single periods says nothing: a local rate times weekday and hour factors, on the plain scale.
/// </summary>
/// <remarks>
/// rate = Σ w y / Σ w f with w = exp(−distance to the block / T), T = 14 days of hours or 28 days, and two periods of the mean rate; f = weekday
/// factor × hour factor, each (events + K) / (expected events + K), a gamma prior of mean 1 with K = 10 for weekdays and 6 for hours.
/// Weekday and hour are those of the local clock. Applies to whole numbers whose 90 % quantile is at most 6 and whose largest is at most 25: a rate
/// that small does not make more, so a series with larger values comes in bursts, which no rate describes.
/// </remarks>
internal static class SparseRate
{
    private const double WeekdayEvents = 10;
    private const double HourEvents = 6;
    private const double PseudoPeriods = 2;
    private const double LargestUsual = 6;
    private const double LargestCount = 25;

    /// <summary>Do these values want a rate instead of logarithms?</summary>
    public static bool Applies(ReadOnlySpan<double> values)
    {
        var (known, few) = (0, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (value is < 0 or > LargestCount || value != Math.Floor(value)) return false;
            known++;
            if (value <= LargestUsual) few++;
        }

        // The order statistic at ⌊0.9 (n − 1)⌋ is small exactly when more values than its rank are.
        return known > 0 && few > (int)(0.9 * (known - 1));
    }

    /// <summary>Fills <paramref name="path"/> with expected values for [<paramref name="start"/>, start + length).</summary>
    /// <param name="values">Training values; NaN = unknown.</param>
    /// <param name="phases">Period of the local week at each position (<see cref="TrainingData.PhasesOfWeek"/>).</param>
    /// <param name="periodsPerDay">24 or 1.</param>
    /// <param name="reach">T, in periods.</param>
    /// <param name="start">First period to predict; nothing from there to the end of the path is looked at.</param>
    /// <param name="low">First position that may be looked at.</param>
    /// <param name="high">Position after the last one.</param>
    /// <param name="path">Answer.</param>
    public static void Predict(
        ReadOnlySpan<double> values, ReadOnlySpan<int> phases, int periodsPerDay, double reach, int start, int low, int high, Span<double> path)
    {
        var end = start + path.Length;
        var (week, hour) = (new Factors(7, WeekdayEvents), new Factors(periodsPerDay, HourEvents));
        double total = 0;
        var known = 0;
        for (var t = low; t < high; t++)
        {
            if (double.IsNaN(values[t]) || (t >= start && t < end)) continue;
            week.Add(phases[t] / periodsPerDay, values[t]);
            hour.Add(phases[t] % periodsPerDay, values[t]);
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
            exposure += weight * week.At(phases[t] / periodsPerDay) * hour.At(phases[t] % periodsPerDay);
        }

        var rate = (weighted + (PseudoPeriods * mean)) / (exposure + PseudoPeriods);
        for (var u = 0; u < path.Length; u++) path[u] = rate * week.At(phases[start + u] / periodsPerDay) * hour.At(phases[start + u] % periodsPerDay);
    }

    /// <summary>Factors of one cycle: (events + K) / (periods · mean + K), so that few events stay near 1.</summary>
    private sealed class Factors(int phases, double pseudoEvents)
    {
        private readonly double[] _events = new double[phases];
        private readonly int[] _periods = new int[phases];

        public void Add(int phase, double value)
        {
            _events[phase] += value;
            _periods[phase]++;
        }

        public void Settle(double mean)
        {
            for (var i = 0; i < phases; i++)
                _events[i] = phases == 1 ? 1 : (_events[i] + pseudoEvents) / ((_periods[i] * mean) + pseudoEvents);
        }

        public double At(int phase) => _events[phase];
    }
}
