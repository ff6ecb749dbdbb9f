using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>How far the but-for total of one part was off at each placebo, on the total scale, and what else is known about placebos and block.</summary>
/// <param name="Starts">Position of each placebo, ascending.</param>
/// <param name="Errors">g(actual) − g(predicted) at each placebo.</param>
/// <param name="Length">Periods in the part.</param>
/// <param name="Independent">Placebos that do not overlap.</param>
/// <param name="Levels">g of the predicted total at each placebo.</param>
/// <param name="Spreads">Weighted standard deviation of the candidates' totals around the mixture's, on g, at each placebo.</param>
/// <param name="BlockStart">Position of the real block.</param>
/// <param name="Level">g of the predicted total of the real block.</param>
/// <param name="Spread">Spread of the candidates at the real block.</param>
internal sealed record PlaceboErrors(
    int[] Starts, double[] Errors, int Length, double Independent, double[] Levels, double[] Spreads, int BlockStart, double Level, double Spread)
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
            spreads[i] = SpreadOf(data, scale, part, placebos[i], weights, levels[i], length);
        }

        var level = scale.ToTotal(Totals.Of(path, data.Parts, part), length);
        return new PlaceboErrors(
            starts, errors, length, PlaceboWindows.Independent(starts, Math.Max(1, length)), levels, spreads,
            data.BlockStart, level, SpreadOf(data, scale, part, own, weights, level, length));
    }

    private static double SpreadOf(
        TrainingData data, ValueScale scale, WindowPart part, double[][] paths, double[] weights, double level, int length)
    {
        double sum = 0;
        for (var k = 0; k < paths.Length; k++)
        {
            if (weights[k] == 0) continue;
            var distance = scale.ToTotal(Totals.Of(paths[k], data.Parts, part), length) - level;
            sum += weights[k] * distance * distance;
        }

        return Math.Sqrt(sum);
    }
}
