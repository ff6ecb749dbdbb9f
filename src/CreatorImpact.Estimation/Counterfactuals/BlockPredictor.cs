using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Predicts a hidden block with every candidate. Spikes are pulled in first: a residual beyond 2.5 (days) or 5 (hours) robust standard
/// deviations is cut to that, and further off to less, down to a third. Days next to the real block are left as they are, for they carry its
/// level; hours next to it are not, so that a collapse just before the outage (people prepare for a storm) is not carried into the expectation.
/// </summary>
internal sealed class BlockPredictor
{
    private const int ExemptDays = 2;
    private const int DayLooksAgain = 2;
    private const double SmallestKept = 0.3;
    private readonly TrainingData _data;
    private readonly ValueScale _scale;
    private readonly CandidateSet _candidates;
    private readonly SeasonalView? _view;
    private readonly KernelPredictor? _kernels;
    private readonly SeasonalProfiles _profiles;
    private readonly double[] _residuals;

    public BlockPredictor(TrainingData data, ValueScale scale, bool sparse)
    {
        (_data, _scale, _candidates) = (data, scale, CandidateSet.For(data.Granularity));
        _profiles = _candidates.NewProfiles();
        _residuals = new double[data.BlockLength + (2 * _candidates.Side)];
        if (sparse) return;
        var clipped = Clip(Array.ConvertAll(data.Values, scale.ToModel));
        _view = new SeasonalView(clipped, data.LocalOffsets, Week);
        _kernels = KernelPredictor.Create(data, scale, clipped, _profiles, Array.LastIndexOf(data.Parts, Outages.WindowPart.Window) + 1);
    }

    /// <summary>Candidates that know the whole block; the ones after them know the window only.</summary>
    public int WholeBlock => _view is null ? 1 : _candidates.Items.Length;

    /// <summary>True when sparse counts are predicted by a rate.</summary>
    public bool IsSparse => _view is null;

    private int Week => 7 * _data.PeriodsPerDay;

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
            SparseRate.Predict(_data.Values, _data.PeriodsPerDay, RateReach, start, low, high, path);
            return [path];
        }

        var paths = new double[_candidates.Items.Length + (_kernels?.Count ?? 0)][];
        for (var k = 0; k < paths.Length; k++) paths[k] = new double[length];
        _view.Hide(start, start + length, low, high);
        _candidates.Predict(_view, _profiles, _residuals, start, length, paths);
        foreach (var path in paths.AsSpan(0, _candidates.Items.Length))
            for (var u = 0; u < length; u++)
                path[u] = _scale.FromModel(path[u]);
        _kernels?.Predict(_view, start, paths.AsSpan(_candidates.Items.Length));
        return paths;
    }

    /// <summary>Level plus profile at every position outside the block, in the metric's unit; NaN where nothing is known around it.</summary>
    public double[] Fit()
    {
        if (_view is null)
        {
            var flat = new double[_data.Count];
            Array.Fill(flat, _scale.Mean);
            return flat;
        }

        _view.Hide(_data.BlockStart, _data.BlockStart + _data.BlockLength, 0, _data.Count);
        var line = _candidates.FitLine(_view, _profiles);
        for (var t = 0; t < line.Length; t++) line[t] = _scale.FromModel(line[t]);
        return line;
    }

    // The fit a spike is measured against holds the spike itself, in days a seventh of it: another look at the clipped series finds what was hidden.
    private double[] Clip(double[] z)
    {
        var clipped = Clip(z, z);
        if (_data.Granularity == Granularity.Hour) return clipped;
        for (var again = 0; again < DayLooksAgain; again++) clipped = Clip(z, clipped);
        return clipped;
    }

    private double[] Clip(double[] z, double[] fitted)
    {
        var view = new SeasonalView(fitted, _data.LocalOffsets, Week);
        view.Hide(_data.BlockStart, _data.BlockStart + _data.BlockLength, 0, z.Length);
        var fit = _candidates.FitLine(view, _profiles);
        var residuals = new double[z.Length];
        var sizes = new List<double>(z.Length);
        for (var t = 0; t < z.Length; t++)
        {
            residuals[t] = view.IsKnown(t) ? z[t] - fit[t] : 0;
            if (view.IsKnown(t)) sizes.Add(Math.Abs(residuals[t]));
        }

        if (sizes.Count == 0) return z;
        var hours = _data.Granularity == Granularity.Hour;
        var limit = (hours ? 5 : 2.5) * ((1.4826 * Quantiles.MedianInplace(sizes.ToArray())) + 1e-6);
        var clipped = (double[])z.Clone();
        for (var t = 0; t < z.Length; t++)
        {
            var exempt = !hours && t >= _data.BlockStart - ExemptDays && t < _data.BlockStart + _data.BlockLength + ExemptDays;
            var size = Math.Abs(residuals[t]);
            if (!exempt && size > limit) clipped[t] -= Math.Sign(residuals[t]) * (size - Kept(size, limit));
        }

        return clipped;
    }

    // The further off a value is, the less it is believed: from the limit itself down to a third of it.
    private static double Kept(double size, double limit) => limit * Math.Max(SmallestKept, 1 - (0.5 * ((size / limit) - 1)));
}
