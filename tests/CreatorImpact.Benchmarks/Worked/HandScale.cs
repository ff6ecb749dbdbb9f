using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>The width of a daily total as docs/method.md writes it down, computed apart from the product: the tests hold the two together.</summary>
internal sealed class HandScale
{
    // Linear in the normal score between the half widths at 80 % (score 1.28155) and 95 % (1.95996), at the score of 90 %.
    private const double Half90 = 1.74 + ((1.6448536270 - 1.2815515655) * (3.00 - 1.74) / (1.9599639845 - 1.2815515655));
    private const int Nearest = 12;

    public HandScale(IReadOnlyList<double> errors, IReadOnlyList<int> starts, int blockStart, double spread)
    {
        var sizes = errors.Select(Math.Abs).ToArray();
        var median = Quantiles.OfSorted(sizes.Order().ToArray(), 0.5);
        All = sizes.Average(size => Math.Min(size, (5 * median) + 1e-9)) + 1e-4;
        var alike = starts.Select((start, i) => (Distance: Math.Abs(start - blockStart), start, Size: sizes[i])).OrderBy(item => item.Distance).ThenBy(item => item.start).Take(Nearest).ToList();
        Like = (alike.Sum(item => Math.Min(item.Size, 4 * All)) + (4 * All)) / (alike.Count + 4);
        Disagreement = (spread + (0.2 * All)) / All;
        Sigma = Math.Exp(0.70 + (1.045 * Math.Log(All)) + (0.34 * Math.Log(Like / All)) + (0.875 * Math.Log(Disagreement)));
    }

    /// <summary>s_all.</summary>
    public double All { get; }

    /// <summary>s_like.</summary>
    public double Like { get; }

    /// <summary>D.</summary>
    public double Disagreement { get; }

    /// <summary>σ before widening.</summary>
    public double Sigma { get; }

    /// <summary>τ of the weights.</summary>
    public static double Temperature(double independent) => 0.08 * (1 + (5 / independent));

    /// <summary>Factor for few placebos.</summary>
    public static double Widening(double independent) => Math.Sqrt(1 + (4 / independent));

    /// <summary>Share of the middle error that moves the total.</summary>
    public static double Shrink(double independent) => independent / (independent + 10);

    /// <summary>The middle of the placebo errors.</summary>
    public static double Middle(double[] sortedErrors) => Quantiles.OfSorted(sortedErrors, 0.5);

    /// <summary>The series' own tail over the pooled one.</summary>
    public static double OwnTail(double[] sortedRatios, double independent) =>
        Quantiles.OfSorted(sortedRatios, Math.Min(1, 0.9 * (1 + (1 / independent)))) / Half90;

    /// <summary>What it makes of σ.</summary>
    public static double OwnFactor(double ownTail, double independent) =>
        Math.Clamp(Math.Pow(ownTail, independent / (independent + 20)), 0.8, 1.3);

    /// <summary>σ of the total.</summary>
    public static double Total(double raw, double widening, double ownFactor) => raw * widening * 1.04 * ownFactor;
}
