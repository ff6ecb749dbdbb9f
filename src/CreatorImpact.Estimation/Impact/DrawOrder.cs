using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The simulated worlds of a run. World d picks two moments and an angle θ from the run's seed alone, so that it means the same moments in every
/// series; a series answers with cos θ · e₁ + sin θ · e₂, where e are its placebo errors nearest those moments, for window and recovery together.
/// </summary>
/// <remarks>
/// The rotation keeps the covariance of the errors (over time and across series) and makes them continuous. Only the order of the worlds is used:
/// each total then takes the quantiles of its own calibrated distribution in that order (Schaake shuffle: Clark et al., J. Hydrometeorology 2004),
/// so the width is the calibrated one and the dependence is the observed one. Ties (constant series) are broken by the series' own stream.
/// </remarks>
internal sealed class DrawOrder
{
    private readonly double[] _moment1 = new double[JointDraws.Count];
    private readonly double[] _moment2 = new double[JointDraws.Count];
    private readonly double[] _angle = new double[JointDraws.Count];

    /// <summary>The worlds of a run.</summary>
    public DrawOrder(ulong seed)
    {
        var worlds = new SeededStream(seed, "worlds");
        for (var d = 0; d < JointDraws.Count; d++)
        {
            _moment1[d] = worlds.NextUniform();
            _moment2[d] = worlds.NextUniform();
            _angle[d] = worlds.NextUniform() * 2 * Math.PI;
        }
    }

    /// <summary>Totals of one part in every world.</summary>
    /// <param name="total">Calibrated distribution of the total.</param>
    /// <param name="model">Where the placebo errors come from.</param>
    /// <param name="part">Which total.</param>
    /// <param name="shape">Quantile shape at (d + ½) / count, ascending.</param>
    /// <param name="ties">The series' own numbers.</param>
    public double[] Draw(PredictedTotal total, ButForModel model, WindowPart part, double[] shape, SeededStream ties)
    {
        var data = model.Data;
        var placebos = model.Errors[(int)part];
        var keys = new double[JointDraws.Count];
        var tie = new double[JointDraws.Count];
        var order = new int[JointDraws.Count];
        // Moments are measured from the outage over the longest training stretch, so that series of different lengths agree on them.
        var (before, after) = TrainingData.ReachOf(data.Granularity);
        for (var d = 0; d < keys.Length; d++)
        {
            order[d] = d;
            tie[d] = ties.NextUniform();
            if (placebos.Errors.Length == 0) continue;
            var first = placebos.Errors[NearestTo(_moment1[d])];
            var second = placebos.Errors[NearestTo(_moment2[d])];
            keys[d] = (Math.Cos(_angle[d]) * first) + (Math.Sin(_angle[d]) * second);
        }

        Array.Sort(order, (a, b) =>
        {
            var byKey = keys[a].CompareTo(keys[b]);
            return byKey != 0 ? byKey : tie[a].CompareTo(tie[b]);
        });
        var draws = new double[JointDraws.Count];
        for (var rank = 0; rank < order.Length; rank++) draws[order[rank]] = total.OfShape(shape[rank]);
        return draws;

        int NearestTo(double moment)
        {
            var target = data.BlockStart - before + (moment * (before + data.BlockLength + after));
            var at = Array.BinarySearch(placebos.Starts, (int)Math.Round(target));
            if (at >= 0) return at;
            var next = ~at;
            if (next == 0) return 0;
            if (next == placebos.Starts.Length) return next - 1;
            return target - placebos.Starts[next - 1] <= placebos.Starts[next] - target ? next - 1 : next;
        }
    }

    /// <summary>The quantile shape at (d + ½) / count, ascending.</summary>
    public static double[] ShapeOf(TailShape shape)
    {
        var values = new double[JointDraws.Count];
        for (var d = 0; d < values.Length; d++) values[d] = shape.Quantile((d + 0.5) / values.Length);
        return values;
    }
}
