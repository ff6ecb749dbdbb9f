using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>One deliverable under its own heading: the answer, what is expected, which outages had a say, what it rests on.</summary>
internal static class DeliverableSection
{
    // What these say stands in the line of the outage.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        "not_estimated", "loss_refused", "possible_display_gap", "outages_touch", "before_the_start", "after_the_deadline", "outage_left_out", "outage_illustrative",
    };

    // Reasons in the client's words; others stand as they are.
    private static readonly HashSet<string> Worded = new(StringComparer.Ordinal)
    {
        "posts_not_found", "posts_missing", "ends_early", "counted_past_deadline", "no_series", "days_missing", "share_is_a_range", "no_outage_in_flight", "begins_before_flight",
        "recovers_after_deadline", "seeds_differ", "share_unknown", "share_of_posts", "pace_of_posts", "pace_unknown",
    };

    /// <param name="report">The deliverable.</param>
    /// <param name="number">Its place in the document, from 1.</param>
    /// <param name="text">Words.</param>
    public static ReportSection Of(DeliverableReport report, int number, CampaignText text) =>
        new(FormattableString.Invariant($"deliverable_{number}"), CampaignText.Name(report), [.. Blocks(report, text)]);

    private static IEnumerable<ReportBlock> Blocks(DeliverableReport report, CampaignText text)
    {
        yield return text.Told(report);
        if (report.Projection is { Delivered: var expected, ChanceOfShortfall: var chance })
        {
            yield return new ReportFigures([new ReportFigure("expected_delivered", text.Get("ClientExpected"), text.Unit(report.Deliverable.Metric), expected, text.Estimate(expected), text.Grade(expected.Grade))]);
            yield return new ReportText(text.Get("ClientChance", text.Chance(chance), text.Grade(expected.Grade)));
        }

        if (report.Outages.Count > 0) yield return new ReportList([.. report.Outages.Select(one => text.Get($"ClientPart_{one.Part}", one.Outage.Title))]);
        if (report.Reasons.Where(reason => !Told.Contains(reason.Code)).ToList() is { Count: > 0 } reasons) yield return new ReportList([.. reasons.Select(reason => WordsOf(reason, report, text))]);
    }

    private static string WordsOf(Reason reason, DeliverableReport report, CampaignText text) => Worded.Contains(reason.Code)
        ? text.Get($"ClientWhy_{reason.Code}", text.Share(report.Share.Low), text.Share(report.Share.High), report.Delivered.AsOf is { } day ? text.Day(day) : text.Get("ClientNotKnown"))
        : text.Reason(reason);
}
