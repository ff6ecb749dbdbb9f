using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Findings;

/// <summary>Finds what speaks against a better grade.</summary>
public static class GradeReason
{
    private const string Best = "measured";

    // What the engine gives as reasons against "measured".
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "few_clean_days", "few_placebos", "low_coverage", "total_loss_invisible", "smallest_visible_loss" };

    /// <summary>The first such reason; null for a measured figure, and where the grade lies in the nature of the figure.</summary>
    /// <param name="entry">Whose reasons are looked at.</param>
    /// <param name="grade">Grade of the figure in question.</param>
    public static Reason? Against(EstimateEntry entry, string grade)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.Equals(grade, Best, StringComparison.Ordinal) ? null : entry.Reasons.FirstOrDefault(one => Codes.Contains(one.Code));
    }
}
