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
    /// <param name="data">The training stretch.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="part">Which total.</param>
    /// <param name="starts">Where the placebos lie.</param>
    /// <param name="totals">Totals of the placebos, then of the real block.</param>
    /// <param name="weights">Weights of the candidates for this part.</param>
    public static PlaceboErrors Of(TrainingData data, ValueScale scale, WindowPart part, int[] starts, BlockTotals totals, double[] weights)
    {
        var length = data.LengthOf(part);
        var errors = new double[starts.Length];
        var levels = new double[starts.Length];
        var spreads = new double[starts.Length];
        if (length > 0)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                levels[i] = scale.ToTotal(CandidateMixture.Of(totals.Predicted(i, part), weights), length);
                errors[i] = scale.ToTotal(totals.Actual(i, part), length) - scale.ToTotal(CandidateMixture.Of(totals.PredictedKnown(i, part), weights), length);
                spreads[i] = SpreadOf(scale, totals.Predicted(i, part), weights, levels[i], length);
            }
        }

        var own = totals.Predicted(starts.Length, part);
        var level = scale.ToTotal(CandidateMixture.Of(own, weights), length);
        return new PlaceboErrors(
            starts, errors, length, PlaceboWindows.Independent(starts, Math.Max(1, length)), levels, spreads,
            data.BlockStart, level, SpreadOf(scale, own, weights, level, length));
    }

    private static double SpreadOf(ValueScale scale, ReadOnlySpan<double> totals, double[] weights, double level, int length)
    {
        double sum = 0;
        for (var k = 0; k < weights.Length; k++)
        {
            if (weights[k] == 0) continue;
            var distance = scale.ToTotal(totals[k], length) - level;
            sum += weights[k] * distance * distance;
        }

        return Math.Sqrt(sum);
    }
}
