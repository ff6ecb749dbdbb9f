using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// The mean a but-for total should have on the plain scale. The line predicts medians and the tails are pooled, so neither makes the mean right;
/// the placebo windows say by how much actual totals exceed predicted ones.
/// </summary>
/// <remarks>
/// R = Σ A_i / Σ P_i over placebos, errors on g clipped at four times their median size so that a viral spike has little say. The draws' own mean
/// M is moved to (R T)^w M^(1 − w), T the line's total, w = n / (n + 4) with n placebos that do not overlap; the move is at most 0.4 σ on g.
/// </remarks>
internal static class PlainMean
{
    private const double Caution = 4;
    private const double Clip = 4;
    private const double LargestMove = 0.4;

    /// <summary>The move that changes nothing.</summary>
    public static double Unmoved(ValueScale scale) => scale.Signed ? 0 : 1;

    /// <summary>Mean of the draws of a total as they are.</summary>
    public static double Of(ValueScale scale, TailShape shape, double centre, double sigma, int length)
    {
        double sum = 0;
        foreach (var quantile in shape.Grid) sum += scale.FromTotal(centre + (sigma * quantile), length);
        return sum / shape.Grid.Length;
    }

    /// <summary>What every draw is multiplied by (added for series with negative values) so that their mean is right.</summary>
    /// <param name="scale">Scale of the series.</param>
    /// <param name="errors">Placebo errors of the total.</param>
    /// <param name="median">T, the line's own total.</param>
    /// <param name="mean">M, the mean of the draws as they are.</param>
    /// <param name="sigma">Scale of the total's error on g.</param>
    public static double MoveOf(ValueScale scale, PlaceboErrors errors, double median, double mean, double sigma)
    {
        if (errors.Errors.Length == 0 || errors.Length == 0) return Unmoved(scale);
        var limit = Clip * Quantiles.MedianInplace(Array.ConvertAll(errors.Errors, Math.Abs));
        var trust = errors.Independent / (errors.Independent + Caution);
        double actual = 0, predicted = 0;
        for (var i = 0; i < errors.Errors.Length; i++)
        {
            actual += scale.FromTotal(errors.Levels[i] + Math.Clamp(errors.Errors[i], -limit, limit), errors.Length);
            predicted += scale.FromTotal(errors.Levels[i], errors.Length);
        }

        var size = scale.Mean * errors.Length;
        if (scale.Signed)
        {
            var move = ((actual - predicted) / errors.Errors.Length) + median - mean;
            return Math.Clamp(trust * move, -LargestMove * sigma * size, LargestMove * sigma * size);
        }

        if (!(actual > 0 && predicted > 0 && median > 0 && mean > 0)) return Unmoved(scale);
        var log = trust * Math.Log(actual / predicted * median / mean);
        var largest = LargestMove * sigma * (median + size) / median;
        return Math.Exp(Math.Clamp(log, -largest, largest));
    }
}
