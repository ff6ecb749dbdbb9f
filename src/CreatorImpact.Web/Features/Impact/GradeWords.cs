using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Says why a figure has its grade.</summary>
internal static class GradeWords
{
    /// <summary>The reason against a better grade; else what the grade means.</summary>
    public static string Reason(EstimateEntry entry, string grade, IStringLocalizer<ImpactText> text, CultureInfo culture) =>
        GradeReason.Against(entry, grade) is { } reason ? ReasonText.For(culture).Of(reason) : text[$"GradeHint_{grade.Replace(' ', '_')}"].Value;
}
