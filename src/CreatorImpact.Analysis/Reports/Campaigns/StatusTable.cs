using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Of each deliverable: was it published, was it seen, can that be shown?</summary>
internal static class StatusTable
{
    public static ReportTable Of(ClientCampaigns campaigns, CampaignText text) => new(
        "status",
        text.Get("ClientStatusCaption"),
        [
            new ReportColumn("deliverable", text.Get("ClientDeliverable")),
            new ReportColumn("account", text.Get("ClientAccount")),
            new ReportColumn("days", text.Get("ClientFactDays")),
            new ReportColumn("published", text.Get("ClientPublished")),
            new ReportColumn("seen", text.Get("ClientSeen")),
            new ReportColumn("proof", text.Get("ClientProof")),
            new ReportColumn("known_until", text.Get("ClientKnownUntil")),
        ],
        [.. campaigns.Reports.Select(report => RowOf(report, campaigns.Data, text))]);

    private static IReadOnlyList<ReportCell> RowOf(DeliverableReport report, CampaignData data, CampaignText text) =>
    [
        CampaignText.Name(report),
        text.Account(report),
        $"{text.Days(report.Deliverable.StartsOn, report.Deliverable.DeadlineOn)} ({ClockText.Zone(report.Flight.Zone)})",
        Published(report, data, text),
        text.Get($"ClientSeen_{report.DeliveryRisk}"),
        text.Get($"ClientProof_{report.MeasurementRisk}"),
        report.Delivered.AsOf is { } day ? text.Day(day) : text.Get("ClientNotKnown"),
    ];

    private static string Published(DeliverableReport report, CampaignData data, CampaignText text)
    {
        var links = report.Deliverable.PostLinks;
        if (links.Count == 0) return text.Get("ClientPublishedWhole");

        var missing = PostMatch.Of(links, data.PostsOf(report.Deliverable)).Missing.Count;
        return text.Get("ClientPublishedPosts", text.Number(links.Count - missing), text.Number(links.Count));
    }
}
