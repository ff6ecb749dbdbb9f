namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The one rule from interval to words: lower 90 % bound above zero → loss found; else upper bound below materiality → no loss larger than X;
/// else cannot tell. It looks at the interval alone, whatever the grade.
/// </summary>
public static class VerdictRule
{
    /// <summary>Applies the rule.</summary>
    /// <param name="loss">Interval of the loss.</param>
    /// <param name="materialLoss">Loss below which nobody minds, in the metric's unit.</param>
    /// <returns>The verdict, and X = the upper bound (at least 0) when it is <see cref="Verdict.NoLossLargerThan"/>.</returns>
    public static (Verdict Verdict, double? NoLossLargerThan) Decide(IntervalEstimate loss, double materialLoss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        if (loss.Lo90 > 0) return (Verdict.LossFound, null);
        if (loss.Hi90 < materialLoss) return (Verdict.NoLossLargerThan, Math.Max(0, loss.Hi90));
        return (Verdict.CannotTell, null);
    }
}
