using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests;

/// <summary>Series with known truth: weekly and daily profile, slow level, AR(1) noise, all from a seed.</summary>
internal static class SimulatedSeries
{
    public static readonly Instant FirstHour = Instant.FromUtc(2026, 1, 5, 0, 0);
    public static readonly LocalDate FirstDay = new(2025, 6, 2);

    public static double[] HourValues(ulong seed, int days, double noise, double mean = 1000) =>
        Values(seed, days * 24, noise, mean, t => (0.6 * Math.Sin(2 * Math.PI * t / 24)) + (0.2 * Math.Cos(2 * Math.PI * t / 168)), memory: 0.7);

    public static double[] DayValues(ulong seed, int days, double noise, double mean = 20000) =>
        Values(seed, days, noise, mean, t => 0.25 * Math.Sin(2 * Math.PI * t / 7), memory: 0.4);

    public static MetricSeries Hours(double[] values, string account = "acme", DateTimeZone? zone = null) => new(
        new SeriesKey(account, null, "views", Granularity.Hour), TimeGrid.Hourly(FirstHour, values.Length, zone ?? DateTimeZone.Utc), values);

    public static MetricSeries Days(double[] values, string account = "acme", DateTimeZone? zone = null) => new(
        new SeriesKey(account, null, "views", Granularity.Day), TimeGrid.Daily(FirstDay, values.Length, zone ?? DateTimeZone.Utc), values);

    /// <summary>An outage over whole periods of a series.</summary>
    public static Outage Over(MetricSeries series, int first, int periods) =>
        new("test", [new OutagePhase(new OutageWindow(series.Grid.StartOf(first), series.Grid.StartOf(first + periods)))]);

    public static ImpactResult Estimate(MetricSeries series, Outage outage, EstimatorOptions? options = null, ulong seed = 7) =>
        ImpactEstimator.Estimate(new ImpactRequest(series, outage, [], seed, options), CancellationToken.None);

    public static double Normal(SeededStream stream) =>
        Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());

    /// <summary>
    /// Series under one clock: the noise of creator c is √ρ · common + √(1 − ρ) · own, so that any two of them have residual correlation ρ.
    /// </summary>
    public static double[][] HourPanel(ulong seed, int creators, int days, double noise, double correlation)
    {
        var common = Noise(new SeededStream(seed, "common"), days * 24, noise, memory: 0.7);
        return [.. Enumerable.Range(0, creators).Select(creator =>
        {
            var stream = new SeededStream(seed, FormattableString.Invariant($"creator {creator}"));
            var mean = 300 * Math.Exp(Normal(stream));
            var phase = 24 * stream.NextUniform();
            var own = Noise(stream, days * 24, noise, memory: 0.7);
            return own.Select((value, t) => Math.Round(mean * Math.Exp(
                (0.6 * Math.Sin(2 * Math.PI * (t + phase) / 24)) + (Math.Sqrt(correlation) * common[t]) + (Math.Sqrt(1 - correlation) * value)))).ToArray();
        })];
    }

    /// <summary>Days under one clock with the pattern of the week, otherwise as <see cref="HourPanel"/>.</summary>
    public static double[][] DayPanel(ulong seed, int creators, int days, double noise, double correlation)
    {
        var common = Noise(new SeededStream(seed, "common"), days, noise, memory: 0.4);
        return [.. Enumerable.Range(0, creators).Select(creator =>
        {
            var stream = new SeededStream(seed, FormattableString.Invariant($"creator {creator}"));
            var mean = 5000 * Math.Exp(Normal(stream));
            var own = Noise(stream, days, noise, memory: 0.4);
            return own.Select((value, t) => Math.Round(mean * Math.Exp(
                (0.25 * Math.Sin(2 * Math.PI * t / 7)) + (Math.Sqrt(correlation) * common[t]) + (Math.Sqrt(1 - correlation) * value)))).ToArray();
        })];
    }

    /// <summary>Numbers of a Poisson distribution with mean rate · value: what is left of a series when only few events are counted.</summary>
    public static double[] Thin(double[] values, double rate, SeededStream stream) => Array.ConvertAll(values, value => (double)Poisson(rate * value, stream));

    private static int Poisson(double mean, SeededStream stream)
    {
        var count = 0;
        for (var left = mean + Math.Log(1 - stream.NextUniform()); left > 0; left += Math.Log(1 - stream.NextUniform())) count++;
        return count;
    }

    private static double[] Noise(SeededStream stream, int count, double size, double memory)
    {
        var values = new double[count];
        var state = 0.0;
        for (var t = 0; t < count; t++)
        {
            state = (memory * state) + (Math.Sqrt(1 - (memory * memory)) * size * Normal(stream));
            values[t] = state;
        }

        return values;
    }

    private static double[] Values(ulong seed, int count, double noise, double mean, Func<int, double> profile, double memory)
    {
        var stream = new SeededStream(seed, "simulated");
        var values = new double[count];
        var (state, level) = (0.0, 0.0);
        for (var t = 0; t < count; t++)
        {
            state = (memory * state) + (Math.Sqrt(1 - (memory * memory)) * noise * Normal(stream));
            level += 0.002 * Normal(stream);
            values[t] = Math.Round(mean * Math.Exp(profile(t) + state + level));
        }

        return values;
    }
}
