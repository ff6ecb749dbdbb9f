using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>What the estimator expects a masked window to sum to.</summary>
/// <param name="Median">Median of the total; null when refused.</param>
/// <param name="Lo80">10 % quantile.</param>
/// <param name="Hi80">90 % quantile.</param>
/// <param name="Lo95">2.5 % quantile.</param>
/// <param name="Hi95">97.5 % quantile.</param>
/// <param name="Refusal">Why there is no figure; null when there is one.</param>
public sealed record BacktestEstimate(double? Median, double? Lo80, double? Hi80, double? Lo95, double? Hi95, Reason? Refusal)
{
    /// <summary>No figure, with its reason.</summary>
    public static BacktestEstimate Refused(Reason reason) => new(null, null, null, null, null, reason);
}
