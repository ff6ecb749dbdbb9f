using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Fills what is unknown around a hidden block (gaps, periods beyond the data) with level plus weekly profile, the level carried across from what
/// is known nearby (<see cref="LocalLevel"/>). Nothing inside the hidden block is looked at.
/// </summary>
internal sealed class ContextFill
{
    private readonly double _memory;
    private readonly double _noise;
    private readonly int _side;
    private readonly SeasonalProfiles _profiles;
    private readonly double[] _residuals;

    /// <param name="granularity">Chooses memory (12 hours, 8 days), noise and how far to look on each side (48 hours, 28 days).</param>
    /// <param name="profiles">Room for profiles.</param>
    public ContextFill(Granularity granularity, SeasonalProfiles profiles)
    {
        (_memory, _noise, _side) = granularity == Granularity.Hour ? (12, .03, 48) : (8, .5, 28);
        _profiles = profiles;
        _residuals = new double[2 * _side];
    }

    /// <summary>
    /// Writes values on the model scale at the unknown positions of [<paramref name="from"/>, <paramref name="to"/>) outside the hidden block and
    /// leaves everything else as it is.
    /// </summary>
    /// <param name="view">The series with the block hidden.</param>
    /// <param name="from">First position; it may lie before the data.</param>
    /// <param name="to">Position after the last; it may lie beyond the data.</param>
    /// <param name="hiddenStart">First hidden position.</param>
    /// <param name="hiddenEnd">Position after the last hidden one.</param>
    /// <param name="filled">One number a position.</param>
    /// <param name="runs">Answer: stretches that were filled, the hidden block possibly within.</param>
    public void Fill(SeasonalView view, int from, int to, int hiddenStart, int hiddenEnd, Span<double> filled, List<(int Start, int End)> runs)
    {
        runs.Clear();
        for (var t = view.NextUnknown(from); t < to; t = view.NextUnknown(t))
        {
            var end = t + 1;
            while (end < to && !view.IsKnown(end)) end++;
            if (t != hiddenStart || end != hiddenEnd)
            {
                Bridge(view, t, end, filled[(t - from)..(end - from)]);
                runs.Add((t, end));
            }

            t = end;
            if (t >= to) break;
        }
    }

    private void Bridge(SeasonalView view, int start, int end, Span<double> values)
    {
        var (low, high) = (Math.Max(view.Low, start - _side), Math.Min(view.High, end + _side));
        var (from, to) = (Math.Min(low, start), Math.Max(high, end));
        _profiles.WeekOf(view, from, to);
        var left = ResidualsOf(view, low, start, from, _residuals, out var sumLeft, out var knownLeft);
        var right = ResidualsOf(view, end, high, from, _residuals.AsSpan(_side), out var sumRight, out var knownRight);
        var known = knownLeft + knownRight;
        var mean = known > 0 ? (sumLeft + sumRight) / known : CandidateSet.LevelOf(view);
        foreach (ref var residual in left) residual -= mean;
        foreach (ref var residual in right) residual -= mean;
        LocalLevel.Bridge(left, right, values, _memory, _noise);
        for (var i = 0; i < values.Length; i++) values[i] += mean + _profiles.Week[start + i - from];
    }

    private Span<double> ResidualsOf(SeasonalView view, int from, int to, int origin, Span<double> room, out double sum, out int known)
    {
        (sum, known) = (0, 0);
        if (to <= from) return [];
        var residuals = room[..(to - from)];
        for (var t = from; t < to; t++)
        {
            residuals[t - from] = double.NaN;
            if (!view.IsKnown(t)) continue;
            residuals[t - from] = view.At(t) - _profiles.Week[t - origin];
            sum += residuals[t - from];
            known++;
        }

        return residuals;
    }
}
