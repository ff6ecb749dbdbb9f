using System.Buffers;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// A figure with its uncertainty: every field is a summary of the same draws. Loss is positive, gain negative.
/// Invariant: Lo90 ≤ Lo50 ≤ Median ≤ Hi50 ≤ Hi90; the point is the mean, so that points add, and may lie off the median.
/// </summary>
/// <param name="Point">Mean of the draws.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="Lo50">25 % quantile.</param>
/// <param name="Hi50">75 % quantile.</param>
/// <param name="Lo90">5 % quantile.</param>
/// <param name="Hi90">95 % quantile.</param>
/// <param name="Grade">How well the data carry it.</param>
public sealed record IntervalEstimate(double Point, double Median, double Lo50, double Hi50, double Lo90, double Hi90, EvidenceGrade Grade)
{
    /// <summary>Distance between the 90 % bounds; never negative.</summary>
    public double Width90 => Hi90 - Lo90;

    /// <summary>Summarises draws: mean and quantiles by linear interpolation (<see cref="Quantiles.OfSorted"/>).</summary>
    /// <param name="draws">At least one finite number; not changed.</param>
    /// <param name="grade">Grade of the figure.</param>
    /// <exception cref="ArgumentException">There is no draw, or one of them is not finite.</exception>
    public static IntervalEstimate FromDraws(ReadOnlySpan<double> draws, EvidenceGrade grade)
    {
        if (draws.IsEmpty) throw new ArgumentException("An interval needs at least one draw.", nameof(draws));
        var room = ArrayPool<double>.Shared.Rent(draws.Length);
        var sorted = room.AsSpan(0, draws.Length);
        draws.CopyTo(sorted);
        var found = FromRoom(sorted, grade);
        ArrayPool<double>.Shared.Return(room);
        return found;
    }

    /// <summary>Summarises stored draws; the sums are formed in double precision.</summary>
    /// <exception cref="ArgumentException">There is no draw, or one of them is not finite.</exception>
    public static IntervalEstimate FromDraws(ReadOnlySpan<float> draws, EvidenceGrade grade)
    {
        if (draws.IsEmpty) throw new ArgumentException("An interval needs at least one draw.", nameof(draws));
        var room = ArrayPool<double>.Shared.Rent(draws.Length);
        var wide = room.AsSpan(0, draws.Length);
        for (var i = 0; i < wide.Length; i++) wide[i] = draws[i];
        var found = FromRoom(wide, grade);
        ArrayPool<double>.Shared.Return(room);
        return found;
    }

    /// <summary>Summarises draws and leaves them sorted.</summary>
    private static IntervalEstimate FromRoom(Span<double> draws, EvidenceGrade grade)
    {
        double sum = 0;
        foreach (var draw in draws)
        {
            if (!double.IsFinite(draw)) throw new ArgumentException(FormattableString.Invariant($"Found the draw {draw}, expected finite numbers."), nameof(draws));
            sum += draw;
        }

        RadixSort.Sort(draws);
        return new IntervalEstimate(
            Point: sum / draws.Length,
            Median: Quantiles.OfSorted(draws, 0.5),
            Lo50: Quantiles.OfSorted(draws, 0.25),
            Hi50: Quantiles.OfSorted(draws, 0.75),
            Lo90: Quantiles.OfSorted(draws, 0.05),
            Hi90: Quantiles.OfSorted(draws, 0.95),
            grade);
    }
}
