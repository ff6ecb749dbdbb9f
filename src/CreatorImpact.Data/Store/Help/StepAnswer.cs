using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Data.Store.Help;

/// <summary>How one step of troubleshooting went during an outage.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Outcome">How it went.</param>
public sealed record StepAnswer(TroubleshootingStep Step, StepOutcome Outcome)
{
    /// <summary>When it was said last; set by the store.</summary>
    public Instant UpdatedAt { get; init; }

    /// <summary>The step as tables and JSON write it, such as <c>browser_cache</c>.</summary>
    public string Code => KindCode.Of(Step);

    /// <summary>True when the step was taken, whatever came of it.</summary>
    public bool IsTried => Outcome != StepOutcome.NotTried;

    /// <summary>All five answers in the order of the steps; a step nobody spoke of was not tried.</summary>
    public static IReadOnlyList<StepAnswer> Complete(IEnumerable<StepAnswer> said)
    {
        var known = said.ToDictionary(answer => answer.Step);
        return [.. Enum.GetValues<TroubleshootingStep>().Select(step => known.GetValueOrDefault(step) ?? new StepAnswer(step, StepOutcome.NotTried))];
    }

    /// <summary>Why it cannot be stored: <c>unknown_step</c> or <c>unknown_outcome</c>; null when it can.</summary>
    public Reason? Fault() =>
        !Enum.IsDefined(Step) ? UnknownStep(FormattableString.Invariant($"{Step}"))
        : !Enum.IsDefined(Outcome) ? UnknownOutcome(FormattableString.Invariant($"{Outcome}"))
        : null;

    /// <summary>Says that there is no such step.</summary>
    /// <param name="found">What was given instead; null for nothing.</param>
    public static Reason UnknownStep(string? found) => UnknownWord.Of<TroubleshootingStep>("unknown_step", found);

    /// <summary>Says that a step cannot go like that.</summary>
    /// <param name="found">What was given instead; null for nothing.</param>
    public static Reason UnknownOutcome(string? found) => UnknownWord.Of<StepOutcome>("unknown_outcome", found);
}
