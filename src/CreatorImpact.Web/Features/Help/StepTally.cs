using CreatorImpact.Data.Store.Help;

namespace CreatorImpact.Web.Features.Help;

/// <summary>How far troubleshooting of an outage went.</summary>
/// <param name="Tried">Steps that were tried.</param>
/// <param name="Helped">Those after which it was better.</param>
public sealed record StepTally(int Tried, int Helped)
{
    /// <summary>Steps there are.</summary>
    public static int All { get; } = Enum.GetValues<TroubleshootingStep>().Length;

    /// <summary>Counts answers.</summary>
    public static StepTally Of(IReadOnlyCollection<StepAnswer> answers) =>
        new(answers.Count(answer => answer.IsTried), answers.Count(answer => answer.Outcome == StepOutcome.Helped));
}
