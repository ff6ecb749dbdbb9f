using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Predicts a hidden block with every candidate, spikes pulled in first (<see cref="SpikeClip"/>), or sparse counts by a rate.
/// </summary>
internal sealed class BlockPredictor
{
    private readonly TrainingData _data;
    private readonly ValueScale _scale;
    private readonly CandidateSet _candidates;
    private readonly SeasonalView? _view;
    private readonly KernelPredictor? _kernels;
    private readonly SeasonalProfiles _profiles;
    private readonly double[] _residuals;
    private readonly int[] _phases;
    private readonly BridgeWeights _bridge = new();

    public BlockPredictor(TrainingData data, ValueScale scale, bool sparse)
    {
        (_data, _scale, _candidates) = (data, scale, CandidateSet.For(data.Granularity));
        _profiles = _candidates.NewProfiles();
        _residuals = sparse ? [] : new double[_candidates.RoomFor(data.BlockLength)];
        _phases = sparse ? data.PhasesOfWeek() : [];
        Model = [.. data.Values];
        scale.ToModel(Model);
        if (!sparse)
        {
            (var clipped, _view) = new SpikeClip(data, _candidates, _profiles).Apply(Model);
            _kernels = KernelPredictor.Create(data, scale, clipped, _profiles, Array.LastIndexOf(data.Parts, Outages.WindowPart.Window) + 1);
        }

        Count = sparse ? 1 : WholeBlock + (_kernels?.Count ?? 0);
        Stride = (Count + LocalLevels.Lanes - 1) / LocalLevels.Lanes * LocalLevels.Lanes;
    }

    /// <summary>Training values on the model scale, as they are; NaN = unknown.</summary>
    public double[] Model { get; }

    /// <summary>Number of candidates.</summary>
    public int Count { get; }

    /// <summary>Numbers from one period of a path to the next: room for every candidate, in lanes of eight.</summary>
    public int Stride { get; }

    /// <summary>Candidates that know the whole block; the ones after them know the window only.</summary>
    public int WholeBlock => _view is null ? 1 : _candidates.Items.Length;

    /// <summary>True when sparse counts are predicted by a rate.</summary>
    public bool IsSparse => _view is null;

    private double RateReach => _data.Granularity == Granularity.Hour ? 14 * 24 : 28;

    /// <summary>Paths of every candidate, in the metric's unit; the value inside the block is never looked at.</summary>
    /// <param name="start">Where the block lies.</param>
    /// <param name="isPlacebo">True to allow no more data on either side than the real block has.</param>
    /// <param name="paths">Answer: candidate k of period u stands at u · <see cref="Stride"/> + k; of no use where a candidate knows nothing, but finite.</param>
    public void Predict(int start, bool isPlacebo, Span<double> paths)
    {
        var length = _data.BlockLength;
        var before = _data.BlockStart;
        var after = _data.Count - _data.BlockStart - length;
        var (low, high) = isPlacebo ? (Math.Max(0, start - before), Math.Min(_data.Count, start + length + after)) : (0, _data.Count);
        if (_view is null)
        {
            var path = new double[length];
            paths.Clear();
            SparseRate.Predict(_data.Values, _phases, _data.PeriodsPerDay, RateReach, start, low, high, path);
            for (var u = 0; u < length; u++) paths[u * Stride] = path[u];
            return;
        }

        _view.Hide(start, start + length, low, high);
        if (Stride > LocalLevels.Lanes) paths.Clear();
        _candidates.Predict(_view, _profiles, _residuals, _bridge, start, paths, Stride);
        _scale.FromModel(paths);
        _kernels?.Predict(_view, start, paths[_candidates.Items.Length..], Stride);
    }

    /// <summary>Level plus profile at every position outside the block, on the model scale; NaN where nothing is known around it.</summary>
    public double[] Fit()
    {
        if (_view is null)
        {
            var flat = new double[_data.Count];
            Array.Fill(flat, _scale.ToModel(_scale.Mean));
            return flat;
        }

        _view.Hide(_data.BlockStart, _data.BlockStart + _data.BlockLength, 0, _data.Count);
        return _candidates.FitLine(_view, _profiles);
    }
}
