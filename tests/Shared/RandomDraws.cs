using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Testing;

/// <summary>Made-up draws of a loss: plain shapes, and those in which rounding, ties and verdicts are at their most delicate.</summary>
internal static class RandomDraws
{
    private const int Count = JointDraws.Count;

    // Draws that lie above zero when the lower 90 % bound does so by a hair.
    private const int JustEnough = 1900;

    // The 5 % quantile of a standard normal is minus this.
    private const double Bound = 1.6449;

    private static readonly double[][] Shapes = [.. Enumerable.Range(0, 24).Select(Shape)];

    /// <summary>Names of the families, for messages.</summary>
    public static IReadOnlyList<string> Families { get; } = ["normal", "skewed", "bound at zero", "gain", "zeros", "identical", "whole numbers", "tie at the level", "limit at zero", "cancelling"];

    /// <summary>Draws of one family.</summary>
    /// <param name="family">Index into <see cref="Families"/>.</param>
    /// <param name="random">Source of everything.</param>
    /// <param name="scale">Rough size.</param>
    public static float[] Of(int family, Random random, double scale)
    {
        var (centre, width) = (scale * ((1.5 * random.NextDouble()) - 0.4), scale * (0.01 + random.NextDouble()));
        return family switch
        {
            0 => Plain(random, centre, width),
            1 => Map(random, z => scale * (Math.Exp(z) - 0.5 - random.Next(2))),
            2 => Plain(random, width * Bound * (1 + (0.002 * (random.NextDouble() - 0.5))), width),
            3 => Plain(random, -scale * (1 + random.NextDouble()), width / 4),
            4 => new float[Count],
            5 => Same(centre),
            6 => Whole(random, random.Next(1, 60)),
            7 => Tie(random, width),
            8 => Plain(random, -width * Bound * (1 + (0.02 * (random.NextDouble() - 0.5))), width),
            _ => Plain(random, scale * 1e-6 * (random.NextDouble() - 0.5), width * 1e-6),
        };
    }

    private static float[] Plain(Random random, double centre, double width) => Map(random, z => centre + (width * z));

    private static float[] Map(Random random, Func<double, double> value) => Array.ConvertAll(Shapes[random.Next(Shapes.Length)], z => (float)value(z));

    private static float[] Same(double value)
    {
        var draws = new float[Count];
        Array.Fill(draws, (float)value);
        return draws;
    }

    private static float[] Whole(Random random, int width)
    {
        var centre = Math.Round(width * Bound);
        return Map(random, z => Math.Round(centre + (width * z)));
    }

    /// <summary>Exactly as many above zero as the verdict needs; whether the bound is above zero hangs on how far down the rest reaches.</summary>
    private static float[] Tie(Random random, double width)
    {
        var lowest = width * (1 + (60 * random.NextDouble()));
        return [.. Enumerable.Range(0, Count).Select(world => (float)(world < JustEnough ? width * (1 + (world / 500.0)) : -lowest * (1 + ((world - JustEnough) / 100.0))))];
    }

    private static double[] Shape(int number)
    {
        var stream = new SeededStream(20261129, FormattableString.Invariant($"shape {number}"));
        return [.. Enumerable.Range(0, Count).Select(_ => Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform()))];
    }
}
