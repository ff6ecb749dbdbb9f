using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What is offered for one deliverable: what a post brings, how many cover what is missing, until when and at which hours.</summary>
internal static class OfferSection
{
    /// <param name="report">The deliverable.</param>
    /// <param name="offer">Posts to offer.</param>
    /// <param name="data">Holds the posts they stand for.</param>
    /// <param name="number">Its place in the document, from 1.</param>
    /// <param name="text">Words.</param>
    public static ReportSection Of(DeliverableReport report, MakeGoodOffer offer, CampaignData data, int number, CampaignText text) => new(
        FormattableString.Invariant($"make_good_{number}"),
        CampaignText.Name(report),
        [
            text.Told(report),
            ShortfallTable.Of(FormattableString.Invariant($"shortfall_{number}"), [report], text),
            UnitValue(report, offer, number, text),
            Cover(FormattableString.Invariant($"cover_outage_{number}"), "MakeGoodForOutage", offer.ForOutage, text),
            Cover(FormattableString.Invariant($"cover_all_{number}"), "MakeGoodForAll", offer.ForAll, text),
            new ReportList(
            [
                text.Get("MakeGoodUntil", text.Day(offer.NewDeadlineOn), ClockText.Zone(report.Flight.Zone)),
                text.Get("MakeGoodAppear", text.Day(report.Flight.Today), text.Number(offer.AgeDays)),
                OfferSlots.Of(report, data, text),
            ]),
        ]);

    private static ReportBlock UnitValue(DeliverableReport report, MakeGoodOffer offer, int number, CampaignText text)
    {
        if (offer.OwnPosts is not { Median: { } median, Mean: { } mean }) return new ReportText(text.Get("MakeGoodNoPosts"));

        var unit = text.Unit(report.Deliverable.Metric);
        return new ReportTable(
            FormattableString.Invariant($"unit_value_{number}"),
            text.Get("MakeGoodUnitCaption", text.Number(offer.AgeDays)),
            [
                new ReportColumn("account", text.Get("ClientAccount")),
                new ReportColumn("own_posts", text.Get("MakeGoodOwnPosts"), text.Get("ClientPosts")),
                new ReportColumn("age", text.Get("MakeGoodAge"), text.Get("MakeGoodDays")),
                new ReportColumn("median", text.Get("MakeGoodMedian"), unit),
                new ReportColumn("mean", text.Get("MakeGoodMean"), unit),
            ],
            [[text.Account(report), text.Cell(offer.OwnPosts.Posts), text.Cell(offer.AgeDays), text.Cell(median), text.Cell(mean)]]);
    }

    private static ReportBlock Cover(string code, string title, OfferedUnits offered, CampaignText text)
    {
        if (offered.Proposal is not { } proposal) return new ReportText(text.Get("MakeGoodNone", text.Get(title), Why(offered.Refusal!, text)));

        return new ReportTable(
            code,
            text.Get("MakeGoodCaption", text.Get(title), text.Number(proposal.Posts), text.Grade(EvidenceGrade.Modelled)),
            [
                new ReportColumn("posts", text.Get("MakeGoodPosts"), text.Get("ClientPosts")),
                new ReportColumn("chance", text.Get("MakeGoodChance"), text.Get("MakeGoodShare")),
                new ReportColumn("proposed", text.Get("MakeGoodProposed")),
            ],
            [.. proposal.Chances.Select(IReadOnlyList<ReportCell> (chance) => RowOf(chance, proposal.Units, text))]);
    }

    private static IReadOnlyList<ReportCell> RowOf(MakeGoodChance chance, int proposed, CampaignText text) =>
        [text.Cell(chance.Units), new ReportCell(text.Chance(chance.Chance), chance.Chance), chance.Units == proposed ? text.Get("MakeGoodYes") : ReportCell.Empty];

    // What a person of the house has to do about it is no word for a client.
    private static string Why(Reason reason, CampaignText text) =>
        reason.Code is "new_deadline_past" or "metric_not_of_posts" or "nothing_to_cover" or "shortfall_unknown" or "too_few_posts" or "too_many_units" ? text.Get($"MakeGoodNone_{reason.Code}") : text.Reason(reason);
}
