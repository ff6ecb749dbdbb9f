using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Lays intervals on one axis, in shares of its width. Zero is always on it.</summary>
public sealed class ForestScale
{
    private readonly double _low;
    private readonly double _span;

    /// <param name="intervals">Everything that is drawn.</param>
    public ForestScale(IEnumerable<IntervalEstimate> intervals)
    {
        double[] ends = [0, .. intervals.SelectMany(interval => new[] { interval.Lo90, interval.Hi90 })];
        var (low, high) = (ends.Min(), ends.Max());
        var room = high > low ? 0.04 * (high - low) : 1;
        (_low, _span) = (low - room, high - low + (2 * room));
    }

    /// <summary>Where zero lies, as CSS.</summary>
    public string Zero => Percent(0);

    /// <summary>Where a value lies, as CSS.</summary>
    public string Percent(double value) => FormattableString.Invariant($"{Math.Clamp((value - _low) / _span * 100, 0, 100):0.##}%");

    /// <summary>How wide a stretch is, as CSS; a stretch of nothing is still seen.</summary>
    public string Width(double from, double to) => FormattableString.Invariant($"{Math.Clamp(Math.Max((to - from) / _span * 100, 0.4), 0, 100):0.##}%");
}
