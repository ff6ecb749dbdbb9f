using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

/// <summary>Whatever the data: an answer or a refusal, never an exception, a NaN or a verdict against its own interval.</summary>
public class DegenerateSeriesTests
{
    private static readonly string[] Zones = ["UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Europe/Berlin"];

    [Fact]
    public void Estimate_DegenerateSeries_AnswersOrRefuses()
    {
        var runs = TestSize.Of(small: 300, full: 10_000);
        var answered = 0;
        for (var run = 0; run < runs; run++)
        {
            var stream = new SeededStream((ulong)run, "degenerate");
            var series = RandomSeries(stream);
            var request = new ImpactRequest(series, RandomOutage(series, stream), RandomOthers(series, stream), (ulong)run, RandomOptions(stream));

            var result = ImpactEstimator.Estimate(request, CancellationToken.None);

            if (result is ImpactEstimate estimate)
            {
                answered++;
                CheckEstimate(estimate, run);
            }
            else
            {
                Assert.NotEmpty(result.Reasons);
            }
        }

        Assert.InRange(answered, runs / 10, runs);
    }

    [Fact]
    public void Estimate_DegenerateWindowsProfilesAndCompanions_AnswersOrRefuses()
    {
        var runs = TestSize.Of(small: 80, full: 2_000);
        var answered = 0;
        for (var run = 0; run < runs; run++)
        {
            var stream = new SeededStream((ulong)run, "degenerate windows");
            var (series, other) = (RandomSeries(stream), RandomSeries(stream));
            var stated = RandomOutage(series, stream);
            var outage = new Outage(
                "random", stated.Phases, alternatives: [RandomOutage(series, stream).Phases, RandomOutage(series, stream).Phases], regions: stream.NextUniform() < 0.5 ? [] : ["Brazil"]);
            var low = stream.NextUniform();
            var request = new ImpactRequest(
                series,
                outage,
                RandomOthers(series, stream),
                (ulong)run,
                RandomOptions(stream),
                stream.NextUniform() < 0.5 ? null : new AudienceShare(low, low + ((1 - low) * stream.NextUniform())),
                other.Key.Granularity == Granularity.Hour ? IntradayProfile.FromSeries(other, series.Grid.Zone, []) : null,
                [other],
                WithSensitivity: stream.NextUniform() < 0.2);

            var result = ImpactEstimator.Estimate(request, CancellationToken.None);
            var again = ImpactEstimator.Estimate(request with { Outage = stated, WithSensitivity = false }, CancellationToken.None);
            var sum = CompositeEstimate.Of([("one", result), ("two", again)], request.Options!);

            foreach (var estimate in new[] { result as ImpactEstimate, sum }.OfType<ImpactEstimate>())
            {
                answered++;
                CheckEstimate(estimate, run);
            }
        }

        Assert.InRange(answered, runs / 10, 2 * runs);
    }

    private static void CheckEstimate(ImpactEstimate estimate, int run)
    {
        var intervals = new[] { estimate.ButFor, estimate.Gross, estimate.Rebound, estimate.Halo, estimate.Net, estimate.DayNet ?? estimate.Gross };
        foreach (var interval in intervals)
        {
            var ordered = new[] { interval.Lo90, interval.Lo50, interval.Median, interval.Hi50, interval.Hi90 };
            Assert.All(ordered.Append(interval.Point), value => Assert.True(double.IsFinite(value), FormattableString.Invariant($"run {run}: {interval}")));
            Assert.Equal(ordered.Order(), ordered);
        }

        var loss = estimate.DayNet ?? estimate.Gross;
        Assert.Equal(loss.Lo90 > 0, estimate.Verdict == Verdict.LossFound);
        Assert.Equal(estimate.Net.Lo90 > 0, estimate.NetVerdict == Verdict.LossFound);
        Assert.Equal(estimate.NoLossLargerThan is not null, estimate.Verdict == Verdict.NoLossLargerThan);
        if (estimate.PValue is { } p) Assert.Equal(loss.Lo90 > 0, p < 0.05);
        var scalars = new[] { estimate.Actual, estimate.SmallestVisibleLoss, estimate.SmallestVisibleLossShare, estimate.ChanceOfLoss, estimate.Naive, estimate.NormalDay, estimate.SecondBaseline ?? 0, estimate.Coverage90 ?? 0 };
        Assert.All(scalars, value => Assert.True(double.IsFinite(value), FormattableString.Invariant($"run {run}")));
        Assert.InRange(estimate.ChanceOfLoss, 0, 1);
        Assert.InRange(estimate.SmallestVisibleLossShare, 0, 1);
        var path = estimate.Path;
        foreach (var line in new[] { path.Median, path.Lo50, path.Hi50, path.Lo90, path.Hi90 })
        {
            Assert.Equal(path.Median.Length, line.Length);
            Assert.All(line, value => Assert.True(double.IsFinite(value), FormattableString.Invariant($"run {run}: path")));
        }
    }

    private static MetricSeries RandomSeries(SeededStream stream)
    {
        var hours = stream.NextUniform() < 0.5;
        var lengths = hours ? new[] { 0, 1, 3, 100, 200, 400, 900, 1500 } : [0, 1, 3, 9, 20, 40, 120, 400];
        var values = new double[Pick(stream, lengths)];
        var kind = (int)(13 * stream.NextUniform());
        var size = Math.Pow(10, (24 * stream.NextUniform()) - 6);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = kind switch
            {
                0 => 0,
                1 => size,
                2 => size * stream.NextUniform(),
                3 => Math.Floor(1.3 * stream.NextUniform()),
                4 => size * SimulatedSeries.Normal(stream),
                5 => i == values.Length / 3 ? size : double.NaN,
                6 => stream.NextUniform() < 0.5 ? double.NaN : size * (1 + Math.Sin(i)),
                7 => stream.NextUniform() < 0.02 ? 1e15 : 10,
                12 => stream.NextUniform() < 0.03 ? 1e15 : Math.Floor(3 * stream.NextUniform()),
                8 => 1e15 * (1 + stream.NextUniform()),
                9 => i % 2 == 0 ? 0 : size,
                10 => i < values.Length / 2 ? size : 1000 * size,
                _ => double.NaN,
            };
        }

        var zone = DateTimeZoneProviders.Tzdb[Pick(stream, Zones)];
        var start = Instant.FromUtc(2011, 11, 1, 0, 0) + Duration.FromHours((int)(5 * stream.NextUniform()));
        var grid = hours ? TimeGrid.Hourly(start, values.Length, zone) : TimeGrid.Daily(new LocalDate(2011, 10, 1), values.Length, zone);
        return new MetricSeries(new SeriesKey("acme", null, "views", hours ? Granularity.Hour : Granularity.Day), grid, values, stream.NextUniform() < 0.2);
    }

    private static Outage RandomOutage(MetricSeries series, SeededStream stream)
    {
        var phases = new List<OutagePhase>();
        for (var count = 1 + (int)(3 * stream.NextUniform()); count > 0; count--)
        {
            var low = stream.NextUniform();
            phases.Add(new OutagePhase(RandomWindow(series, stream), low, low + ((1 - low) * stream.NextUniform())));
        }

        var function = stream.NextUniform() < 0.05 ? OutageFunction.Display : OutageFunction.View;
        return new Outage("random", phases, function);
    }

    private static OutageWindow RandomWindow(MetricSeries series, SeededStream stream)
    {
        var at = (int)(((1.1 * stream.NextUniform()) - 0.05) * series.Grid.Count);
        var start = series.Grid.StartOf(at) + Duration.FromMinutes((int)(60 * stream.NextUniform()));
        return new OutageWindow(start, start + Duration.FromMinutes(1 + (int)Math.Pow(10, 4.2 * stream.NextUniform())));
    }

    private static OutageWindow[] RandomOthers(MetricSeries series, SeededStream stream) =>
        stream.NextUniform() < 0.7 ? [] : [RandomWindow(series, stream), RandomWindow(series, stream)];

    private static EstimatorOptions RandomOptions(SeededStream stream) => new()
    {
        RecoveryDays = stream.NextUniform() < 0.7 ? null : (int)(15 * stream.NextUniform()),
        GuardDays = (int)(3 * stream.NextUniform()),
    };

    private static T Pick<T>(SeededStream stream, T[] from) => from[(int)(from.Length * stream.NextUniform())];
}
