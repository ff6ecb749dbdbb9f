namespace CreatorImpact.Estimation.Numerics;

/// <summary>Centred running median: follows a level and its steps, and does not see what is shorter than half of its reach.</summary>
internal static class RunningMedian
{
    /// <summary>One median a position, over the numbers up to <paramref name="reach"/> before and after it; NaN where there is none.</summary>
    /// <param name="values">NaN = missing.</param>
    /// <param name="reach">Positions on each side, zero or more; fewer at the ends.</param>
    public static double[] Of(ReadOnlySpan<double> values, int reach)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reach);
        var medians = new double[values.Length];
        var sorted = new List<double>((2 * reach) + 1);
        for (var i = 0; i < Math.Min(reach, values.Length); i++) Add(sorted, values[i]);
        for (var i = 0; i < values.Length; i++)
        {
            if (i + reach < values.Length) Add(sorted, values[i + reach]);
            if (i - reach - 1 >= 0) Remove(sorted, values[i - reach - 1]);
            medians[i] = sorted.Count == 0 ? double.NaN : 0.5 * (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]);
        }

        return medians;
    }

    private static void Add(List<double> sorted, double value)
    {
        if (double.IsNaN(value)) return;
        var at = sorted.BinarySearch(value);
        sorted.Insert(at < 0 ? ~at : at, value);
    }

    private static void Remove(List<double> sorted, double value)
    {
        if (!double.IsNaN(value)) sorted.RemoveAt(sorted.BinarySearch(value));
    }
}
