using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Method;

/// <summary>
/// Where losses can be planted: windows with every value there, that with recovery and guard touch no known outage, its recovery or its guard, and
/// that have four weeks of clean data around them within the estimator's reach.
/// </summary>
internal static class PlantedTruthWindows
{
    /// <summary>Fewest windows: of fewer, a share says nothing.</summary>
    public const int FewestWindows = 5;

    private const int FewestCleanDays = 28;

    /// <summary>Chooses windows, one from each of as many stretches of the usable starts as windows are asked for, none touching the next. Their first periods, ascending.</summary>
    /// <param name="grid">The series laid out.</param>
    /// <param name="touched">What outages touched; see <see cref="TouchedTime"/>.</param>
    /// <param name="question">Length, number and seed.</param>
    /// <param name="options">Guard and recovery of real runs.</param>
    public static IReadOnlyList<int> Choose(MetricSeries grid, IReadOnlyList<OutageWindow> touched, PlantedTruthQuestion question, EstimatorOptions options)
    {
        var starts = Usable(grid, touched, question, options);
        var block = BlockOf(grid.Grid, question.Periods, options);
        var stream = new SeededStream(question.Seed, "planted windows");
        var chosen = new List<int>();
        for (var part = 0; part < question.Windows; part++)
        {
            var (from, to) = (PartStart(starts.Count, part, question.Windows), PartStart(starts.Count, part + 1, question.Windows));
            var picked = from + (int)((to - from) * stream.NextUniform());
            var free = chosen.Count == 0 ? int.MinValue : chosen[^1] + block;
            while (picked < to && starts[picked] < free) picked++;
            if (picked < to) chosen.Add(starts[picked]);
        }

        return chosen;
    }

    /// <summary>Window, recovery and guard, in periods; at least what the estimator masks.</summary>
    private static int BlockOf(TimeGrid grid, int periods, EstimatorOptions options)
    {
        var (day, hourly) = (grid.PeriodsPerWeek / 7, grid.Granularity == Granularity.Hour);
        var length = hourly ? Duration.FromHours((long)periods) : Duration.FromDays(periods);
        var recovery = options.RecoveryDays ?? RecoveryRule.DefaultDays(length);
        // Of hours the rest of the last day comes on top.
        return periods + (day * (recovery + Math.Max(0, options.GuardDays) + (hourly ? 1 : 0)));
    }

    private static List<int> Usable(MetricSeries series, IReadOnlyList<OutageWindow> touched, PlantedTruthQuestion question, EstimatorOptions options)
    {
        var grid = series.Grid;
        var values = series.Values;
        var (day, block) = (grid.PeriodsPerWeek / 7, BlockOf(grid, question.Periods, options));
        var (before, after) = grid.Granularity == Granularity.Hour ? (42 * 24, 14 * 24) : (730, 56);
        var taken = Taken(grid, touched, options);
        var (clean, total) = (new int[grid.Count + 1], new double[grid.Count + 1]);
        for (var i = 0; i < grid.Count; i++)
        {
            var isClean = !double.IsNaN(values[i]) && !taken[i];
            clean[i + 1] = clean[i] + (isClean ? 1 : 0);
            total[i + 1] = total[i] + (double.IsNaN(values[i]) ? 0 : values[i]);
        }

        var starts = new List<int>();
        for (var start = 0; start + block <= grid.Count; start++)
        {
            if (clean[start + block] - clean[start] < block) continue;
            // A share of nothing is nothing: no loss could be told from none.
            if (total[start + question.Periods] - total[start] <= 0) continue;
            var around = clean[Math.Min(grid.Count, start + block + after)] - clean[Math.Max(0, start - before)] - block;
            if (around >= FewestCleanDays * day) starts.Add(start);
        }

        return starts;
    }

    private static bool[] Taken(TimeGrid grid, IReadOnlyList<OutageWindow> touched, EstimatorOptions options)
    {
        var taken = new bool[grid.Count];
        var guard = Math.Max(0, options.GuardDays) * grid.PeriodsPerWeek / 7;
        foreach (var window in touched.Where(window => window.EndExclusive > window.Start))
        {
            var recovery = Duration.FromDays(options.RecoveryDays ?? RecoveryRule.DefaultDays(window.Length));
            var first = grid.IndexAt(window.Start) - guard;
            var end = grid.IndexAt(window.EndExclusive + recovery - Duration.Epsilon) + 1 + guard;
            for (var i = Math.Max(0, first); i < Math.Min(grid.Count, end); i++) taken[i] = true;
        }

        return taken;
    }

    private static int PartStart(int count, int part, int parts) => (int)((long)count * part / parts);
}
