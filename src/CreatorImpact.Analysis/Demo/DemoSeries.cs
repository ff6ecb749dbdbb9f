using CreatorImpact.Estimation.Numerics;
using NodaTime;

namespace CreatorImpact.Analysis.Demo;

/// <summary>
/// Made-up hourly views with the habits of real ones: an evening peak, a weekend lift, a slowly wandering level and noise that grows
/// with the level. Seeded: the same arguments give the same digits on every machine.
/// </summary>
public static class DemoSeries
{
    private const double LevelMemory = 0.995;
    private const double LevelStep = 0.012;
    private const double WeekendLift = 1.18;

    /// <summary>Whole views per hour, one an hour from <paramref name="start"/>.</summary>
    /// <param name="creator">Whose.</param>
    /// <param name="start">First hour.</param>
    /// <param name="hours">How many; at least 1.</param>
    /// <param name="zone">Zone of the audience's day.</param>
    /// <param name="outage">Planted outage, or null.</param>
    /// <param name="seed">Seed.</param>
    public static long[] Views(DemoCreator creator, Instant start, int hours, DateTimeZone zone, DemoOutage? outage, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(creator);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);

        var stream = new SeededStream(seed, "demo\u001f" + creator.Account);
        var expected = new double[hours];
        var noise = new double[hours];
        var level = 0.0;
        for (var i = 0; i < hours; i++)
        {
            level = (LevelMemory * level) + (LevelStep * NextNormal(stream));
            noise[i] = Math.Exp((creator.NoiseCv * NextNormal(stream)) - (creator.NoiseCv * creator.NoiseCv / 2));
            expected[i] = creator.ViewsPerHour * Math.Exp(level) * Shape((start + Duration.FromHours((long)i)).InZone(zone));
        }

        var views = new long[hours];
        for (var i = 0; i < hours; i++)
            views[i] = (long)Math.Round(expected[i] * noise[i] * KeptShare(start, i, outage) + Returned(start, i, outage, expected));
        return views;
    }

    /// <summary>Hour-of-day and weekday shape with mean near 1: lowest about 04:00, highest about 20:00.</summary>
    private static double Shape(ZonedDateTime time)
    {
        var day = 1 + (0.55 * Math.Cos(2 * Math.PI * (time.Hour - 19.5) / 24)) + (0.15 * Math.Cos(4 * Math.PI * (time.Hour - 20) / 24));
        return day * (time.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? WeekendLift : 1);
    }

    private static double KeptShare(Instant start, int hour, DemoOutage? outage)
    {
        if (outage is null) return 1;
        var from = start + Duration.FromHours((long)hour);
        var inside = outage.Window.OverlapWith(from, from + Duration.FromHours(1L)).TotalHours;
        return 1 - (outage.LostShare * inside);
    }

    private static double Returned(Instant start, int hour, DemoOutage? outage, double[] expected)
    {
        if (outage is null) return 0;
        var after = (start + Duration.FromHours((long)hour) - outage.Window.EndExclusive).TotalHours;
        if (after < 0 || after >= outage.ReboundHours) return 0;
        var lost = Enumerable.Range(0, expected.Length).Sum(i => expected[i] * (1 - KeptShare(start, i, outage)));
        return lost * outage.ReboundShare / outage.ReboundHours;
    }

    /// <summary>Box and Muller, 1958.</summary>
    private static double NextNormal(SeededStream stream) =>
        Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());
}
