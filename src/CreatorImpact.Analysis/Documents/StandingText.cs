using CreatorImpact.Analysis.Money;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Says in files whether figures in money may still move.</summary>
internal static class StandingText
{
    /// <summary>The day until which figures are provisional, ISO 8601; null when there is none.</summary>
    public static string? Until(MoneyStanding? standing) => standing?.ProvisionalUntil is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>A sentence for each thing that stands against the figures; none when nothing does.</summary>
    public static IEnumerable<string> Lines(MoneyStanding standing)
    {
        if (Until(standing) is { } until)
            yield return $"Provisional until {until}: exports written on that day or later hold the final figures";
        else if (standing.IsClipped)
            yield return "Provisional: the data end before the recovery window does";
        if (standing.IsChanged) yield return "Data changed since this estimate: estimate again";
    }
}
