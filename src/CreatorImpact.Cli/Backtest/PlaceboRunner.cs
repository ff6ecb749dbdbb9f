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
    public static async Task<IReadOnlyList<PlaceboResult>> RunAsync(string folder, IReadOnlyList<PlaceboWindow> windows, ulong seed, int threads, TimeProvider time, CancellationToken token)
    {
        var series = new Dictionary<string, MetricSeries>(StringComparer.Ordinal);
        foreach (var id in windows.Select(window => window.SeriesId).Distinct(StringComparer.Ordinal))
            series[id] = await LoadAsync(folder, id, token);
        var results = new PlaceboResult[windows.Count];
        Parallel.For(0, windows.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token }, i => results[i] = RunOne(series[windows[i].SeriesId], windows[i], seed, alone: threads == 1, time, token));
        return results;
    }

    private static async Task<MetricSeries> LoadAsync(string folder, string id, CancellationToken token)
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

    private static PlaceboResult RunOne(MetricSeries series, PlaceboWindow window, ulong seed, bool alone, TimeProvider time, CancellationToken token)
    {
        var grid = series.Grid;
        var first = grid.IndexAt(window.StartAt);
        var end = grid.IndexAt(window.EndAt);
        if (first < 0 || end > grid.Count || end <= first)
            return new PlaceboResult(window, double.NaN, null, 0, null, "the window lies outside the series");

        var perDay = grid.Granularity == Granularity.Hour ? 24 : 1;
        var (before, after) = grid.Granularity == Granularity.Hour ? (42 * perDay, 14 * perDay) : (730, 56);
        var from = Math.Max(0, first - before);
        var to = Math.Min(grid.Count, end + after);
        var values = series.Values[from..to].ToArray();
        var actual = 0.0;
        for (var i = first; i < end; i++)
        {
            actual += series.Values[i];
            values[i - from] = double.NaN;
        }

        var cut = grid.Granularity == Granularity.Hour
            ? TimeGrid.Hourly(grid.StartOf(from), to - from, grid.Zone)
            : TimeGrid.Daily(grid.DayOf(from), to - from, grid.Zone);
        var masked = new MetricSeries(series.Key, cut, values);

        var used = Environment.CpuUsage.TotalTime;
        var started = time.GetTimestamp();
        var estimate = PlaceboBacktest.Estimate(masked, first - from, end - from, seed, token);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        var cpuSeconds = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        return new PlaceboResult(window, actual, estimate, seconds, alone ? cpuSeconds : null, estimate.Refusal?.Text);
    }
}
