using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Method;

/// <summary>One window: what was planted, and what the estimator made of it.</summary>
/// <param name="Window">Where.</param>
/// <param name="Planted">Loss planted, in the metric's own unit: exactly what was taken away; 0 when nothing was.</param>
/// <param name="Result">What a run says of it.</param>
public sealed record PlantedTruthTrial(OutageWindow Window, double Planted, ImpactResult Result)
{
    /// <summary>Loss estimated in the window; over the days touched where the data are daily. Null when refused.</summary>
    public IntervalEstimate? Recovered => Result is ImpactEstimate estimate ? estimate.DayNet ?? estimate.Gross : null;

    /// <summary>True when the 90 % range holds what was planted.</summary>
    public bool IsCovered => Recovered is { } loss && loss.Lo90 <= Planted && Planted <= loss.Hi90;

    /// <summary>True when the answer is "loss found".</summary>
    public bool IsFound => Result.Verdict == Verdict.LossFound;
}
