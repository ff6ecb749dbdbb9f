using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Benchmarks.Throughput;

/// <summary>
/// Made-up creators under one outage: counts with a rhythm of day and week, a level that drifts, noise with a memory of hours that all share in
/// part. In the outage nine tenths of the views are missing.
/// </summary>
internal sealed class GeneratedSeries
{
    private const double Shared = 0.3;
    private readonly TimeGrid _grid;
    private readonly ulong _seed;
    private readonly double[] _common;
    private readonly int _perDay;
    private readonly int _first;
    private readonly int _end;

    /// <param name="granularity">Hours or days.</param>
    /// <param name="days">Days of data.</param>
    /// <param name="daysAfter">How many of them follow the day of the outage.</param>
    /// <param name="hours">Length of the outage, from 14:00 UTC; on days it is the whole day that is touched.</param>
    /// <param name="seed">Seed of everything.</param>
    public GeneratedSeries(Granularity granularity, int days, int daysAfter, int hours, ulong seed)
    {
        var firstDay = new LocalDate(2026, 1, 5);
        _perDay = granularity == Granularity.Hour ? 24 : 1;
        _grid = granularity == Granularity.Hour
            ? TimeGrid.Hourly(firstDay.AtMidnight().InUtc().ToInstant(), days * 24, DateTimeZone.Utc)
            : TimeGrid.Daily(firstDay, days, DateTimeZone.Utc);
        _seed = seed;
        var start = firstDay.PlusDays(days - daysAfter - 1).AtMidnight().InUtc().ToInstant() + Duration.FromHours(14);
        Outage = new Outage("generated", [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(hours)), 0.9, 0.9)]);
        (_first, _end) = (_grid.IndexAt(start), _grid.IndexAt(start + Duration.FromHours(hours) - Duration.Epsilon) + 1);
        _common = Noise(seed, "common", _grid.Count);
    }

    /// <summary>The outage all of them share.</summary>
    public Outage Outage { get; }

    /// <summary>The question about one of them.</summary>
    public ImpactRequest Request(int number)
    {
        var name = FormattableString.Invariant($"creator-{number}");
        var own = Noise(_seed, name, _grid.Count);
        var traits = new SeededStream(_seed, name + " traits");
        var size = 100 * Math.Exp(4 * traits.NextUniform());
        var (peak, weekend, spread) = (24 * traits.NextUniform(), 0.6 * (traits.NextUniform() - 0.5), 0.15 + (0.2 * traits.NextUniform()));
        var values = new double[_grid.Count];
        for (var t = 0; t < values.Length; t++)
        {
            var daily = _perDay == 24 ? 0.8 * Math.Cos(2 * Math.PI * (t - peak) / 24) : 0;
            var weekly = t / _perDay % 7 >= 5 ? weekend : 0;
            var noise = spread * ((Math.Sqrt(Shared) * _common[t]) + (Math.Sqrt(1 - Shared) * own[t]));
            var hit = t >= _first && t < _end ? (_perDay == 24 ? 0.1 : 0.7) : 1;
            values[t] = Math.Round(size * 24 / _perDay * Math.Exp(daily + weekly + noise) * hit);
        }

        var series = new MetricSeries(new SeriesKey(name, "generated", "views", _grid.Granularity), _grid, values);
        return new ImpactRequest(series, Outage, [], _seed);
    }

    /// <summary>Autoregression of order one with unit variance; normal numbers by Box and Muller.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Whose noise; different names are unrelated.</param>
    /// <param name="count">How many periods.</param>
    public static double[] Noise(ulong seed, string name, int count)
    {
        const double memory = 0.6;
        var stream = new SeededStream(seed, name);
        var noise = new double[count];
        var last = 0.0;
        for (var t = 0; t < count; t += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform()));
            var angle = 2 * Math.PI * stream.NextUniform();
            noise[t] = last = (memory * last) + (Math.Sqrt(1 - (memory * memory)) * radius * Math.Cos(angle));
            if (t + 1 < count) noise[t + 1] = last = (memory * last) + (Math.Sqrt(1 - (memory * memory)) * radius * Math.Sin(angle));
        }

        return noise;
    }
}
