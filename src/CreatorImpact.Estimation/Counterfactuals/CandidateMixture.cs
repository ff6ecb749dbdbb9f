using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>How far each candidate is believed: a mixture, never a switch, so that one more day of data moves the weights and does not flip them.</summary>
/// <remarks>
/// Weights per part: w_k ∝ exp(−(loss_k / min loss − 1) / τ), loss_k = mean |ln(A + 0.05 m h) − ln(T_k + 0.05 m h)| over placebo totals,
/// τ = 0.08 (1 + 5 / n) with n placebos that do not overlap: few placebos choose less sharply.
/// </remarks>
internal static class CandidateMixture
{
    private const double Temperature = 0.08;
    private const double Caution = 5;

    /// <summary>Weights of the candidates for one part; they sum to 1, and are equal without placebos.</summary>
    public static double[] Weigh(TrainingData data, ValueScale scale, WindowPart part, int[] starts, double[][][] placebos, int candidates, int usable)
    {
        var losses = new double[candidates];
        var length = data.LengthOf(part);
        if (length > 0)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                var values = data.Values.AsSpan(starts[i], data.BlockLength);
                var actual = scale.ToWeighing(Totals.Of(values, data.Parts, part), length);
                for (var k = 0; k < usable; k++)
                    losses[k] += Math.Abs(actual - scale.ToWeighing(Totals.OfKnown(placebos[i][k], values, data.Parts, part), length)) / starts.Length;
            }
        }

        var temperature = Temperature * (1 + (Caution / Math.Max(1, PlaceboWindows.Independent(starts, Math.Max(1, length)))));
        for (var k = usable; k < candidates; k++) losses[k] = double.PositiveInfinity;
        var smallest = Math.Max(losses.Min(), 1e-9);
        var weights = Array.ConvertAll(losses, loss => double.IsPositiveInfinity(loss) ? 0 : Math.Exp(-Math.Min((loss / smallest) - 1, 30) / temperature));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>Periods that count towards nothing (guard, gaps) take the weights of the window: they are only drawn.</summary>
    public static double[] Mix(double[][] paths, WindowPart[] parts, double[][] weights)
    {
        var mixed = new double[parts.Length];
        for (var u = 0; u < mixed.Length; u++)
        {
            var used = weights[parts[u] == WindowPart.LeftOut ? 0 : (int)parts[u]];
            for (var k = 0; k < paths.Length; k++) mixed[u] += used[k] * paths[k][u];
        }

        return mixed;
    }
}
