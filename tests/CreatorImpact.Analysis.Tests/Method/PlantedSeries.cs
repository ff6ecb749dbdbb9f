using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Method;

/// <summary>Series nothing happened to: a wave of the day or the week and noise with a memory, from a seed.</summary>
internal static class PlantedSeries
{
    private const double Noise = 0.15;

    private static readonly LocalDate FirstDay = new(2025, 6, 2);

    public static SeriesInput Hours(ulong seed, int days = 84) => new(
        new SeriesKey("luma", "youtube", "views", Granularity.Hour), "luma", "Etc/UTC", null,
        [.. Enumerable.Range(0, days * 24).Select(hour => StoredPeriod.FromInstant(TestInputs.FirstHour + Duration.FromHours((long)hour)))],
        Values(seed, days * 24, 1000, hour => 0.6 * Math.Sin(2 * Math.PI * hour / 24)));

    public static SeriesInput Days(ulong seed, int days = 400) => new(
        new SeriesKey("luma", "youtube", "views", Granularity.Day), "luma", "Etc/UTC", null,
        [.. Enumerable.Range(0, days).Select(day => StoredPeriod.FromDay(FirstDay.PlusDays(day)))],
        Values(seed, days, 20_000, day => 0.25 * Math.Sin(2 * Math.PI * day / 7)));

    public static PlantedTruthData Data(SeriesInput series, params OutageInput[] outages) => new(series, outages, [], new EstimatorOptions());

    private static double[] Values(ulong seed, int count, double mean, Func<int, double> profile)
    {
        var stream = new SeededStream(seed, "untouched series");
        var values = new double[count];
        var state = 0.0;
        for (var t = 0; t < count; t++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());
            state = (0.6 * state) + (0.8 * Noise * normal);
            values[t] = Math.Round(mean * Math.Exp(profile(t) + state));
        }

        return values;
    }
}
