using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Draws of an entered range: triangular with a likely value, else uniform.</summary>
internal static class AssumedRange
{
    /// <summary>One number a world: the quantiles at (rank + ½) / 2000 in random order.</summary>
    /// <param name="low">Smallest possible value.</param>
    /// <param name="likely">Most likely value; null when none is known.</param>
    /// <param name="high">Largest possible value.</param>
    /// <param name="stream">Decides which world gets which.</param>
    /// <exception cref="ArgumentException">Expected finite numbers, 0 ≤ low ≤ likely ≤ high.</exception>
    public static double[] Draw(double low, double? likely, double high, SeededStream stream)
    {
        if (!(low >= 0 && low <= high && double.IsFinite(high) && (likely is not { } middle || (middle >= low && middle <= high))))
            throw new ArgumentException(FormattableString.Invariant($"Expected 0 ≤ low ≤ likely ≤ high, found {low}, {likely}, {high}."), nameof(low));

        var range = new UncertainRange(low, likely, high);
        return WorldShuffle.Of(rank => range.Sample((rank + 0.5) / JointDraws.Count), stream);
    }
}
