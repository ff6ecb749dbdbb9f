using CreatorImpact.Data.Store.Findings;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>The other explanations of the findings of an account and an outage, each with what is said of it and what is known.</summary>
/// <param name="Items">One entry an explanation, in the order of asking.</param>
public sealed record FindingChecklist(IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>Explanations nobody has ruled out or noted yet.</summary>
    public int OpenCount => Count(CheckState.Open);

    /// <summary>Explanations that apply beside the outage.</summary>
    public int AppliesCount => Count(CheckState.Applies);

    /// <summary>True when none is open: as far as other explanations go, the finding may be called final.</summary>
    public bool IsFinal => OpenCount == 0;

    /// <summary>Puts together what was said and what is known.</summary>
    /// <param name="said">What was said; what is missing is open.</param>
    /// <param name="facts">What is known; null when nobody looked.</param>
    public static FindingChecklist Of(IEnumerable<FindingCheck> said, ExplanationFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(said);
        var known = said.ToDictionary(check => check.Explanation);
        return new FindingChecklist(
            [.. Enum.GetValues<Explanation>().Select(explanation => new ChecklistItem(known.GetValueOrDefault(explanation) ?? new FindingCheck(explanation, CheckState.Open), facts?.About(explanation)))]);
    }

    private int Count(CheckState state) => Items.Count(item => item.Check.State == state);
}

/// <summary>One other explanation.</summary>
/// <param name="Check">What is said of it.</param>
/// <param name="Facts">What the program can tell by itself; empty where it has no data to look at, null when nobody looked.</param>
public sealed record ChecklistItem(FindingCheck Check, IReadOnlyList<ExplanationFact>? Facts);
