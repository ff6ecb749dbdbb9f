namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// A series on the model scale with one block hidden: level, deviations from it and seasonal profiles, all from what is left.
/// </summary>
/// <remarks>
/// Level L(t): mean within half a week on both sides of z − s, s a first seasonal shape (<see cref="PhaseShape"/>): without it, a half week cut
/// off by the block would lack some hours and tilt the level. Deviation D = z − L.
/// Profile at t: Σ w_k D(t + kP) / Σ w_k over k = ±1 … ±K, w_k = exp(−|k| / decay): it leans on the nearest weeks (or days) of both sides.
/// Sums over stretches come from running totals, so hiding a block costs nothing.
/// </remarks>
internal sealed class SeasonalView
{
    private readonly double[] _z;
    private readonly int[] _offsets;
    private readonly double[] _sums;
    private readonly int[] _counts;
    private readonly int _season;
    private readonly double[] _deviations;
    private int _low;
    private int _high;
    private int _hiddenStart;
    private int _hiddenEnd;

    /// <param name="z">Values on the model scale; NaN = unknown.</param>
    /// <param name="offsets">Local offsets in hours (<see cref="TrainingData.LocalOffsets"/>).</param>
    /// <param name="season">Periods of one week.</param>
    public SeasonalView(double[] z, int[] offsets, int season)
    {
        (_z, _offsets, _season) = (z, offsets, season);
        var shape = PhaseShape.Of(z, offsets, season);
        _sums = new double[z.Length + 1];
        _counts = new int[z.Length + 1];
        _deviations = new double[z.Length];
        for (var i = 0; i < z.Length; i++)
        {
            var known = !double.IsNaN(z[i]);
            _sums[i + 1] = _sums[i] + (known ? z[i] - shape[i] : 0);
            _counts[i + 1] = _counts[i] + (known ? 1 : 0);
        }
    }

    /// <summary>Positions in all.</summary>
    public int Count => _z.Length;

    /// <summary>First usable position.</summary>
    public int Low => _low;

    /// <summary>Position after the last usable one.</summary>
    public int High => _high;

    /// <summary>
    /// Hides [<paramref name="hiddenStart"/>, <paramref name="hiddenEnd"/>) and everything outside [<paramref name="low"/>, <paramref name="high"/>).
    /// </summary>
    public void Hide(int hiddenStart, int hiddenEnd, int low, int high)
    {
        (_hiddenStart, _hiddenEnd, _low, _high) = (hiddenStart, hiddenEnd, Math.Max(low, 0), Math.Min(high, _z.Length));
        var half = _season / 2;
        for (var t = _low; t < _high; t++)
            _deviations[t] = IsKnown(t) ? _z[t] - LevelOf(t - half, t + half + 1) : double.NaN;
    }

    /// <summary>Is there a value that is not hidden?</summary>
    public bool IsKnown(int t) => t >= _low && t < _high && (t < _hiddenStart || t >= _hiddenEnd) && !double.IsNaN(_z[t]);

    /// <summary>The value; only where <see cref="IsKnown"/>.</summary>
    public double At(int t) => _z[t];

    /// <summary>Level: mean of the known values less their seasonal shape in [<paramref name="from"/>, <paramref name="to"/>); NaN when there are none.</summary>
    public double LevelOf(int from, int to)
    {
        (from, to) = (Math.Max(from, _low), Math.Min(to, _high));
        if (from >= to) return double.NaN;
        var sum = _sums[to] - _sums[from];
        var count = _counts[to] - _counts[from];
        var (start, end) = (Math.Max(from, _hiddenStart), Math.Min(to, _hiddenEnd));
        if (start < end)
        {
            sum -= _sums[end] - _sums[start];
            count -= _counts[end] - _counts[start];
        }

        return count > 0 ? sum / count : double.NaN;
    }

    /// <summary>Profile at t from the same phase of neighbouring seasons; NaN when none of them is known.</summary>
    /// <param name="t">Position.</param>
    /// <param name="period">24, 168 or 7 periods.</param>
    /// <param name="reach">K, seasons looked at on each side.</param>
    /// <param name="decay">Seasons after which the weight has fallen to 1/e.</param>
    public double ProfileAt(int t, int period, int reach, double decay)
    {
        double sum = 0, weights = 0;
        var fade = Math.Exp(-1 / decay);
        var weight = 1.0;
        for (var k = 1; k <= reach; k++)
        {
            weight *= fade;
            Add(t, k * period, weight, ref sum, ref weights);
            Add(t, -k * period, weight, ref sum, ref weights);
        }

        return weights > 0 ? sum / weights : double.NaN;
    }

    private void Add(int t, int shift, double weight, ref double sum, ref double weights)
    {
        var at = t + shift;
        if (at < _low || at >= _high) return;
        at += _offsets[t] - _offsets[at];
        if (at < _low || at >= _high) return;
        var deviation = _deviations[at];
        if (double.IsNaN(deviation)) return;
        sum += weight * deviation;
        weights += weight;
    }
}
