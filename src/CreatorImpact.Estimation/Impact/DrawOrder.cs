using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Totals of one series in every world of a run (<see cref="DrawWorlds"/>): the series answers a world's two moments and angle θ with
/// cos θ · e₁ + sin θ · e₂, where e are its placebo errors nearest those moments, for window and recovery together.
/// </summary>
/// <remarks>
/// The rotation keeps the covariance of the errors (over time and across series) and makes them continuous. Only the order of the worlds is used:
/// each total then takes the quantiles of its own calibrated distribution in that order (Schaake shuffle: Clark et al., J. Hydrometeorology 2004),
/// so the width is the calibrated one and the dependence is the observed one. Ties (constant series) are broken by the series' own stream.
/// </remarks>
internal sealed class DrawOrder
{
    private static readonly double[] HourShape = ShapeOf(TailShape.Hours);
    private static readonly double[] DayShape = ShapeOf(TailShape.Days);
    private readonly DrawWorlds _worlds;
    private readonly ButForModel _model;
    private readonly double[] _shape;
    private readonly int[] _nearest = new int[2 * JointDraws.Count];

    /// <param name="seed">The run's seed.</param>
    /// <param name="model">Where the placebo errors come from.</param>
    public DrawOrder(ulong seed, ButForModel model)
    {
        (_worlds, _model) = (DrawWorlds.Of(seed), model);
        _shape = model.Data.Granularity == Granularity.Hour ? HourShape : DayShape;
        FindNearest(model.Errors[0].Starts);
    }

    /// <summary>Totals of one part in every world.</summary>
    /// <param name="total">Calibrated distribution of the total.</param>
    /// <param name="part">Which total.</param>
    /// <param name="ties">The series' own numbers; one a world is used up.</param>
    public double[] Draw(PredictedTotal total, WindowPart part, SeededStream ties)
    {
        var draws = new double[JointDraws.Count];
        var tie = ties.Fork();
        ties.Skip(draws.Length);
        if (_model.Data.LengthOf(part) == 0) return draws;

        var errors = _model.Errors[(int)part].Errors;
        Span<double> keys = stackalloc double[JointDraws.Count];
        Span<int> order = stackalloc int[JointDraws.Count];
        keys.Clear();
        if (errors.Length > 0)
        {
            for (var d = 0; d < keys.Length; d++)
                keys[d] = (_worlds.Cosines[d] * errors[_nearest[d]]) + (_worlds.Sines[d] * errors[_nearest[keys.Length + d]]);
        }

        RadixSort.Order(keys, order);
        BreakTies(keys, order, tie);
        for (var rank = 0; rank < order.Length; rank++) draws[order[rank]] = total.OfShape(_shape[rank]);
        return draws;
    }

    /// <summary>Worlds with equal keys, constant series above all, follow the series' own numbers instead.</summary>
    private static void BreakTies(ReadOnlySpan<double> keys, Span<int> order, SeededStream ties)
    {
        double[]? numbers = null;
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && keys[order[to]] == keys[order[from]]) to++;
            if (to - from > 1)
            {
                numbers ??= NumbersOf(ties);
                var tied = order[from..to];
                var of = new double[tied.Length];
                for (var i = 0; i < of.Length; i++) of[i] = numbers[tied[i]];
                of.AsSpan().Sort(tied);
            }

            from = to;
        }
    }

    private static double[] NumbersOf(SeededStream stream)
    {
        var numbers = new double[JointDraws.Count];
        for (var d = 0; d < numbers.Length; d++) numbers[d] = stream.NextUniform();
        return numbers;
    }

    /// <summary>
    /// The placebo nearest each moment. Moments are measured from the outage over the longest training stretch, so that series of different lengths
    /// agree on them; worlds are met in the order of their moments, so that one walk over the placebos finds them all.
    /// </summary>
    private void FindNearest(int[] starts)
    {
        if (starts.Length == 0) return;
        var data = _model.Data;
        var (before, after) = TrainingData.ReachOf(data.Granularity);
        var at = 0;
        foreach (var world in _worlds.MomentOrder)
        {
            var target = data.BlockStart - before + (_worlds.Moments[world] * (before + data.BlockLength + after));
            while (at + 1 < starts.Length && target - starts[at] > starts[at + 1] - target) at++;
            _nearest[world] = at;
        }
    }

    private static double[] ShapeOf(TailShape shape)
    {
        var values = new double[JointDraws.Count];
        for (var d = 0; d < values.Length; d++) values[d] = shape.Quantile((d + 0.5) / values.Length);
        return values;
    }
}
