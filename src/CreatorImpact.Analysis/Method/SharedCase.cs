namespace CreatorImpact.Analysis.Method;

/// <summary>The same window estimated by the product and by CausalImpact; nothing happened in it, so the truth is known.</summary>
/// <param name="Name">The series.</param>
/// <param name="Granularity"><c>hour</c> or <c>day</c>.</param>
/// <param name="Start">First period, as the series writes it.</param>
/// <param name="EndExclusive">Period after the last.</param>
/// <param name="Source">Publication and licence of the series.</param>
/// <param name="Actual">The true total.</param>
/// <param name="Own">The product's answer.</param>
/// <param name="OwnWithoutAfter">The product's answer when the data after the window are taken away.</param>
/// <param name="CausalImpact">CausalImpact's answer.</param>
/// <param name="Port">The answer of pycausalimpact, another implementation of the same model family.</param>
/// <param name="Checks">Figures of the series itself that the explanations rest on.</param>
/// <param name="Difference">CausalImpact over the product, less 1.</param>
/// <param name="Explanations">Why they differ, as codes (<see cref="CaseExplanation"/>).</param>
public sealed record SharedCase(
    string Name, string Granularity, string Start, string EndExclusive, string Source, double Actual, CaseAnswer Own, CaseAnswer OwnWithoutAfter,
    CaseAnswer CausalImpact, double Port, CaseChecks Checks, double Difference, IReadOnlyList<CaseExplanation> Explanations);

/// <summary>A median with its 95 % interval, in the metric's unit.</summary>
public sealed record CaseAnswer(double Median, double Lo95, double Hi95);

/// <summary>What anybody can compute from the series.</summary>
/// <param name="FourWeeks">Mean of the same hours of the same weekday over the four weeks before, summed over the window.</param>
/// <param name="EightWeeks">The same over eight weeks, or as many as there are.</param>
/// <param name="RecentLevel">The last 24 hours (7 days) over the mean of the same hours (days) of the four weeks before.</param>
public sealed record CaseChecks(double FourWeeks, double EightWeeks, double RecentLevel);

/// <summary>A reason for which two methods differ; each is given only when figures of the case show it.</summary>
public enum CaseExplanation
{
    /// <summary>They differ by at most 5 %: nothing to explain.</summary>
    Close,

    /// <summary>CausalImpact sees only what came before; with the data after taken away the product's answer moves at least halfway to its.</summary>
    DataAfter,

    /// <summary>The last day (week) lay off the usual level; CausalImpact carries that on in full, the product lets it fade.</summary>
    LevelCarried,

    /// <summary>The last week lay off the usual level; CausalImpact stays at the level of months, the product follows part of the way.</summary>
    LevelHeld,

    /// <summary>CausalImpact misses the rhythm of the week: it is more than a quarter off the same hours of the four weeks before, the product is not.</summary>
    RhythmMissed,

    /// <summary>CausalImpact works on the plain scale: its interval reaches below zero, where no count can be.</summary>
    BelowZero,
}
