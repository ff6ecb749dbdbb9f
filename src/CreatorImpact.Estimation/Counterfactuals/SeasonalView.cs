namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// A series on the model scale with one block hidden: level, deviations from it and seasonal profiles, all from what is left.
/// </summary>
/// <remarks>
/// Level L(t): mean within half a week on both sides of z − s, s a first seasonal shape (<see cref="PhaseShape"/>): without it, a half week cut
/// off by the block would lack some hours and tilt the level. Deviation D = z − L, from which <see cref="SeasonalSums"/> makes profiles.
/// Sums over stretches come from running totals and hiding touches only what lies around the block.
/// </remarks>
internal sealed class SeasonalView
{
    private readonly double[] _z;
    private readonly double[] _sums;
    private readonly int[] _counts;
    private readonly int[] _nextUnknown;
    private readonly int _season;
    private readonly SeasonalSums _deviations;
    private int _low;
    private int _high;
    private int _hiddenStart;
    private int _hiddenEnd;

    /// <param name="z">Values on the model scale; NaN = unknown.</param>
    /// <param name="offsets">Local offsets in hours (<see cref="TrainingData.LocalOffsets"/>).</param>
    /// <param name="season">Periods of one week.</param>
    public SeasonalView(double[] z, int[] offsets, int season)
    {
        (_z, _season) = (z, season);
        var shape = PhaseShape.Of(z, offsets, season);
        _sums = new double[z.Length + 1];
        _counts = new int[z.Length + 1];
        for (var i = 0; i < z.Length; i++)
        {
            var known = !double.IsNaN(z[i]);
            _sums[i + 1] = _sums[i] + (known ? z[i] - shape[i] : 0);
            _counts[i + 1] = _counts[i] + (known ? 1 : 0);
        }

        _nextUnknown = new int[z.Length + 1];
        _nextUnknown[^1] = z.Length;
        for (var i = z.Length - 1; i >= 0; i--) _nextUnknown[i] = double.IsNaN(z[i]) ? i : _nextUnknown[i + 1];
        _high = z.Length;
        _deviations = new SeasonalSums(offsets, season);
        Deviate(0, z.Length);
        _deviations.Keep();
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
        _deviations.Restore();
        var half = (_season / 2) + 1;
        _deviations.Clear(0, _low);
        _deviations.Clear(_high, _z.Length);
        _deviations.Clear(hiddenStart, hiddenEnd);
        Deviate(hiddenStart - half, hiddenStart);
        Deviate(hiddenEnd, hiddenEnd + half);
        if (_low > 0) Deviate(_low, _low + half);
        if (_high < _z.Length) Deviate(_high - half, _high);
    }

    /// <summary>Is there a value that is not hidden?</summary>
    public bool IsKnown(int t) => t >= _low && t < _high && (t < _hiddenStart || t >= _hiddenEnd) && !double.IsNaN(_z[t]);

    /// <summary>First position from <paramref name="t"/> on that is not known; t itself when it is not.</summary>
    public int NextUnknown(int t)
    {
        if (!IsKnown(t)) return t;
        var next = Math.Min(_nextUnknown[t], _high);
        return t < _hiddenStart ? Math.Min(next, _hiddenStart) : next;
    }

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

    /// <summary>Profile at t from the same phase of neighbouring seasons, for the positions from <paramref name="from"/> on, also beyond the data.</summary>
    /// <param name="from">First position.</param>
    /// <param name="season">Period, reach and weights.</param>
    /// <param name="profile">Answer; NaN when none of the neighbours is known.</param>
    public void ProfilesOf(int from, SeasonalWeights season, Span<double> profile) => _deviations.ProfilesOf(from, _low, _high, season, profile);

    private void Deviate(int from, int to)
    {
        var half = _season / 2;
        (from, to) = (Math.Max(from, _low), Math.Min(to, _high));
        for (var t = from; t < to; t++)
        {
            if (IsKnown(t)) _deviations.Set(t, _z[t] - LevelOf(t - half, t + half + 1));
            else _deviations.Clear(t, t + 1);
        }
    }
}
