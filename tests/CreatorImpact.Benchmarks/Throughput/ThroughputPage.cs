using System.Globalization;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Throughput;

/// <summary>docs/benchmarks/throughput.md.</summary>
internal static class ThroughputPage
{
    /// <param name="large">The stated size.</param>
    /// <param name="alone">A smaller size on one thread.</param>
    /// <param name="together">The smaller size on as many threads as the stated one.</param>
    public static string Write(ThroughputRun large, ThroughputRun alone, ThroughputRun together) => new Markdown()
        .Heading("Throughput", 1)
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Made-up creators (seeded, {ThroughputRun.Days} days of hours each) under one outage of four hours: for each the but-for line from both sides, up to 120 placebo windows, calibrated interval, recovery, verdict, and 2,000 joint draws of gross loss, rebound and halo; then the total over all of them, draw by draw. Estimates are made in batches of 500 whose draws are added and let go."))
        .Paragraph($"Measured with {Machine.Describe()}")
        .Rows(["run", "series", "threads", "wall s", "CPU s", "series/s", "ms of CPU a series", "peak memory MB", "refused"], [Row("stated size", large), Row("one thread", alone), Row("the same on more", together)])
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"{together.Threads} threads over one: {together.SeriesPerSecond / alone.SeriesPerSecond:0.00} times the series per second. Peak memory is that of the process up to the end of the run, the {large.Series} series included; the runs were made in the order of the table."))
        .Paragraph($"Total gross loss of the first run: {Markdown.Amount(large.Total.Point)} views, 90 % interval {Markdown.Amount(large.Total.Lo90)} to {Markdown.Amount(large.Total.Hi90)}; one seed, so the same on every machine to nine digits.")
        .ToString();

    private static IReadOnlyList<string> Row(string name, ThroughputRun run) =>
    [
        name, run.Series.ToString("#,0", CultureInfo.InvariantCulture), run.Threads.ToString(CultureInfo.InvariantCulture), Markdown.Number(run.WallSeconds, 1), Markdown.Number(run.CpuSeconds, 1),
        Markdown.Number(run.SeriesPerSecond, 0), Markdown.Number(1000 * run.CpuSeconds / run.Series, 2), Markdown.Number(run.PeakBytes / 1e6, 0), run.Refused.ToString(CultureInfo.InvariantCulture),
    ];
}
