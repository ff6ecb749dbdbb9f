using System.Globalization;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Steps and what became of them, in words.</summary>
internal static class StepWords
{
    /// <summary>"3 of 5 steps tried, 1 helped".</summary>
    public static string Tally(StepTally tally, IStringLocalizer<HelpText> text) =>
        text[tally.Helped > 0 ? "TallyHelped" : "Tally", Number(tally.Tried), Number(StepTally.All), Number(tally.Helped)];

    /// <summary>How a step went.</summary>
    public static string Outcome(StepOutcome outcome, IStringLocalizer<HelpText> text) => text[$"Outcome_{KindCode.Of(outcome)}"];

    private static string Number(int count) => count.ToString(CultureInfo.CurrentCulture);
}
