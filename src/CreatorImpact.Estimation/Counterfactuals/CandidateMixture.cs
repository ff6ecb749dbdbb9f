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
    /// <param name="data">The training stretch.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="part">Which total.</param>
    /// <param name="starts">Where the placebos lie.</param>
    /// <param name="placebos">Their totals.</param>
    /// <param name="candidates">Number of candidates.</param>
    /// <param name="usable">How many of them, from the first on, know this part.</param>
    public static double[] Weigh(TrainingData data, ValueScale scale, WindowPart part, int[] starts, BlockTotals placebos, int candidates, int usable)
    {
        var losses = new double[candidates];
        var length = data.LengthOf(part);
        if (length > 0)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                var actual = scale.ToWeighing(placebos.Actual(i, part), length);
                var predicted = placebos.PredictedKnown(i, part);
                for (var k = 0; k < usable; k++) losses[k] += Math.Abs(actual - scale.ToWeighing(predicted[k], length)) / starts.Length;
            }
        }

        var temperature = Temperature * (1 + (Caution / Math.Max(1, PlaceboWindows.Independent(starts, Math.Max(1, length)))));
        for (var k = usable; k < candidates; k++) losses[k] = double.PositiveInfinity;
        var smallest = Math.Max(losses.Min(), 1e-9);
        var weights = Array.ConvertAll(losses, loss => double.IsPositiveInfinity(loss) ? 0 : Math.Exp(-Math.Min((loss / smallest) - 1, 30) / temperature));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>
    /// The mixed path. Periods that count towards nothing are only drawn: up to the end of the window they take its weights, after it (guard) those
    /// of the recovery, whose candidates know the whole block.
    /// </summary>
    /// <param name="paths">Candidate k of period u stands at u · stride + k.</param>
    /// <param name="stride">Numbers from one period to the next.</param>
    /// <param name="parts">What each period counts towards.</param>
    /// <param name="weights">Weights by part.</param>
    /// <param name="mixed">Answer.</param>
    public static void Mix(ReadOnlySpan<double> paths, int stride, WindowPart[] parts, double[][] weights, Span<double> mixed)
    {
        var windowEnd = Array.LastIndexOf(parts, WindowPart.Window) + 1;
        for (var u = 0; u < parts.Length; u++)
        {
            var drawn = u < windowEnd ? WindowPart.Window : WindowPart.Rest;
            var used = weights[(int)(parts[u] == WindowPart.LeftOut ? drawn : parts[u])];
            mixed[u] = Of(paths.Slice(u * stride, stride), used);
        }
    }

    /// <summary>One mixed number: Σ w_k x_k, added in the order of the candidates.</summary>
    public static double Of(ReadOnlySpan<double> candidates, double[] weights)
    {
        double sum = 0;
        for (var k = 0; k < weights.Length; k++) sum += weights[k] * candidates[k];
        return sum;
    }
}
