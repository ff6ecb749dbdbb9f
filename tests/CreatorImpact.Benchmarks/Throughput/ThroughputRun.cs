using System.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Throughput;

/// <summary>Many series under one outage: estimates with joint draws, and their total.</summary>
/// <param name="Series">How many.</param>
/// <param name="Threads">Worked on at once.</param>
/// <param name="Refused">Series without an estimate.</param>
/// <param name="WallSeconds">Elapsed time of estimates and total; making the series up is not in it.</param>
/// <param name="CpuSeconds">Time of all cores.</param>
/// <param name="PeakBytes">Largest memory of the process until then.</param>
/// <param name="Total">Total gross loss.</param>
internal sealed record ThroughputRun(int Series, int Threads, int Refused, double WallSeconds, double CpuSeconds, long PeakBytes, IntervalEstimate Total)
{
    /// <summary>Days of hourly data of each series.</summary>
    public const int Days = 90;

    // Draws of a batch are added to the total and let go: what must stay in memory is the series, not their 2,000 worlds.
    private const int Batch = 500;

    public double SeriesPerSecond => Series / WallSeconds;

    public static ThroughputRun Measure(int series, int threads, TimeProvider time, CancellationToken token)
    {
        var made = new GeneratedSeries(Granularity.Hour, Days, daysAfter: 20, hours: 4, seed: 7);
        var requests = new ImpactRequest[series];
        Parallel.For(0, series, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token }, i => requests[i] = made.Request(i));

        using var process = Process.GetCurrentProcess();
        var (cpu, started) = (process.TotalProcessorTime, time.GetTimestamp());
        var total = new double[JointDraws.Count];
        var refused = 0;
        foreach (var batch in requests.Chunk(Batch))
        {
            foreach (var result in ImpactBatch.Estimate(batch, threads, progress: null, token))
            {
                if (result is not ImpactEstimate estimate) refused++;
                else for (var d = 0; d < total.Length; d++) total[d] += estimate.Draws.Loss[d];
            }
        }

        var sum = IntervalEstimate.FromDraws(total, EvidenceGrade.Measured);
        var wall = time.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        return new ThroughputRun(series, threads, refused, wall, (process.TotalProcessorTime - cpu).TotalSeconds, Machine.PeakMemory(), sum);
    }
}
