namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// A first, plain seasonal shape: mean deviation from the moving level for each phase of the week, with mean zero over the known values.
/// </summary>
/// <remarks>
/// Three rounds of: level L = moving mean of z − s over a week; s(phase) = mean of z − L. For hours the phase of the week leans on the hour of day
/// with one pseudo-observation, so that a phase seen once or never still has a shape.
/// </remarks>
internal static class PhaseShape
{
    private const int Rounds = 3;

    /// <summary>The shape at every position.</summary>
    /// <param name="z">Values on the model scale; NaN = unknown.</param>
    /// <param name="offsets">Local offsets in hours.</param>
    /// <param name="week">Periods of one week: 168 or 7.</param>
    public static double[] Of(double[] z, int[] offsets, int week)
    {
        var day = week / 7;
        var shape = new double[z.Length];
        var (weekly, daily, byPhase) = (new Means(week), new Means(day), new double[week]);
        var level = new MovingLevel(z.Length);
        var phases = new int[z.Length];
        for (var t = 0; t < z.Length; t++) phases[t] = (t + offsets[t] + week) % week;
        for (var round = 0; round < Rounds; round++)
        {
            weekly.Clear();
            daily.Clear();
            level.Sum(z, shape);
            for (var t = 0; t < z.Length; t++)
                if (!double.IsNaN(z[t])) weekly.Add(phases[t], z[t] - level.At(t, week / 2));
            if (day > 1) daily.AddUp(weekly);
            for (var phase = 0; phase < week; phase++)
                byPhase[phase] = weekly.At(phase, day > 1 ? daily.At(phase % day, 0, 0) : 0, pseudo: day > 1 ? 1 : 0);

            double sum = 0;
            var known = 0;
            for (var t = 0; t < z.Length; t++)
            {
                if (double.IsNaN(z[t])) continue;
                sum += byPhase[phases[t]];
                known++;
            }

            for (var t = 0; t < shape.Length; t++) shape[t] = byPhase[phases[t]] - (known > 0 ? sum / known : 0);
            if (known == 0) return shape;
        }

        return shape;
    }

    private sealed class Means(int phases)
    {
        private readonly double[] _sums = new double[phases];
        private readonly int[] _counts = new int[phases];

        public void Clear()
        {
            Array.Clear(_sums);
            Array.Clear(_counts);
        }

        public void Add(int phase, double value)
        {
            _sums[phase] += value;
            _counts[phase]++;
        }

        /// <summary>Adds the phases of a longer season that fall on each phase of this one.</summary>
        public void AddUp(Means longer)
        {
            for (var phase = 0; phase < longer._sums.Length; phase++)
            {
                _sums[phase % _sums.Length] += longer._sums[phase];
                _counts[phase % _sums.Length] += longer._counts[phase];
            }
        }

        public double At(int phase, double prior, double pseudo)
        {
            var weight = _counts[phase] + pseudo;
            return weight > 0 ? (_sums[phase] + (pseudo * prior)) / weight : prior;
        }
    }

    /// <summary>Mean of z − shape around a position, from running totals.</summary>
    private sealed class MovingLevel(int count)
    {
        private readonly double[] _sums = new double[count + 1];
        private readonly int[] _counts = new int[count + 1];

        public void Sum(double[] z, double[] shape)
        {
            for (var t = 0; t < z.Length; t++)
            {
                var known = !double.IsNaN(z[t]);
                _sums[t + 1] = _sums[t] + (known ? z[t] - shape[t] : 0);
                _counts[t + 1] = _counts[t] + (known ? 1 : 0);
            }
        }

        public double At(int t, int half)
        {
            var (from, to) = (Math.Max(0, t - half), Math.Min(count, t + half + 1));
            var found = _counts[to] - _counts[from];
            return found > 0 ? (_sums[to] - _sums[from]) / found : 0;
        }
    }
}
