namespace CreatorImpact.Estimation.Numerics;

/// <summary>Order statistics of sorted numbers. NaN is not allowed in any of them.</summary>
public static class Quantiles
{
    /// <summary>
    /// Quantile by linear interpolation between order statistics: position p·(n − 1) (type 7 of Hyndman and Fan, 1996).
    /// </summary>
    /// <param name="sorted">At least one number, ascending.</param>
    /// <param name="probability">0–1.</param>
    /// <exception cref="ArgumentException"><paramref name="sorted"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside 0–1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty) throw new ArgumentException("A quantile needs at least one number.", nameof(sorted));
        if (!(probability is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected 0–1.");
        var position = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        if (below >= sorted.Length - 1) return sorted[^1];
        var weight = position - below;
        return weight == 0 ? sorted[below] : sorted[below] + (weight * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>
    /// Smallest level at which <see cref="OfSorted"/> exceeds zero: the inverse of the quantile function at zero.
    /// A quantile at level p is above zero exactly when p is above the answer.
    /// </summary>
    /// <returns>1 when no number is above zero; 1/(n + 1) when all are, the finest statement n numbers allow.</returns>
    public static double LevelOfZero(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty) throw new ArgumentException("A level needs at least one number.", nameof(sorted));
        var positive = 0;
        while (positive < sorted.Length && sorted[positive] <= 0) positive++;
        var finest = 1.0 / (sorted.Length + 1);
        if (positive == sorted.Length) return 1;
        if (positive == 0) return finest;
        var below = sorted[positive - 1];
        var position = positive - 1 + ((0 - below) / (sorted[positive] - below));
        return Math.Max(position / (sorted.Length - 1), finest);
    }

    /// <summary>Median of unsorted numbers; NaN when there are none. Sorts <paramref name="values"/> in place.</summary>
    public static double MedianInplace(Span<double> values)
    {
        if (values.IsEmpty) return double.NaN;
        RadixSort.Sort(values);
        return OfSorted(values, 0.5);
    }
}
