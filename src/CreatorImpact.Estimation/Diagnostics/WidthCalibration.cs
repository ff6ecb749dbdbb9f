using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The scale σ of a total's error on g (<see cref="ErrorScale"/>), wider when placebos are few, with the coverage it would have had on them.
/// </summary>
/// <remarks>
/// Few placebos: σ is multiplied by √(1 + 4 / n), n = placebos that do not overlap. The series' own tails: with r the mean, over the levels
/// 0.75 to 0.95, of the quantile of the leave-one-out ratios |e| / σ at level · (1 + 1 / n), the finite-sample level of conformal prediction
/// (Vovk et al., 2005), over the pooled half width there, σ is multiplied by r^(n / (n + 20)), within 0.8–1.3: lighter tails than usual make the
/// interval narrower and heavier ones wider. Several levels, because a single order statistic jumps when one placebo joins.
/// Constants fitted on some families of series are a little too sure of others, so σ is multiplied by 1.04: when they were chosen, families left
/// out of the fit held 79 % instead of 80 %, panels never used in fitting 78 %.
/// </remarks>
/// <param name="Sigma">Scale on g, above zero.</param>
/// <param name="Coverage90">Share of placebos inside their leave-one-out 90 % interval; null with fewer than <see cref="FewestForCoverage"/>.</param>
/// <param name="Count">Placebos used.</param>
internal sealed record WidthCalibration(double Sigma, double? Coverage90, int Count)
{
    /// <summary>Fewest placebos from which coverage and p-value are stated.</summary>
    public const int FewestForCoverage = 19;

    private const int FewestForScale = 3;
    private const double SmallestSigma = 5e-4;
    private const double OwnCaution = 20;
    private const double UnseenFamilies = 1.04;
    private const double SmallestFactor = 0.8;
    private const double LargestFactor = 1.3;
    private static readonly double[] OwnLevels = [0.75, 0.8, 0.85, 0.9, 0.95];

    /// <summary>Calibrates one total.</summary>
    /// <param name="errors">Placebo errors of the total.</param>
    /// <param name="granularity">Chooses the pooled weights and shape.</param>
    /// <param name="fallback">Scale used with fewer than three placebos: a guess on the cautious side.</param>
    public static WidthCalibration Of(PlaceboErrors errors, Granularity granularity, double fallback)
    {
        var count = errors.Errors.Length;
        if (count < FewestForScale) return new WidthCalibration(Math.Max(fallback, SmallestSigma), null, count);

        var scale = new ErrorScale(errors, granularity);
        var widening = Math.Sqrt(1 + (4 / errors.Independent));
        var sigma = Math.Max(scale.OfBlock() * widening * UnseenFamilies, SmallestSigma);
        if (count < FewestForCoverage) return new WidthCalibration(sigma, null, count);

        var shape = TailShape.For(granularity);
        var ratios = new double[count];
        for (var i = 0; i < count; i++)
            ratios[i] = Math.Abs(errors.Errors[i]) / Math.Max(scale.OfPlacebo(i) * widening, SmallestSigma);
        Array.Sort(ratios);
        var factor = OwnFactor(ratios, shape, errors.Independent);
        return new WidthCalibration(Math.Max(sigma * factor, SmallestSigma), CoverageOf(ratios, shape, errors.Independent), count);
    }

    private static double CoverageOf(double[] sorted, TailShape shape, double independent)
    {
        var half90 = shape.Quantile(0.95);
        var inside = 0;
        var others = sorted[1..];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0) others[i - 1] = sorted[i - 1];
            if (sorted[i] <= half90 * UnseenFamilies * OwnFactor(others, shape, independent)) inside++;
        }

        return (double)inside / sorted.Length;
    }

    private static double OwnFactor(double[] sorted, TailShape shape, double independent)
    {
        double sum = 0;
        foreach (var level in OwnLevels)
            sum += Quantiles.OfSorted(sorted, Math.Min(1, level * (1 + (1 / independent)))) / shape.Quantile((1 + level) / 2);
        return Math.Clamp(Math.Pow(sum / OwnLevels.Length, independent / (independent + OwnCaution)), SmallestFactor, LargestFactor);
    }
}
