using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>Finds other known outages, of any platform, within the assessed days or the seven days before.</summary>
internal static class NearOutages
{
    private const int DaysBefore = 7;

    /// <summary>The oldest first; one plain fact when there is none.</summary>
    public static IEnumerable<ExplanationFact> In(ExplanationInput input)
    {
        var days = input.Assessed;
        var from = input.Zone.AtStartOfDay(days.Start.PlusDays(-DaysBefore)).ToInstant();
        var during = input.Zone.AtStartOfDay(days.Start).ToInstant();
        var end = input.Zone.AtStartOfDay(days.End.PlusDays(1)).ToInstant();
        var near = input.Outages
            .Where(outage => outage.Id != input.OutageId && !outage.Removed && outage.Start < end && EndOf(outage, end) > from)
            .OrderBy(outage => outage.Start).ThenBy(outage => outage.Id)
            .Select(outage => new OutageFact(outage, EndOf(outage, end) > during))
            .ToList();
        return near.Count > 0 ? near : [new PlainFact(Explanation.OtherOutage, "no_outage")];
    }

    // An outage without an end reaches as far as a run would leave it out.
    private static Instant EndOf(StoredOutage outage, Instant spanEnd) =>
        outage.EndExclusive ?? new OpenOutage(outage.Platform, outage.Title, outage.Start, !outage.EndKnown).ExcludedUntil(spanEnd)?.EndExclusive ?? outage.Start;
}
