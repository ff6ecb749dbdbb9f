using CreatorImpact.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>The width of a daily total as docs/method.md writes it down, computed apart from the product: the tests hold the two together.</summary>
internal sealed class HandScale
{
    private static readonly double[] OwnLevels = [0.75, 0.8, 0.85, 0.9, 0.95];
    private const int Nearest = 18;

    public HandScale(IReadOnlyList<double> errors, IReadOnlyList<int> starts, int blockStart, double spread)
    {
        var sizes = errors.Select(Math.Abs).ToArray();
        var median = Quantiles.OfSorted(sizes.Order().ToArray(), 0.5);
        All = sizes.Average(size => Math.Min(size, (5 * median) + 1e-9)) + 1e-4;
        var alike = starts.Select((start, i) => (Distance: Math.Abs(start - blockStart), start, Size: sizes[i])).OrderBy(item => item.Distance).ThenBy(item => item.start).Take(Nearest)
            .Select((item, rank) => (item.Size, Weight: 1 - Math.Pow((rank + 0.5) / Nearest, 2))).ToList();
        Like = (alike.Sum(item => item.Weight * Math.Min(item.Size, 4 * All)) + (4 * All)) / (alike.Sum(item => item.Weight) + 4);
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
    public static double Middle(double[] sortedErrors) => Enumerable.Range(0, 10).Average(step => Quantiles.OfSorted(sortedErrors, 0.4 + (0.2 * (step + 0.5) / 10)));

    /// <summary>The series' own tail over the pooled one.</summary>
    public static double OwnTail(double[] sortedRatios, double independent) =>
        OwnLevels.Average(level => Quantiles.OfSorted(sortedRatios, Math.Min(1, level * (1 + (1 / independent)))) / Tail((1 + level) / 2));

    /// <summary>What it makes of σ.</summary>
    public static double OwnFactor(double ownTail, double independent) =>
        Math.Clamp(Math.Pow(ownTail, independent / (independent + 20)), 0.8, 1.3);

    /// <summary>σ of the total.</summary>
    public static double Total(double raw, double widening, double ownFactor) => raw * widening * 1.04 * ownFactor;

    /// <summary>How much actual totals exceed predicted ones over the placebos, far-off ones clipped.</summary>
    public static double PlainRatio(double mean, IReadOnlyList<double> predicted, IReadOnlyList<double> errors)
    {
        var limit = 4 * Quantiles.OfSorted(errors.Select(Math.Abs).Order().ToArray(), 0.5);
        return predicted.Zip(errors, (value, error) => ((value + mean) * Math.Exp(Math.Clamp(error, -limit, limit))) - mean).Sum() / predicted.Sum();
    }

    /// <summary>Mean of the quantiles as they are.</summary>
    public static double PlainMean(double mean, double median, double sigma) =>
        Enumerable.Range(0, 500).Average(i => ((median + mean) * Math.Exp(sigma * Tail((i + 0.5) / 500))) - mean);

    /// <summary>What every draw is multiplied by so that their mean is right.</summary>
    public static double Move(double mean, double median, double sigma, double independent, double ratio, double plainMean)
    {
        var largest = 0.4 * sigma * (median + mean) / median;
        return Math.Exp(Math.Clamp(independent / (independent + 4) * Math.Log(ratio * median / plainMean), -largest, largest));
    }

    /// <summary>The tail shape of days, as the appendix of the method prints it.</summary>
    public static double Tail(double probability)
    {
        var (score, score80, score95) = (Normal.InvCDF(0, 1, probability), Normal.InvCDF(0, 1, 0.9), Normal.InvCDF(0, 1, 0.975));
        var size = Math.Abs(score);
        var value = size <= score80 ? size * 1.74 / score80 : size <= score95 ? 1.74 + ((size - score80) * (3.00 - 1.74) / (score95 - score80)) : 3.00 * size / score95;
        return Math.Sign(score) * value;
    }
}
