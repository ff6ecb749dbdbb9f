using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// Holds an account without an estimate against its usual level: the median of the same weekday (and hour) in the last eight clean weeks, summed
/// over the periods touched. How far below is unusual is taken from earlier blocks of the same length, judged by the same rule.
/// </summary>
/// <remarks>
/// r = ln(observed + c) − ln(usual + c), c = 5 % of the mean total of such a block. The bound is the k-th smallest r of n earlier blocks,
/// k = ⌊(n + 1)/20⌋: when blocks are exchangeable, at most one in twenty lies below it.
/// </remarks>
public static class UsualLevel
{
    private const int Weeks = 8;
    private const int WeeksSearched = 16;
    private const int FewestWeeks = 4;
    private const int FewestBlocks = 19;
    private const int MostBlocks = 400;

    /// <summary>Judges one account, or says why it cannot be.</summary>
    /// <param name="series">Its values.</param>
    /// <param name="window">Hours or days asked for.</param>
    /// <param name="others">Other outages that concern it; with a day on both sides they are neither usual nor compared.</param>
    public static (AccountDrop? Drop, Reason? Refusal) Of(MetricSeries series, OutageWindow window, IReadOnlyList<OutageWindow> others)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(others);
        var grid = series.Grid;
        var values = series.Values;
        var (first, end) = (grid.IndexAt(window.Start), grid.IndexAt(window.EndExclusive - NodaTime.Duration.Epsilon) + 1);
        if (first < 0 || end > grid.Count || Missing(values[first..end]))
            return (null, new Reason("not_covered", $"{series.Key.Account}: the export has no value for a part of these hours. Import one that covers them."));
        foreach (var value in values)
            if (value < 0) return (null, new Reason("negative_values", $"{series.Key.Account}: found values below zero, expected counts. Compare by views."));

        var clean = Clean(series, window, others);
        var usual = new double[grid.Count];
        var lag = new WeekLag(grid);
        for (var i = 0; i < end; i++) usual[i] = Usual(values, clean, lag, i);

        var length = end - first;
        var step = Math.Max(1, first / MostBlocks);
        var blocks = new List<(double Observed, double Usual)>();
        for (var start = first - length; start >= 0; start -= step)
            if (Block(values, clean, usual, start, length) is { } block) blocks.Add(block);
        if (blocks.Count < FewestBlocks || Missing(usual.AsSpan(first, length)))
            return (null, new Reason("short_history", FormattableString.Invariant($"{series.Key.Account}: found {blocks.Count} earlier stretches of this length to compare with, expected {FewestBlocks} or more after {FewestWeeks} clean weeks. Import older exports.")));

        var floor = 0.05 * blocks.Average(block => block.Observed);
        if (floor <= 0) return (null, new Reason("no_views", $"{series.Key.Account}: nothing was counted in the weeks before, so nothing could be lost."));
        var ratios = blocks.Select(block => Math.Log((block.Observed + floor) / (block.Usual + floor))).Order().ToList();
        var (observed, expected) = (Sum(values, first, length), Sum(usual, first, length));
        var bound = ((expected + floor) * Math.Exp(ratios[((blocks.Count + 1) / 20) - 1])) - floor;
        return (new AccountDrop(series.Key.Account, series.Key.Platform, grid.Granularity, DropBasis.UsualLevel, observed, expected, bound, ExposedShare(grid, window)), null);
    }

    /// <summary>Share of the time of the periods a window touches that lies inside it, 0–1.</summary>
    public static double ExposedShare(TimeGrid grid, OutageWindow window)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var touched = grid.StartOf(grid.IndexAt(window.EndExclusive - NodaTime.Duration.Epsilon) + 1) - grid.StartOf(grid.IndexAt(window.Start));
        return touched > NodaTime.Duration.Zero ? Math.Min(1, window.Length / touched) : 1;
    }

    private static bool[] Clean(MetricSeries series, OutageWindow window, IReadOnlyList<OutageWindow> others)
    {
        var clean = new bool[series.Grid.Count];
        for (var i = 0; i < clean.Length; i++) clean[i] = !double.IsNaN(series.Values[i]);
        foreach (var (start, end) in CleanPeriods.RangesOf(series.Grid, others, guardDays: 1).Concat(CleanPeriods.RangesOf(series.Grid, [window], guardDays: 0)))
            for (var i = Math.Max(0, start); i < Math.Min(clean.Length, end); i++) clean[i] = false;
        return clean;
    }

    private static double Usual(ReadOnlySpan<double> values, bool[] clean, WeekLag lag, int index)
    {
        Span<double> same = stackalloc double[Weeks];
        var count = 0;
        for (var week = 1; week <= WeeksSearched && count < Weeks; week++)
            if (lag.At(index, -week) is >= 0 and var at && clean[at]) same[count++] = values[at];
        return count < FewestWeeks ? double.NaN : Quantiles.MedianInplace(same[..count]);
    }

    private static (double Observed, double Usual)? Block(ReadOnlySpan<double> values, bool[] clean, double[] usual, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (!clean[i] || double.IsNaN(usual[i])) return null;
        return (Sum(values, start, length), Sum(usual, start, length));
    }

    private static double Sum(ReadOnlySpan<double> values, int start, int length)
    {
        double sum = 0;
        foreach (var value in values.Slice(start, length)) sum += value;
        return sum;
    }

    private static bool Missing(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (double.IsNaN(value)) return true;
        return false;
    }
}
