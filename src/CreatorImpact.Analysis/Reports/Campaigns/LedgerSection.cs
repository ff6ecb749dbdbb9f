using CreatorImpact.Data.Store.Campaigns;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Make-goods of a client: owed, given, balance, and why. Notes stay in the house.</summary>
internal static class LedgerSection
{
    public static ReportSection Of(ClientCampaigns campaigns, CampaignText text)
    {
        var ledger = MakeGoodLedger.Of(campaigns.Data.MakeGoods);
        return new ReportSection(
            "make_goods",
            text.Get("ClientLedger"),
            campaigns.Data.MakeGoods.Count == 0
                ? [new ReportText(text.Get("ClientLedgerEmpty"))]
                : [new ReportText(text.Get("ClientLedgerSum", text.Number(ledger.Owed), text.Number(ledger.Delivered), text.Number(ledger.Balance))), TableOf(campaigns, ledger, text)]);
    }

    private static ReportTable TableOf(ClientCampaigns campaigns, MakeGoodLedger ledger, CampaignText text)
    {
        var unit = text.Get("ClientPosts");
        var names = campaigns.Reports.ToDictionary(report => report.Deliverable.Id, CampaignText.Name);
        return new ReportTable(
            "make_goods",
            text.Get("ClientLedgerCaption"),
            [
                new ReportColumn("deliverable", text.Get("ClientDeliverable")),
                new ReportColumn("reason", text.Get("ClientReason")),
                new ReportColumn("owed", text.Get("ClientOwed"), unit),
                new ReportColumn("given", text.Get("ClientGiven"), unit),
                new ReportColumn("balance", text.Get("ClientBalance"), unit),
                new ReportColumn("until", text.Get("ClientUntil")),
                new ReportColumn("slot", text.Get("ClientSlot")),
            ],
            [
                .. campaigns.Data.MakeGoods.Select(one => RowOf(one, names[one.DeliverableId], text)),
                [text.Get("ClientTogether"), ReportCell.Empty, text.Cell(ledger.Owed), text.Cell(ledger.Delivered), text.Cell(ledger.Balance), ReportCell.Empty, ReportCell.Empty],
            ]);
    }

    private static IReadOnlyList<ReportCell> RowOf(MakeGood one, string name, CampaignText text) =>
    [
        name,
        text.Get("ClientReasonCode", one.ReasonCode, text.Get($"ClientReason_{one.Reason}")),
        text.Cell(one.UnitsOwed),
        text.Cell(one.UnitsDelivered),
        text.Cell(one.Balance),
        text.Day(one.NewDeadlineOn),
        one.Slot == MakeGood.SameWeekday ? text.Get("ClientSlotSame") : one.Slot,
    ];
}
