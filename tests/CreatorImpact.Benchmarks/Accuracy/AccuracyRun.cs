using CreatorImpact.Analysis;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Cli.Backtest;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Accuracy;

/// <summary>Every placebo window estimated, scored beside the stored answers of the other methods.</summary>
internal sealed class AccuracyRun
{
    /// <summary>The product's name among the methods.</summary>
    public const string Own = "CreatorImpact";

    private readonly SortedDictionary<string, Dictionary<WindowKey, Answer>> _methods;

    private AccuracyRun(BenchFolder bench, SortedDictionary<string, Dictionary<WindowKey, Answer>> methods, double wallSeconds) =>
        (Bench, _methods, WallSeconds) = (bench, methods, wallSeconds);

    public BenchFolder Bench { get; }

    /// <summary>Wall time of all estimates on one thread.</summary>
    public double WallSeconds { get; }

    /// <summary>Sum of the times stated for single estimates.</summary>
    public double StatedSeconds => _methods[Own].Values.Sum(answer => answer.Seconds ?? 0);

    public static async Task<AccuracyRun> CreateAsync(BenchFolder bench, TimeProvider time, CancellationToken token)
    {
        var windows = await PlaceboTable.ReadAsync(bench.Windows, token);
        var series = await PlaceboRunner.LoadAllAsync(bench.Series, windows, token);
        var started = time.GetTimestamp();
        var results = PlaceboRunner.Run(series, windows, seed: 1, threads: 1, time, token);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        var methods = bench.Peers(AccuracyPage.Names.Keys.Where(name => name != Own));
        methods[Own] = results.ToDictionary(
            result => WindowKey.Of(result.Window.SeriesId, result.Window.Start, result.Window.End),
            result => new Answer(result.Estimate?.Median, result.Estimate?.Lo80, result.Estimate?.Hi80, result.Estimate?.Lo95, result.Estimate?.Hi95, result.Seconds));
        return new AccuracyRun(bench, methods, seconds);
    }

    /// <summary>All methods that ran on at least 90 % of the windows, best first.</summary>
    /// <param name="granularity">Hours or days.</param>
    /// <param name="chosen">The block of windows; null for all.</param>
    public IReadOnlyList<(string Method, Score Score)> Scores(Granularity granularity, IReadOnlySet<WindowKey>? chosen) =>
        [.. _methods.Select(method => (method.Key, Score: Scorer.Of(WindowsOf(granularity, chosen), method.Value, _methods[BenchFolder.Reference])))
            .Where(row => row.Score is not null)
            .Select(row => (row.Key, row.Score!))
            .OrderBy(row => double.IsNaN(row.Item2.Relative) ? double.MaxValue : row.Item2.Relative)];

    /// <summary>The product alone on some windows.</summary>
    public Score OwnScore(IReadOnlyList<TrueWindow> windows) =>
        Scorer.Of(windows, _methods[Own], _methods[BenchFolder.Reference]) ?? throw new InvalidOperationException("The product answered under 90 % of the windows it was asked.");

    /// <summary>Achieved coverage: all, by granularity, by family.</summary>
    public CalibrationFigures Calibration()
    {
        var groups = new List<CalibrationGroup> { Group("all", null, Bench.All) };
        foreach (var (name, granularity) in (ReadOnlySpan<(string, Granularity)>)[("hour", Granularity.Hour), ("day", Granularity.Day)])
        {
            var windows = WindowsOf(granularity, null);
            groups.Add(Group(name, null, windows));
            groups.AddRange(windows.GroupBy(window => Bench.Sources[window.Key.SeriesId].Family, StringComparer.Ordinal)
                .OrderBy(family => family.Key, StringComparer.OrdinalIgnoreCase)
                .Select(family => Group(name, family.Key, [.. family])));
        }

        return new CalibrationFigures(ProductVersion.Text, groups);
    }

    private CalibrationGroup Group(string granularity, string? family, IReadOnlyList<TrueWindow> windows)
    {
        var score = OwnScore(windows);
        var series = windows.Select(window => window.Key.SeriesId).Distinct(StringComparer.Ordinal).ToList();
        var kinds = family is null ? null : string.Join(", ", series.Select(id => Bench.Sources[id].Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new CalibrationGroup(granularity, family, kinds, series.Count, score.Windows, Math.Round(score.Coverage80, 4), Math.Round(score.Coverage95, 4));
    }

    private List<TrueWindow> WindowsOf(Granularity granularity, IReadOnlySet<WindowKey>? chosen) =>
        [.. Bench.All.Where(window => window.Granularity == granularity && (chosen is null || chosen.Contains(window.Key)))];
}
