using CreatorImpact.Data.Store.Findings;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>Everything the program can tell by itself about the other explanations of a finding.</summary>
/// <param name="All">The facts, in the order of the explanations.</param>
public sealed record ExplanationFacts(IReadOnlyList<ExplanationFact> All)
{
    /// <summary>Facts about one explanation; empty where the program has no data to look at.</summary>
    public IReadOnlyList<ExplanationFact> About(Explanation explanation) => [.. All.Where(fact => fact.Explanation == explanation)];

    /// <summary>Looks at what is known.</summary>
    public static ExplanationFacts Of(ExplanationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ExplanationFacts([.. TakeOffDays.In(input), PostingPace.In(input), .. NearOutages.In(input), .. ExportGaps.In(input)]);
    }
}
