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
public sealed record IntervalEstimate(double Point, double Median, double Lo50, double Hi50, double Lo90, double Hi90, EvidenceGrade Grade);
