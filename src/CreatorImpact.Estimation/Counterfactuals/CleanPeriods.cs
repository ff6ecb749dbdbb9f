using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>Which periods may be learnt from: everything with a value outside the masked block and outside other outages with their guard.</summary>
internal static class CleanPeriods
{
    /// <summary>One flag a period of the grid.</summary>
    /// <param name="series">The series.</param>
    /// <param name="layout">The block, never clean.</param>
    /// <param name="excluded">Index ranges [start, end) that are excluded, guard included; they may leave the grid.</param>
    public static bool[] Of(MetricSeries series, WindowLayout layout, IReadOnlyList<(int Start, int End)> excluded)
    {
        var values = series.Values;
        var clean = new bool[values.Length];
        for (var i = 0; i < clean.Length; i++)
            clean[i] = !double.IsNaN(values[i]) && (i < layout.WindowStart || i >= layout.MaskEnd);
        foreach (var (start, end) in excluded)
            for (var i = Math.Max(0, start); i < Math.Min(clean.Length, end); i++)
                clean[i] = false;
        return clean;
    }

    /// <summary>Index ranges of outages on a grid, each widened by guard days on both sides; not clipped.</summary>
    public static List<(int Start, int End)> RangesOf(TimeGrid grid, IReadOnlyList<OutageWindow> windows, int guardDays)
    {
        var guard = Math.Max(0, guardDays) * grid.PeriodsPerWeek / 7;
        var ranges = new List<(int Start, int End)>(windows.Count);
        foreach (var window in windows)
        {
            if (window.EndExclusive <= window.Start) continue;
            ranges.Add((grid.IndexAt(window.Start) - guard, grid.IndexAt(window.EndExclusive - NodaTime.Duration.Epsilon) + 1 + guard));
        }

        return ranges;
    }
}
