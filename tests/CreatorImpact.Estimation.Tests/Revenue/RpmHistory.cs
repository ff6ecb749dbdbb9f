using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Revenue;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Revenue;

/// <summary>Histories of views and revenue that end the day before <see cref="Hit"/>, a Monday.</summary>
internal static class RpmHistory
{
    public static readonly LocalDate Hit = new(2026, 6, 1);

    /// <summary>Days before the hit, the oldest first.</summary>
    public static RpmDay[] Days(int count, Func<int, double> views, Func<int, double> rpm) =>
        [.. Enumerable.Range(0, count).Select(t => new RpmDay(Hit.PlusDays(t - count), views(t), views(t) * rpm(t) / 1000))];

    public static RpmPart Part(int firstDay, int days) => new([.. Enumerable.Range(firstDay, days).Select(day => new WeightedDay(Hit.PlusDays(day), 1))]);

    public static RpmQuestion Ask(IReadOnlyList<RpmDay> days, params RpmPart[] parts) =>
        new("Luma", days, parts.Length == 0 ? [Part(0, 1)] : parts, 42);

    public static ButForRpm Solved(RpmQuestion question)
    {
        var (rpm, refusal) = ButForRpm.Of(question);
        Assert.Null(refusal);
        return rpm!;
    }

    /// <summary>Log-noise that remembers part of the day before.</summary>
    public static double[] Noise(ulong seed, string name, int count, double size, double memory = 0)
    {
        var stream = new SeededStream(seed, name);
        var state = 0.0;
        var values = new double[count];
        for (var t = 0; t < count; t++)
        {
            state = t == 0 ? SimulatedSeries.Normal(stream) : (memory * state) + (Math.Sqrt(1 - (memory * memory)) * SimulatedSeries.Normal(stream));
            values[t] = size * state;
        }

        return values;
    }

    public static double VariationOf(double[] draws)
    {
        var mean = draws.Average();
        return Math.Sqrt(draws.Average(draw => (draw - mean) * (draw - mean))) / mean;
    }

    public static double CorrelationOf(double[] one, double[] other)
    {
        var (a, b) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - a) * (y - b)).Average() / (VariationOf(one) * a * VariationOf(other) * b);
    }
}
