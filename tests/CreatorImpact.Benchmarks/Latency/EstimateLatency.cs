using BenchmarkDotNet.Attributes;
using CreatorImpact.Benchmarks.Throughput;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Latency;

/// <summary>Time and memory of one estimate on one core; weights that depend on the layout alone are there from the first call on, as in a run over many series.</summary>
[MemoryDiagnoser]
public class EstimateLatency
{
    private readonly ImpactRequest _hours = new GeneratedSeries(Granularity.Hour, days: 57, daysAfter: 14, hours: 4, seed: 7).Request(1);
    private readonly ImpactRequest _days = new GeneratedSeries(Granularity.Day, days: 787, daysAfter: 56, hours: 4, seed: 7).Request(1);

    [Benchmark(Description = "hourly: full estimate with recovery and 2,000 draws")]
    public ImpactResult HourlyEstimate() => ImpactEstimator.Estimate(_hours, CancellationToken.None);

    [Benchmark(Description = "daily: full estimate with recovery and 2,000 draws")]
    public ImpactResult DailyEstimate() => ImpactEstimator.Estimate(_days, CancellationToken.None);

    [Benchmark(Description = "hourly: total of 4 h with calibrated interval")]
    public BacktestEstimate HourlyTotal() => PlaceboBacktest.Estimate(_hours.Series, 42 * 24, (42 * 24) + 4, seed: 1, CancellationToken.None);

    [Benchmark(Description = "daily: total of 2 days with calibrated interval")]
    public BacktestEstimate DailyTotal() => PlaceboBacktest.Estimate(_days.Series, 729, 731, seed: 1, CancellationToken.None);
}
