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
        var (weekly, daily) = (new Means(week), new Means(day));
        for (var round = 0; round < Rounds; round++)
        {
            weekly.Clear();
            daily.Clear();
            var level = MovingLevel(z, shape, week / 2);
            for (var t = 0; t < z.Length; t++)
            {
                if (double.IsNaN(z[t])) continue;
                var phase = PhaseOf(t, offsets[t], week);
                weekly.Add(phase, z[t] - level[t]);
                daily.Add(phase % day, z[t] - level[t]);
            }

            double sum = 0;
            var known = 0;
            for (var t = 0; t < z.Length; t++)
            {
                var phase = PhaseOf(t, offsets[t], week);
                shape[t] = weekly.At(phase, day > 1 ? daily.At(phase % day, 0, 0) : 0, pseudo: day > 1 ? 1 : 0);
                if (double.IsNaN(z[t])) continue;
                sum += shape[t];
                known++;
            }

            if (known == 0) return shape;
            for (var t = 0; t < shape.Length; t++) shape[t] -= sum / known;
        }

        return shape;
    }

    private static int PhaseOf(int t, int offset, int week) => (t + offset + week) % week;

    private static double[] MovingLevel(double[] z, double[] shape, int half)
    {
        var sums = new double[z.Length + 1];
        var counts = new int[z.Length + 1];
        for (var t = 0; t < z.Length; t++)
        {
            var known = !double.IsNaN(z[t]);
            sums[t + 1] = sums[t] + (known ? z[t] - shape[t] : 0);
            counts[t + 1] = counts[t] + (known ? 1 : 0);
        }

        var level = new double[z.Length];
        for (var t = 0; t < z.Length; t++)
        {
            var (from, to) = (Math.Max(0, t - half), Math.Min(z.Length, t + half + 1));
            var count = counts[to] - counts[from];
            level[t] = count > 0 ? (sums[to] - sums[from]) / count : 0;
        }

        return level;
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

        public double At(int phase, double prior, double pseudo)
        {
            var weight = _counts[phase] + pseudo;
            return weight > 0 ? (_sums[phase] + (pseudo * prior)) / weight : prior;
        }
    }
}
