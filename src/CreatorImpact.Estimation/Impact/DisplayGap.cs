using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Counters that stopped while people went on: every value of the window is zero, or the same frozen number, although the expectation is clearly
/// above zero, and another metric of the same account still moved. Then the platform may fill the figures in later, and no loss is claimed.
/// </summary>
/// <remarks>
/// At least 2 days or 6 hours on end with data, a run that the clean data never show, and a but-for whose 5 % quantile is above zero. A sign of life is a
/// metric that is not frozen itself and kept at least half of its usual mean. When watching really stops, the others collapse too; what trickles in
/// is no life.
/// </remarks>
internal static class DisplayGap
{
    private const int FewestHours = 6;
    private const int FewestDays = 2;
    private const double SmallestShare = 0.5;

    /// <summary>What was seen; null when the values look like values, or nothing else shows life.</summary>
    /// <param name="found">The fitted window.</param>
    /// <param name="others">Other counted metrics of the account.</param>
    public static ImpactRefusal? Find(ImpactCase found, IReadOnlyList<MetricSeries> others) =>
        Seen(found, found.Series, others, declared: false) is { } gap ? Refusals.SuspectedDisplayGap(found.Series, gap) : null;

    /// <summary>The same rule on values that may be older than those fitted; periods they lack are left out.</summary>
    /// <param name="found">The fitted window: clean data and expectation.</param>
    /// <param name="shown">The series as it was shown, on the same grid.</param>
    /// <param name="others">Other counted metrics of the account, as they were shown.</param>
    /// <param name="declared">True when the outage itself says that only counters failed: no other sign is asked for, and zeros count however few.</param>
    public static StillCounter? Seen(ImpactCase found, MetricSeries shown, IReadOnlyList<MetricSeries> others, bool declared)
    {
        if (!declared && others.Count == 0) return null;
        var window = WindowIndices(found, shown);
        if (window.Count == 0) return null;
        var value = shown.Values[window[0]];
        var isLong = LongestStretch(window) >= (shown.Grid.Granularity == Granularity.Hour ? FewestHours : FewestDays);
        if (!isLong && !(declared && value == 0)) return null;
        if (!window.TrueForAll(index => shown.Values[index] == value)) return null;
        if (LongestCleanRun(found, value) >= window.Count) return null;
        if (!(PredictedTotal.Of(found.Model, WindowPart.Window).Quantile(0.05) > 0)) return null;

        string[] alive = [.. others.Where(other => ShowsLife(other, found, window)).Select(other => other.Key.Metric).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return alive.Length == 0 && !declared ? null : new StillCounter(window, value, alive);
    }

    private static int LongestStretch(List<int> window)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < window.Count; i++)
        {
            run = i > 0 && window[i] == window[i - 1] + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static List<int> WindowIndices(ImpactCase found, MetricSeries shown)
    {
        var parts = found.Model.Data.Parts;
        var indices = new List<int>();
        for (var u = 0; u < parts.Length; u++)
            if (parts[u] == WindowPart.Window && !double.IsNaN(shown.Values[found.Layout.WindowStart + u])) indices.Add(found.Layout.WindowStart + u);
        return indices;
    }

    private static int LongestCleanRun(ImpactCase found, double value)
    {
        // A frozen counter may show any number, zero only zeros: a series that often stands still is not frozen.
        var (longest, run, before) = (0, 0, double.NaN);
        foreach (var clean in found.Model.Data.Values)
        {
            run = clean == before && (value != 0 || clean == 0) ? run + 1 : 1;
            if (double.IsNaN(clean) || (value == 0 && clean != 0)) run = 0;
            before = clean;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool ShowsLife(MetricSeries other, ImpactCase found, List<int> window)
    {
        var grid = found.Series.Grid;
        if (other.Grid.Granularity != grid.Granularity) return false;
        var seen = new List<double>();
        foreach (var index in window)
        {
            var at = other.Grid.IndexAt(grid.StartOf(index));
            if (at >= 0 && at < other.Grid.Count && !double.IsNaN(other.Values[at])) seen.Add(other.Values[at]);
        }

        return 2 * seen.Count >= window.Count && seen.Distinct().Skip(1).Any() && seen.Average() >= SmallestShare * UsualMean(other, found);
    }

    private static double UsualMean(MetricSeries other, ImpactCase found)
    {
        var (grid, sum, known) = (found.Series.Grid, 0.0, 0);
        for (var index = 0; index < grid.Count; index++)
        {
            if (!found.Clean[index]) continue;
            var at = other.Grid.IndexAt(grid.StartOf(index));
            if (at < 0 || at >= other.Grid.Count || double.IsNaN(other.Values[at])) continue;
            sum += other.Values[at];
            known++;
        }

        // Without a usual level nothing can be told to go on as usual.
        return known > 0 && sum > 0 ? sum / known : double.PositiveInfinity;
    }

    /// <summary>A counter that did not move.</summary>
    /// <param name="Indices">Periods of the window that were shown.</param>
    /// <param name="Value">The one number all of them show.</param>
    /// <param name="Alive">Metrics of the account that went on, in ordinal order.</param>
    internal sealed record StillCounter(List<int> Indices, double Value, IReadOnlyList<string> Alive)
    {
        /// <summary>What was shown, in words.</summary>
        public string Shown => Value == 0 ? "zero" : FormattableString.Invariant($"the same number ({Value:0.##})");
    }
}
