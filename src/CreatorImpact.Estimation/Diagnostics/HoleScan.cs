using CreatorImpact.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// Looks through a series of deviations for the stretch that lies lowest for its length. Deviations remember the one before (φ), so that a slow wave is
/// no hole; what is left is measured in its own spread over the whole series, robust against the holes themselves.
/// </summary>
/// <remarks>
/// With y_t = x_t − φ x_(t−1) a shift of x over [t, t + L) shows in y as 1, 1 − φ, …, 1 − φ, −φ. T(t, L) is the sum of y with these weights and
/// Z = −T / max(s_L, s √(1 + (L − 1)(1 − φ)² + φ²)), where s = 1.4826 median |y| and s_L = 1.4826 median |T(·, L)|: the likelihood ratio of a shift of
/// the mean in AR(1) noise. The chance of such a hole anywhere by chance alone is about 2 N P(t &lt; −Z) for N periods: lengths overlap so much that they
/// count twice, not L times; Student's t with N / 10 degrees of freedom stands for a spread that is itself only measured. A hole must also be seen when
/// its lowest period is as its least low: what hangs on a single value is no outage.
/// </remarks>
internal sealed class HoleScan
{
    private const double LikelyWithoutLowest = 0.05;

    // Below it data are so even that a rounding would count.
    private const double SmallestSpread = 0.01;

    private readonly double[] _deviations;
    private readonly double[] _scales;
    private readonly int _shortest;

    /// <param name="deviations">NaN = missing; a hole never reaches across.</param>
    /// <param name="shortest">Fewest periods of a hole, at least 1.</param>
    /// <param name="longest">Most.</param>
    public HoleScan(double[] deviations, int shortest, int longest)
    {
        (_deviations, _shortest) = ([.. deviations], shortest);
        Known = deviations.Count(value => !double.IsNaN(value));
        Memory = MemoryOf(deviations);
        _scales = Scales(longest);
    }

    /// <summary>Periods searched.</summary>
    public int Known { get; }

    /// <summary>φ: share of a deviation that is left in the next period, 0–0.95.</summary>
    public double Memory { get; }

    /// <summary>How much wider the sum of a length spreads than that of independent periods; at least 1.</summary>
    public double Inflation(int length)
    {
        double pairs = 0;
        for (var lag = 1; lag < length; lag++) pairs += 2 * (1 - ((double)lag / length)) * Math.Pow(Memory, lag);
        return Math.Sqrt(1 + pairs);
    }

    /// <summary>The hole that stands out most; null when none does at this chance. What hangs on a single value is passed over and left out of later searches.</summary>
    /// <param name="chance">Largest chance of a false alarm anywhere.</param>
    public Hole? Find(double chance)
    {
        while (Deepest() is { } hole && hole.FalseAlarm <= chance)
        {
            if (StandsWithoutLowest(hole.Start, hole.Length)) return hole;
            Leave(Lowest(hole.Start, hole.Length), 1);
        }

        return null;
    }

    private Hole? Deepest()
    {
        var (bestStart, bestLength, bestDepth) = (0, 0, 0d);
        for (var start = 0; start < _deviations.Length; start++)
        {
            if (!(_deviations[start] < 0)) continue;
            double inside = 0;
            for (var length = 1; length < _scales.Length && start + length <= _deviations.Length; length++)
            {
                var last = start + length - 1;
                if (double.IsNaN(_deviations[last])) break;
                inside += length == 1 ? Innovation(_deviations, start) : (1 - Memory) * Innovation(_deviations, last);
                // A hole does not end with a period that is as usual or above.
                if (length < _shortest || _deviations[last] >= 0) continue;
                var depth = -(inside - After(_deviations, last)) / _scales[length];
                if (depth > bestDepth) (bestStart, bestLength, bestDepth) = (start, length, depth);
            }
        }

        return bestLength == 0 ? null : new Hole(bestStart, bestLength, bestDepth, FalseAlarm(bestDepth));
    }

    /// <summary>Takes a stretch out of the search.</summary>
    public void Leave(int start, int length)
    {
        for (var i = Math.Max(0, start); i < Math.Min(_deviations.Length, start + length); i++) _deviations[i] = double.NaN;
    }

    private bool StandsWithoutLowest(int start, int length)
    {
        if (length == 1) return true;
        var leastLow = start;
        for (var i = start; i < start + length; i++)
            if (_deviations[i] > _deviations[leastLow]) leastLow = i;
        var without = _deviations.ToArray();
        without[Lowest(start, length)] = without[leastLow];
        return FalseAlarm(-Statistic(without, start, length) / _scales[length]) <= LikelyWithoutLowest;
    }

    private int Lowest(int start, int length)
    {
        var lowest = start;
        for (var i = start; i < start + length; i++)
            if (_deviations[i] < _deviations[lowest]) lowest = i;
        return lowest;
    }

    private double Statistic(double[] deviations, int start, int length)
    {
        var sum = Innovation(deviations, start);
        for (var i = start + 1; i < start + length; i++) sum += (1 - Memory) * Innovation(deviations, i);
        return sum - After(deviations, start + length - 1);
    }

    private double Innovation(double[] deviations, int index) =>
        index > 0 && !double.IsNaN(deviations[index - 1]) ? deviations[index] - (Memory * deviations[index - 1]) : deviations[index] * Math.Sqrt(1 - (Memory * Memory));

    private double After(double[] deviations, int last) =>
        last + 1 < deviations.Length && !double.IsNaN(deviations[last + 1]) ? Memory * Innovation(deviations, last + 1) : 0;

    private double FalseAlarm(double depth) => Math.Min(1, 2 * Known * StudentT.CDF(0, 1, Math.Max(3, Known / 10.0), -depth));

    // Robust against holes and spikes: the median of products of neighbours' signs would lose half of the data, clipped values do not.
    private static double MemoryOf(double[] deviations)
    {
        var sizes = deviations.Where(value => !double.IsNaN(value)).Select(Math.Abs).ToArray();
        var most = 3 * Quantiles.MedianInplace(sizes);
        double products = 0, squares = 0;
        for (var i = 1; i < deviations.Length; i++)
        {
            if (double.IsNaN(deviations[i]) || double.IsNaN(deviations[i - 1])) continue;
            var (now, before) = (Math.Clamp(deviations[i], -most, most), Math.Clamp(deviations[i - 1], -most, most));
            products += now * before;
            squares += before * before;
        }

        return squares > 0 ? Math.Clamp(products / squares, 0, 0.95) : 0;
    }

    // Spreads are measured at a few lengths and read off between them: neighbouring lengths hardly differ.
    private double[] Scales(int longest)
    {
        var scales = new double[longest + 1];
        var innovations = Math.Max(SmallestSpread, Spread(1, (values, start, _) => Innovation(values, start)));
        var measured = 0;
        for (var length = 1; length <= longest; length = length < longest ? Math.Min(longest, Math.Max(length + 1, length * 4 / 3)) : longest + 1)
        {
            var independent = innovations * Math.Sqrt(1 + ((length - 1) * (1 - Memory) * (1 - Memory)) + (Memory * Memory));
            scales[length] = Math.Max(independent, Spread(length, Statistic));
            for (var between = measured + 1; between < length; between++)
            {
                var weight = (double)(between - measured) / (length - measured);
                scales[between] = ((1 - weight) * scales[measured]) + (weight * scales[length]);
            }

            measured = length;
        }

        return scales;
    }

    private double Spread(int length, Func<double[], int, int, double> statistic)
    {
        var sizes = new List<double>(_deviations.Length);
        var run = 0;
        for (var i = 0; i < _deviations.Length; i++)
        {
            run = double.IsNaN(_deviations[i]) ? 0 : run + 1;
            if (run >= length) sizes.Add(Math.Abs(statistic(_deviations, i - length + 1, length)));
        }

        // Too few to measure: as if innovations were independent.
        return sizes.Count < 30 ? 0 : 1.4826 * Quantiles.MedianInplace(sizes.ToArray());
    }
}

/// <summary>A stretch that lies low.</summary>
/// <param name="Start">First period.</param>
/// <param name="Length">Periods.</param>
/// <param name="Depth">How many spreads below the usual.</param>
/// <param name="FalseAlarm">Chance that something as deep is found anywhere by chance alone, 0–1.</param>
internal sealed record Hole(int Start, int Length, double Depth, double FalseAlarm);
