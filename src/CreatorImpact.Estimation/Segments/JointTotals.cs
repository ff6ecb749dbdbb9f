using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Totals over series of one run. Draw i of every series belongs to the same simulated world, so a total is the sum within each draw;
/// bounds are never added and independence is never assumed.
/// </summary>
public static class JointTotals
{
    /// <summary>The total with its interval.</summary>
    /// <param name="drawsPerSeries">At least one array; all of the same length.</param>
    /// <param name="grade">Grade of the total.</param>
    /// <exception cref="ArgumentException">There is no series, or the lengths differ.</exception>
    public static IntervalEstimate Sum(IReadOnlyList<float[]> drawsPerSeries, EvidenceGrade grade) =>
        IntervalEstimate.FromDraws(SumDraws(drawsPerSeries), grade);

    /// <summary>The total draw by draw, added in double precision in the order given.</summary>
    /// <exception cref="ArgumentException">There is no series, or the lengths differ.</exception>
    public static double[] SumDraws(IReadOnlyList<float[]> drawsPerSeries)
    {
        ArgumentNullException.ThrowIfNull(drawsPerSeries);
        if (drawsPerSeries.Count == 0) throw new ArgumentException("A total needs at least one series.", nameof(drawsPerSeries));
        var total = new double[drawsPerSeries[0].Length];
        foreach (var draws in drawsPerSeries)
        {
            if (draws.Length != total.Length)
                throw new ArgumentException($"Expected {total.Length} draws in every series, found {draws.Length}.", nameof(drawsPerSeries));
            for (var i = 0; i < total.Length; i++) total[i] += draws[i];
        }

        return total;
    }
}
