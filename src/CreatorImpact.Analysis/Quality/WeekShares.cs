using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Platforms;

namespace CreatorImpact.Analysis.Quality;

/// <summary>
/// Shares of the hours of a usual week. Weeks differ in level, so a value is taken as level of its week × share of its hour: the share is the median
/// over the weeks of value ÷ level, and the level of a week is what its known hours hold ÷ their shares. Both are repeated until they stand still.
/// </summary>
/// <remarks>
/// The level of a whole week is its total, so whole weeks alone need no second round. A week with gaps has the level its known hours tell: neither a
/// gap at a busy hour nor a week of twice the views tilts the shares.
/// </remarks>
internal static class WeekShares
{
    /// <summary>Least sum of the medians before they are made to add up to 1: below it counts are so few, or so scattered, that no week is a usual one.</summary>
    public const double LeastTypical = 0.75;

    private const int MostRounds = 100;
    private const double Settled = 1e-12;

    /// <summary>Of each hour of the week in how many of the weeks it is known.</summary>
    public static int[] Known(IReadOnlyList<WeekCells> weeks)
    {
        var known = new int[WeekHours.Cells];
        for (var cell = 0; cell < known.Length; cell++) known[cell] = weeks.Count(week => !double.IsNaN(week.Values[cell]));
        return known;
    }

    /// <summary>The shares, adding up to 1, and what the medians added up to before; the shares are null where that is less than <see cref="LeastTypical"/>.</summary>
    /// <param name="weeks">Weeks of which each holds something; every hour of the week is known in at least one.</param>
    public static (double[]? Shares, double Typical) Of(IReadOnlyList<WeekCells> weeks)
    {
        var shares = new double[WeekHours.Cells];
        Array.Fill(shares, 1.0 / WeekHours.Cells);
        var typical = 0.0;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Medians(weeks, shares);
            typical = next.Sum();
            if (typical < LeastTypical) return (null, typical);
            var change = 0.0;
            for (var cell = 0; cell < next.Length; cell++)
            {
                next[cell] /= typical;
                change = Math.Max(change, Math.Abs(next[cell] - shares[cell]));
            }

            shares = next;
            if (change < Settled) break;
        }

        return (shares, typical);
    }

    private static double[] Medians(IReadOnlyList<WeekCells> weeks, double[] shares)
    {
        var levels = new double[weeks.Count];
        for (var week = 0; week < levels.Length; week++) levels[week] = weeks[week].LevelUnder(shares);

        var medians = new double[WeekHours.Cells];
        var same = new double[weeks.Count];
        for (var cell = 0; cell < medians.Length; cell++)
        {
            var count = 0;
            for (var week = 0; week < levels.Length; week++)
                if (!double.IsNaN(weeks[week].Values[cell])) same[count++] = weeks[week].Values[cell] / levels[week];
            medians[cell] = Quantiles.MedianInplace(same.AsSpan(0, count));
        }

        return medians;
    }
}
