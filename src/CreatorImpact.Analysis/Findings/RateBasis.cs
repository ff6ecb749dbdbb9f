using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Findings;

/// <summary>What a loss rate is taken of, in the metric's unit.</summary>
/// <param name="Observed">Observed total over window and recovery.</param>
/// <param name="Exposed">What duration, severity, regions and the pattern of the day could take at most.</param>
public sealed record RateBasis(double Observed, double Exposed)
{
    /// <summary>Takes it from an estimate.</summary>
    public static RateBasis Of(ImpactEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new RateBasis(estimate.Actual + estimate.ActualAfter, Math.Max(0, estimate.ModelledGross));
    }
}
