using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What was promised, delivered and is missing, and how much of that outages took: deliverables of one metric, and all of them together.</summary>
internal static class ShortfallTable
{
    /// <param name="code">Stable name of the table.</param>
    /// <param name="reports">Of one metric, at least one; several are added, too.</param>
    /// <param name="text">Words.</param>
    public static ReportTable Of(string code, IReadOnlyList<DeliverableReport> reports, CampaignText text)
    {
        var unit = text.Unit(reports[0].Deliverable.Metric);
        return new ReportTable(
            code,
            text.Get("ClientShortfallCaption", unit),
            [
                new ReportColumn("deliverable", text.Get("ClientDeliverable")),
                new ReportColumn("guaranteed", text.Get("ClientGuaranteed"), unit),
                new ReportColumn("delivered", text.Get("ClientDelivered"), unit),
                new ReportColumn("missing", text.Get("ClientMissing"), unit),
                new ReportColumn("because_of_outages", text.Get("ClientOfOutage"), unit),
                new ReportColumn("missing_before", text.Get("ClientBehind"), unit),
                new ReportColumn("grade", text.Get("ClientGrade")),
            ],
            [.. reports.Select(report => RowOf(report, text)), .. reports.Count > 1 ? TotalOf(reports, text) : []]);
    }

    private static IReadOnlyList<ReportCell> RowOf(DeliverableReport report, CampaignText text)
    {
        var expected = report.Shortfall?.Expected;
        var split = report.HasNoOutage ? null : report.Shortfall;
        return
        [
            CampaignText.Name(report),
            text.Cell(report.Deliverable.Guarantee),
            report.Delivered.Amount is { } amount ? text.Cell(amount) : text.Get("ClientNotKnown"),
            expected is not null ? text.Cell(expected) : MissingNow(report, text),
            split is not null ? text.Cell(split.Attributable) : text.Get(report.HasNoOutage ? "ClientNoOutage" : report.NeedsEstimate ? "ClientNotEstimated" : "ClientCannotTell"),
            split is not null ? text.Cell(split.AlreadyBehind) : text.Get("ClientNothing"),
            Grade(text, expected, split?.Attributable),
        ];
    }

    private static ReportCell MissingNow(DeliverableReport report, CampaignText text)
    {
        if (report.MissingNow is not { } missing) return text.Get("ClientNotKnown");
        return report.Flight.IsOver || missing <= 0 ? text.Cell(missing) : new ReportCell(text.Get("ClientSoFar", text.Number(missing)), missing);
    }

    // Added inside each world: bounds are never added, and what hit several at once stays together.
    private static IEnumerable<IReadOnlyList<ReportCell>> TotalOf(IReadOnlyList<DeliverableReport> reports, CampaignText text)
    {
        if (DeliverableTotals.Of(reports) is not [var total]) yield break;

        var (expected, attributable, behind) = (ReportInterval.Of(total.ShortfallExpected), ReportInterval.Of(total.Attributable)!, ReportInterval.Of(total.AlreadyBehind)!);
        var hasOutage = reports.Any(report => !report.HasNoOutage);
        yield return
        [
            total.LeftOut > 0 ? text.Get("ClientTogetherWithout", text.Number(total.LeftOut)) : text.Get("ClientTogether"),
            ReportCell.Empty,
            ReportCell.Empty,
            expected is not null ? text.Cell(expected) : text.Cell(total.Shortfall),
            hasOutage ? text.Cell(attributable) : text.Get("ClientNoOutage"),
            hasOutage ? text.Cell(behind) : text.Get("ClientNothing"),
            Grade(text, expected, hasOutage ? attributable : null),
        ];
    }

    // Of figures side by side the weakest decides.
    private static ReportCell Grade(CampaignText text, params IEnumerable<IntervalEstimate?> shown) =>
        shown.OfType<IntervalEstimate>().Select(interval => interval.Grade).ToList() is { Count: > 0 } grades ? text.Grade(grades.Max()) : ReportCell.Empty;
}
