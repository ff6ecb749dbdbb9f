using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Says why a figure has its grade.</summary>
internal static class GradeWords
{
    // What the engine gives as reasons against "measured".
    private static readonly HashSet<string> Against = new(StringComparer.Ordinal) { "few_clean_days", "few_placebos", "low_coverage", "total_loss_invisible", "smallest_visible_loss" };

    /// <summary>The reason against a better grade; else what the grade means.</summary>
    public static string Reason(EstimateEntry entry, string grade, IStringLocalizer<ImpactText> text, CultureInfo culture)
    {
        var hint = text[$"GradeHint_{grade.Replace(' ', '_')}"].Value;
        var reason = grade == "measured" ? null : entry.Reasons.FirstOrDefault(one => Against.Contains(one.Code));
        return reason is null ? hint : ReasonText.For(culture).Of(reason);
    }
}
