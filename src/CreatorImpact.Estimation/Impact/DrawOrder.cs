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
        Span<int> order = stackalloc int[JointDraws.Count];
        Order(_worlds, _nearest, errors, tie, order);
        for (var rank = 0; rank < order.Length; rank++) draws[order[rank]] = total.OfShape(_shape[rank]);
        return draws;
    }

    /// <summary>Fills <paramref name="order"/> with the worlds, the one with the smallest answer first.</summary>
    /// <param name="worlds">Angles of the worlds.</param>
    /// <param name="nearest">Which error each moment finds: the first moment of every world, then the second.</param>
    /// <param name="errors">Errors; with none every world is tied.</param>
    /// <param name="ties">Decides between equal answers.</param>
    /// <param name="order">Room for <see cref="JointDraws.Count"/> worlds.</param>
    public static void Order(DrawWorlds worlds, ReadOnlySpan<int> nearest, ReadOnlySpan<double> errors, SeededStream ties, Span<int> order)
    {
        Span<double> keys = stackalloc double[JointDraws.Count];
        keys.Clear();
        if (!errors.IsEmpty)
        {
            for (var d = 0; d < keys.Length; d++)
                keys[d] = (worlds.Cosines[d] * errors[nearest[d]]) + (worlds.Sines[d] * errors[nearest[keys.Length + d]]);
        }

        RadixSort.Order(keys, order);
        BreakTies(keys, order, ties);
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

    /// <summary>The placebo nearest each moment: moments are measured from the outage over the longest training stretch.</summary>
    private void FindNearest(int[] starts)
    {
        var data = _model.Data;
        var (before, after) = TrainingData.ReachOf(data.Granularity);
        _worlds.Nearest(starts, data.BlockStart - before, before + data.BlockLength + after, _nearest);
    }

    private static double[] ShapeOf(TailShape shape)
    {
        var values = new double[JointDraws.Count];
        for (var d = 0; d < values.Length; d++) values[d] = shape.Quantile((d + 0.5) / values.Length);
        return values;
    }
}
