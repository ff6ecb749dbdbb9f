using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Latency;

/// <summary>Runs the benchmarks in this process: the harness need not build projects of its own.</summary>
internal static class LatencyRun
{
    /// <summary>docs/benchmarks/latency.md.</summary>
    public static string Write()
    {
        var artifacts = Directory.CreateTempSubdirectory("creatorimpact-latency-");
        try
        {
            var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15);
            var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance).AddLogger(NullLogger.Instance).WithArtifactsPath(artifacts.FullName);
            return Page(BenchmarkRunner.Run<EstimateLatency>(config));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static string Page(Summary summary) => new Markdown()
        .Heading("Time of one estimate", 1)
        .Paragraph("BenchmarkDotNet, in process, one core, 3 warm-ups and 15 measured rounds. Made-up series of the longest stretch the estimator looks at: 42 days of hours before and 14 after the outage; 730 days before and 56 after. Calibration on placebo windows is part of every estimate.")
        .Paragraph($"Measured with {Machine.Describe()}")
        .Rows(["estimate", "median ms", "mean ms", "std. dev. ms", "allocated kB"], summary.Reports.Select(Row))
        .Paragraph("Times of all bench windows stand in [accuracy.md](accuracy.md); there each new shape of window pays once for the weights that depend on the layout alone.")
        .ToString();

    private static IReadOnlyList<string> Row(BenchmarkReport report)
    {
        var statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo}: no result; run the command 'latency' by itself to see why.");
        return
        [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Markdown.Number(statistics.Median / 1e6, 3), Markdown.Number(statistics.Mean / 1e6, 3),
            Markdown.Number(statistics.StandardDeviation / 1e6, 3), Markdown.Number((report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / 1e3, 0),
        ];
    }
}
