using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Cli.Backtest;

/// <summary>
/// Masks each window, estimates its total from both sides and notes the time. What is shown to the estimator is the same for every
/// method compared: hourly at most 42 days before and 14 after, daily at most 730 before and 56 after.
/// </summary>
internal static class PlaceboRunner
{
    /// <summary>Reads the series of all windows, then estimates every window.</summary>
    public static async Task<IReadOnlyList<PlaceboResult>> RunAsync(string folder, IReadOnlyList<PlaceboWindow> windows, ulong seed, int threads, TimeProvider time, CancellationToken token) =>
        Run(await LoadAllAsync(folder, windows, token), windows, seed, threads, time, token);

    /// <summary>The series of all windows, by id.</summary>
    public static async Task<IReadOnlyDictionary<string, MetricSeries>> LoadAllAsync(string folder, IReadOnlyList<PlaceboWindow> windows, CancellationToken token)
    {
        var series = new Dictionary<string, MetricSeries>(StringComparer.Ordinal);
        foreach (var id in windows.Select(window => window.SeriesId).Distinct(StringComparer.Ordinal))
            series[id] = await LoadAsync(folder, id, token);
        return series;
    }

    /// <summary>Estimates every window; results in the order of the windows.</summary>
    public static IReadOnlyList<PlaceboResult> Run(IReadOnlyDictionary<string, MetricSeries> series, IReadOnlyList<PlaceboWindow> windows, ulong seed, int threads, TimeProvider time, CancellationToken token)
    {
        var results = new PlaceboResult[windows.Count];
        Parallel.For(0, windows.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token }, i => results[i] = RunOne(series[windows[i].SeriesId], windows[i], seed, alone: threads == 1, time, token));
        return results;
    }

    /// <summary>The one series of a file.</summary>
    public static async Task<MetricSeries> LoadAsync(string folder, string id, CancellationToken token)
    {
        var path = CliArguments.ExistingFile(Path.Combine(folder, id + ".csv"));
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2100, 1, 1, 0, 0), DateTimeZone.Utc));
        await inputs.AddEngagementAsync(path, token);
        var found = inputs.MergeSeries();
        if (inputs.Refusal is { } refusal) throw CliRefusal.Refused(refusal);
        if (found.Count != 1) throw CliRefusal.Refused(FormattableString.Invariant($"{path}: found {found.Count} series, expected one column of values."));
        var (series, reason) = SeriesAssembly.Build(found[0], DateTimeZoneProviders.Tzdb);
        return series ?? throw CliRefusal.Refused($"{path}: {reason!.Text}");
    }

    /// <summary>What the estimator is shown of a series: the window hidden, the rest cut to what every method gets.</summary>
    /// <param name="series">The series.</param>
    /// <param name="window">Must lie inside it.</param>
    /// <param name="withoutAfter">True to take the data after the window away as well.</param>
    /// <returns>The series and the window's indices in it.</returns>
    public static (MetricSeries Masked, int First, int EndExclusive) Mask(MetricSeries series, PlaceboWindow window, bool withoutAfter = false)
    {
        var grid = series.Grid;
        var (first, end) = (grid.IndexAt(window.StartAt), grid.IndexAt(window.EndAt));
        var (before, after) = grid.Granularity == Granularity.Hour ? (42 * 24, 14 * 24) : (730, 56);
        var from = Math.Max(0, first - before);
        var to = Math.Min(grid.Count, end + (withoutAfter ? 0 : after));
        var values = series.Values[from..to].ToArray();
        values.AsSpan(first - from, end - first).Fill(double.NaN);
        var cut = grid.Granularity == Granularity.Hour
            ? TimeGrid.Hourly(grid.StartOf(from), to - from, grid.Zone)
            : TimeGrid.Daily(grid.DayOf(from), to - from, grid.Zone);
        return (new MetricSeries(series.Key, cut, values), first - from, end - from);
    }

    private static PlaceboResult RunOne(MetricSeries series, PlaceboWindow window, ulong seed, bool alone, TimeProvider time, CancellationToken token)
    {
        var grid = series.Grid;
        var first = grid.IndexAt(window.StartAt);
        var end = grid.IndexAt(window.EndAt);
        if (first < 0 || end > grid.Count || end <= first)
            return new PlaceboResult(window, double.NaN, null, 0, null, "the window lies outside the series");

        var actual = 0.0;
        for (var i = first; i < end; i++) actual += series.Values[i];
        var (masked, from, to) = Mask(series, window);
        var used = Environment.CpuUsage.TotalTime;
        var started = time.GetTimestamp();
        var estimate = PlaceboBacktest.Estimate(masked, from, to, seed, token);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        var cpuSeconds = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        return new PlaceboResult(window, actual, estimate, seconds, alone ? cpuSeconds : null, estimate.Refusal?.Text);
    }
}
