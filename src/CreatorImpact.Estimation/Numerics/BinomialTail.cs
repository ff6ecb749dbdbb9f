using MathNet.Numerics;

namespace CreatorImpact.Estimation.Numerics;

/// <summary>Exact tails of the binomial distribution, as sums of its terms: also far out, where 1 − a distribution function has no digits left.</summary>
public static class BinomialTail
{
    /// <summary>Probability of <paramref name="count"/> or more successes.</summary>
    /// <param name="count">0 to <paramref name="trials"/>; 0 gives 1.</param>
    /// <param name="trials">Zero or more.</param>
    /// <param name="chance">Chance of each, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double AtLeast(int count, int trials, double chance) => Sum(count, trials, count, trials, chance);

    /// <summary>Probability of <paramref name="count"/> or fewer successes. Arguments as in <see cref="AtLeast"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double AtMost(int count, int trials, double chance) => Sum(0, count, count, trials, chance);

    private static double Sum(int from, int to, int count, int trials, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, trials);
        if (!(chance is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(chance), chance, "Expected a chance between 0 and 1.");
        double sum = 0;
        for (var k = from; k <= to; k++)
            sum += Math.Exp(SpecialFunctions.BinomialLn(trials, k) + (k * Math.Log(chance)) + ((trials - k) * Math.Log(1 - chance)));
        return Math.Min(1, sum);
    }
}
