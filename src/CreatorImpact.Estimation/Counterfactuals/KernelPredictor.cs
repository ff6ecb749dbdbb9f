using System.Numerics.Tensors;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Predicts the window of a hidden block with every <see cref="KernelCandidate"/>: surroundings without holes, standardised by the series' own
/// mean and standard deviation, times the fixed weights of <see cref="KernelWeights"/>.
/// </summary>
/// <remarks>
/// Surroundings: 664 hours before and 336 after, 184 days before and 56 after. Holes in them are filled (<see cref="ContextFill"/>). Where less than
/// a week (21 days) before or two days (14 days) after is there, the weights are those of exactly what is there.
/// </remarks>
internal sealed class KernelPredictor
{
    private const int LongestHours = 72;
    private const int LongestDays = 28;
    private const int LongestBlockDays = 90;
    private readonly ValueScale _scale;
    private readonly KernelCandidate[] _items;
    private readonly KernelWeights[] _weights;
    private readonly KernelLayout _layout;
    private readonly ContextFill _fill;
    private readonly Column[] _columns;
    private readonly double[] _surroundings;
    private readonly double[] _filled;
    private readonly List<(int Start, int End)> _runs = [];

    private KernelPredictor(TrainingData data, ValueScale scale, double[] z, SeasonalProfiles profiles, KernelLayout layout)
    {
        (_scale, _layout) = (scale, layout);
        _items = KernelCandidate.For(data.Granularity);
        _weights = KernelWeightCache.Shared.Get(layout);
        _fill = new ContextFill(data.Granularity, profiles);
        _columns = [.. _items.Select(item => item.Root && !scale.Signed).Distinct().Select(root => Column.Of(z, scale, root))];
        _surroundings = new double[layout.Left + layout.Right];
        _filled = new double[layout.Left + layout.Length + layout.Right];
    }

    /// <summary>Number of candidates.</summary>
    public int Count => _items.Length;

    /// <summary>Null without a window, and when window or block are so long that kernels are not worth their cost.</summary>
    /// <param name="data">The training stretch.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="z">Values on the model scale, spikes pulled in; NaN = unknown.</param>
    /// <param name="profiles">Room for profiles.</param>
    /// <param name="wanted">Periods at the start of the block that are predicted.</param>
    public static KernelPredictor? Create(TrainingData data, ValueScale scale, double[] z, SeasonalProfiles profiles, int wanted)
    {
        var hours = data.Granularity == Granularity.Hour;
        if (wanted == 0 || wanted > (hours ? LongestHours : LongestDays) || data.BlockLength > LongestBlockDays * data.PeriodsPerDay) return null;
        var left = Reach(data.BlockStart, hours ? 168 : 21, hours ? 664 : 184);
        var right = Reach(data.Count - data.BlockStart - data.BlockLength, hours ? 48 : 14, hours ? 336 : 56);
        return new KernelPredictor(data, scale, z, profiles, new KernelLayout(data.Granularity, left, data.BlockLength, right, wanted));
    }

    /// <summary>Predicts the first periods of a block in the metric's unit.</summary>
    /// <param name="view">The series with the block hidden.</param>
    /// <param name="start">First hidden position.</param>
    /// <param name="paths">Answer: candidate k of period u stands at u · stride + k.</param>
    /// <param name="stride">Numbers from one period to the next.</param>
    public void Predict(SeasonalView view, int start, Span<double> paths, int stride)
    {
        var (from, hiddenEnd) = (start - _layout.Left, start + _layout.Length);
        _fill.Fill(view, from, hiddenEnd + _layout.Right, start, hiddenEnd, _filled, _runs);
        foreach (var column in _columns)
        {
            Copy(column, from, start, _surroundings.AsSpan(0, _layout.Left));
            Copy(column, hiddenEnd, hiddenEnd + _layout.Right, _surroundings.AsSpan(_layout.Left));
            foreach (var (runStart, runEnd) in _runs)
            {
                Standardise(column, runStart, Math.Min(runEnd, start), from, from);
                Standardise(column, Math.Max(runStart, hiddenEnd), runEnd, from, from + _layout.Length);
            }

            for (var k = 0; k < _items.Length; k++)
            {
                if ((_items[k].Root && !_scale.Signed) != column.Root) continue;
                var rows = _weights[_items[k].Kernel].Rows;
                for (var u = 0; u < rows.Length; u++) paths[(u * stride) + k] = column.ToUnit(SteadyDot.Of(rows[u], _surroundings));
            }
        }
    }

    private void Standardise(Column column, int runStart, int runEnd, int from, int origin)
    {
        if (runStart < runEnd) column.Standardise(_filled.AsSpan(runStart - from, runEnd - runStart), _surroundings.AsSpan(runStart - origin));
    }

    private static int Reach(int available, int exactBelow, int cap) => available < exactBelow ? available : cap;

    private static void Copy(Column column, int from, int to, Span<double> target)
    {
        var (first, end) = (Math.Max(from, 0), Math.Min(to, column.Values.Length));
        if (first < end) column.Values.AsSpan(first, end - first).CopyTo(target[(first - from)..]);
    }

    /// <summary>The whole series on one standardised scale.</summary>
    private sealed record Column(bool Root, ValueScale Scale, double Mean, double Deviation, double[] Values)
    {
        private const double Vanishing = 1e-12;

        public static Column Of(double[] z, ValueScale scale, bool root)
        {
            var values = (double[])z.Clone();
            if (root) ToRoot(values, scale);
            double sum = 0, squares = 0;
            var known = 0;
            foreach (var value in values)
            {
                if (double.IsNaN(value)) continue;
                sum += value;
                squares += value * value;
                known++;
            }

            var mean = known > 0 ? sum / known : 0;
            var deviation = known > 0 ? Math.Sqrt(Math.Max((squares / known) - (mean * mean), 0)) + 1e-9 : 1;
            TensorPrimitives.Subtract(values, mean, values);
            TensorPrimitives.Divide(values, deviation, values);
            return new Column(root, scale, mean, deviation, values);
        }

        /// <summary>Values on the model scale to this one; the answer may be longer.</summary>
        public void Standardise(ReadOnlySpan<double> z, Span<double> target)
        {
            target = target[..z.Length];
            z.CopyTo(target);
            if (Root) ToRoot(target, Scale);
            TensorPrimitives.Subtract(target, Mean, target);
            TensorPrimitives.Divide(target, Deviation, target);
        }

        public double ToUnit(double standard)
        {
            var value = Mean + (Deviation * standard);
            if (!Root) return Scale.FromModel(value);
            var size = Math.Max(value, 0);
            return size * size * Scale.Mean;
        }

        // A zero comes back from its logarithm as a few 1e-17, whose root would be a few 1e-9: what is smaller than Vanishing is zero.
        private static void ToRoot(Span<double> values, ValueScale scale)
        {
            scale.FromModel(values);
            TensorPrimitives.Divide(values, scale.Mean, values);
            TensorPrimitives.Subtract(values, Vanishing, values);
            TensorPrimitives.Max(values, 0, values);
            TensorPrimitives.Sqrt(values, values);
        }
    }
}
