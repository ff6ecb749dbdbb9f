using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Predicts a hidden block with every candidate. Spikes are pulled in first: a residual beyond 3.5 (days) or 5 (hours) robust standard
/// deviations is cut to that. Days next to the real block are left as they are, for they carry its level; hours next to it are not, so that a
/// collapse just before the outage (people prepare for a storm) is not carried into the expectation.
/// </summary>
internal sealed class BlockPredictor
{
    private const int ExemptDays = 2;
    private readonly TrainingData _data;
    private readonly ValueScale _scale;
    private readonly CandidateSet _candidates;
    private readonly SeasonalView? _view;

    public BlockPredictor(TrainingData data, ValueScale scale, bool sparse)
    {
        (_data, _scale, _candidates) = (data, scale, CandidateSet.For(data.Granularity));
        if (!sparse) _view = new SeasonalView(Clip(Array.ConvertAll(data.Values, scale.ToModel)), data.LocalOffsets, Week);
    }

    /// <summary>True when sparse counts are predicted by a rate.</summary>
    public bool IsSparse => _view is null;

    private int Week => 7 * _data.PeriodsPerDay;

    private int Phases => _data.Granularity == Granularity.Hour ? 24 : 7;

    private double RateReach => _data.Granularity == Granularity.Hour ? 14 * 24 : 28;

    /// <summary>One path a candidate, in the metric's unit; the value inside the block is never looked at.</summary>
    /// <param name="start">Where the block lies.</param>
    /// <param name="isPlacebo">True to allow no more data on either side than the real block has.</param>
    public double[][] Predict(int start, bool isPlacebo)
    {
        var length = _data.BlockLength;
        var before = _data.BlockStart;
        var after = _data.Count - _data.BlockStart - length;
        var (low, high) = isPlacebo ? (Math.Max(0, start - before), Math.Min(_data.Count, start + length + after)) : (0, _data.Count);
        if (_view is null)
        {
            var path = new double[length];
            SparseRate.Predict(_data.Values, Phases, RateReach, start, low, high, path);
            return [path];
        }

        var paths = new double[_candidates.Items.Length][];
        for (var k = 0; k < paths.Length; k++) paths[k] = new double[length];
        _view.Hide(start, start + length, low, high);
        _candidates.Predict(_view, start, length, paths);
        foreach (var path in paths)
            for (var u = 0; u < length; u++)
                path[u] = _scale.FromModel(path[u]);
        return paths;
    }

    /// <summary>Level plus profile at every position outside the block, in the metric's unit; NaN where nothing is known around it.</summary>
    public double[] Fit()
    {
        var line = new double[_data.Count];
        if (_view is null)
        {
            Array.Fill(line, _scale.Mean);
            return line;
        }

        _view.Hide(_data.BlockStart, _data.BlockStart + _data.BlockLength, 0, _data.Count);
        for (var t = 0; t < line.Length; t++) line[t] = _scale.FromModel(_candidates.FitAt(_view, t));
        return line;
    }

    private double[] Clip(double[] z)
    {
        var view = new SeasonalView(z, _data.LocalOffsets, Week);
        view.Hide(_data.BlockStart, _data.BlockStart + _data.BlockLength, 0, z.Length);
        var residuals = new double[z.Length];
        var sizes = new List<double>(z.Length);
        for (var t = 0; t < z.Length; t++)
        {
            residuals[t] = view.IsKnown(t) ? z[t] - _candidates.FitAt(view, t) : 0;
            if (view.IsKnown(t)) sizes.Add(Math.Abs(residuals[t]));
        }

        if (sizes.Count == 0) return z;
        var hours = _data.Granularity == Granularity.Hour;
        var limit = (hours ? 5 : 3.5) * ((1.4826 * Quantiles.MedianInplace(sizes.ToArray())) + 1e-6);
        var clipped = (double[])z.Clone();
        for (var t = 0; t < z.Length; t++)
        {
            var exempt = !hours && t >= _data.BlockStart - ExemptDays && t < _data.BlockStart + _data.BlockLength + ExemptDays;
            var excess = Math.Abs(residuals[t]) - limit;
            if (!exempt && excess > 0) clipped[t] -= Math.Sign(residuals[t]) * excess;
        }

        return clipped;
    }
}
