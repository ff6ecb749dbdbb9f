using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The scale σ of a total's error on g, from placebo errors: the series' own mean error, drawn towards the errors nearby, wider where the
/// candidates disagree more than usual, and wider when placebos are few.
/// </summary>
/// <remarks>
/// ln σ = b · (1, ln s_all, ln(s_near / s_all), ln dd, lv, ln h), with s_all = mean min(|e|, 5 median |e|), s_near the same over the 12 nearest
/// placebos with 4 pseudo-observations of s_all, dd the disagreement ratio, lv the level against placebos, h the periods summed; b pooled over
/// public series. Few placebos: σ is multiplied by √(1 + 4 / n), n = placebos that do not overlap. When the series' own errors have heavier
/// tails than the pooled shape (their 90 % quantile of |e|/σ exceeds it), σ is raised part of the way, more the more placebos there are.
/// </remarks>
/// <param name="Sigma">Scale on g, above zero.</param>
/// <param name="Coverage90">Share of placebos inside their leave-one-out 90 % interval; null with fewer than <see cref="FewestForCoverage"/>.</param>
/// <param name="Count">Placebos used.</param>
internal sealed record WidthCalibration(double Sigma, double? Coverage90, int Count)
{
    /// <summary>Fewest placebos from which coverage and p-value are stated.</summary>
    public const int FewestForCoverage = 19;

    private const int Near = 12;
    private const double NearPseudo = 4;
    private const int FewestForScale = 3;
    private const double SmallestSigma = 5e-4;
    private static readonly double[] HourWeights = [-.091, .996, .453, .388, .383, .037];
    private static readonly double[] DayWeights = [.337, 1.001, .559, .372, .170, -.227];

    /// <summary>Calibrates one total.</summary>
    /// <param name="errors">Placebo errors of the total.</param>
    /// <param name="granularity">Chooses the pooled weights and shape.</param>
    /// <param name="fallback">Scale used with fewer than three placebos: a guess on the cautious side.</param>
    public static WidthCalibration Of(PlaceboErrors errors, Granularity granularity, double fallback)
    {
        var count = errors.Errors.Length;
        if (count < FewestForScale) return new WidthCalibration(Math.Max(fallback, SmallestSigma), null, count);

        var shape = TailShape.For(granularity);
        var absolute = Array.ConvertAll(errors.Errors, Math.Abs);
        var order = Enumerable.Range(0, count).OrderBy(i => errors.Distances[i]).ThenBy(i => i).ToArray();
        var widening = Math.Sqrt(1 + (4 / errors.Independent));
        var sigma = ScaleOf(absolute, order, errors, granularity) * widening;

        var ratios = new double[count];
        var inside = 0;
        var half90 = shape.Quantile(0.95);
        for (var i = 0; i < count; i++)
        {
            var without = order.Where(at => at != i).ToArray();
            var own = ScaleOf(absolute, without, errors with { Disagreement = 1, RelativeLevel = 0 }, granularity) * widening;
            ratios[i] = absolute[i] / Math.Max(own, SmallestSigma);
        }

        var raise = HeavyTailFactor(ratios, half90, errors.Independent);
        foreach (var ratio in ratios)
            if (ratio <= half90 * raise) inside++;
        return new WidthCalibration(
            Math.Max(sigma * raise, SmallestSigma),
            count >= FewestForCoverage ? (double)inside / count : null,
            count);
    }

    private static double HeavyTailFactor(double[] ratios, double half90, double independent)
    {
        var sorted = (double[])ratios.Clone();
        Array.Sort(sorted);
        var own = Numerics.Quantiles.OfSorted(sorted, 0.9) / half90;
        if (own <= 1) return 1;
        return Math.Min(Math.Pow(own, independent / (independent + 10)), 3);
    }

    private static double ScaleOf(double[] absolute, int[] nearestFirst, PlaceboErrors errors, Granularity granularity)
    {
        var used = Array.ConvertAll(nearestFirst, i => absolute[i]);
        var nearest = used.AsSpan(0, Math.Min(Near, used.Length)).ToArray();
        var median = Numerics.Quantiles.MedianInplace((double[])used.Clone());
        var all = used.Average(error => Math.Min(error, (5 * median) + 1e-9)) + 1e-4;
        var near = (nearest.Sum(error => Math.Min(error, 4 * all)) + (NearPseudo * all)) / (nearest.Length + NearPseudo);
        var b = granularity == Granularity.Hour ? HourWeights : DayWeights;
        return Math.Exp(
            b[0]
            + (b[1] * Math.Log(all))
            + (b[2] * Math.Log(near / all))
            + (b[3] * Math.Log(errors.Disagreement))
            + (b[4] * errors.RelativeLevel)
            + (b[5] * Math.Log(Math.Max(1, errors.Length))));
    }
}
