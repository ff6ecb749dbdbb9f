using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>One assumption of an estimate and what hangs on it; everything else is as in the untouched estimate.</summary>
/// <param name="Code">
/// <c>window_start</c>, <c>window_end</c>, <c>severity</c>, <c>second_baseline</c>, <c>recovery_1</c>, <c>recovery_3</c>, <c>recovery_7</c>,
/// <c>recovery_14</c>; where sources disagree on the window <c>stated_1</c>, <c>stated_2</c> …, each alone, the main one first.
/// </param>
/// <param name="Low">The assumption at its lower value (earlier, less severe), or the only other value there is.</param>
/// <param name="High">The assumption at its higher value; null when there is only one.</param>
/// <param name="Note">What a reader must know to read the row; null when nothing.</param>
public sealed record SensitivityRow(string Code, SensitivityCase Low, SensitivityCase? High, Reason? Note)
{
    /// <summary>The cases there are.</summary>
    public IReadOnlyList<SensitivityCase> Cases => High is null ? [Low] : [Low, High];

    /// <summary>Larger effect on net of the two, without its sign; null when both were refused.</summary>
    public double? Largest => LargestOf(one => one.Effect);

    /// <summary>The same of the gross loss.</summary>
    public double? LargestGross => LargestOf(one => one.GrossEffect);

    /// <summary>The same in money.</summary>
    public double? LargestMoney => LargestOf(one => one.MoneyEffect);

    private double? LargestOf(Func<SensitivityCase, double?> effectOf) =>
        Cases.Max(one => effectOf(one) is { } effect ? Math.Abs(effect) : (double?)null);
}
