using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>How far the but-for total of one part was off at each placebo, on the total scale, and how the real one compares with them.</summary>
/// <param name="Starts">Position of each placebo.</param>
/// <param name="Errors">g(actual) − g(predicted) at each placebo.</param>
/// <param name="Length">Periods in the part.</param>
/// <param name="Independent">Placebos that do not overlap.</param>
/// <param name="Distances">Periods between each placebo and the real block.</param>
/// <param name="Disagreement">Spread of the candidates at the real block over their median spread at placebos; 1 when they disagree as usual.</param>
/// <param name="RelativeLevel">g of the real prediction minus the median g of placebo predictions, within ±2.</param>
internal sealed record PlaceboErrors(
    int[] Starts, double[] Errors, int Length, double Independent, int[] Distances, double Disagreement, double RelativeLevel)
{
    /// <summary>Compares the mixture with what happened at each placebo.</summary>
    public static PlaceboErrors Of(
        TrainingData data, ValueScale scale, WindowPart part, int[] starts, double[][] mixed, double[][][] placebos,
        double[] path, double[][] own, double[] weights)
    {
        var length = data.LengthOf(part);
        var errors = new double[starts.Length];
        var levels = new double[starts.Length];
        var spreads = new double[starts.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            var values = data.Values.AsSpan(starts[i], data.BlockLength);
            var predicted = Totals.OfKnown(mixed[i], values, data.Parts, part);
            levels[i] = scale.ToTotal(Totals.Of(mixed[i], data.Parts, part), length);
            errors[i] = scale.ToTotal(Totals.Of(values, data.Parts, part), length) - scale.ToTotal(predicted, length);
            spreads[i] = Spread(data, scale, part, placebos[i], weights, levels[i], length);
        }

        var level = scale.ToTotal(Totals.Of(path, data.Parts, part), length);
        var spread = Spread(data, scale, part, own, weights, level, length);
        var usual = starts.Length > 0 ? Numerics.Quantiles.MedianInplace(spreads) : spread;
        var usualLevel = starts.Length > 0 ? Numerics.Quantiles.MedianInplace(levels) : level;
        return new PlaceboErrors(
            starts, errors, length, PlaceboWindows.Independent(starts, Math.Max(1, length)),
            Array.ConvertAll(starts, start => Math.Abs(start - data.BlockStart)),
            Math.Clamp((spread + (0.3 * usual) + 1e-4) / ((1.3 * usual) + 1e-4), 0.3, 6),
            Math.Clamp(level - usualLevel, -2, 2));
    }

    private static double Spread(
        TrainingData data, ValueScale scale, WindowPart part, double[][] paths, double[] weights, double level, int length)
    {
        double sum = 0;
        for (var k = 0; k < paths.Length; k++)
        {
            var distance = scale.ToTotal(Totals.Of(paths[k], data.Parts, part), length) - level;
            sum += weights[k] * distance * distance;
        }

        return Math.Sqrt(sum);
    }
}
