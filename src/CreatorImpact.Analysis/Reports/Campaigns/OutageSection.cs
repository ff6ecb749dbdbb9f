using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>The outages of a client's flights and near them: what people could not do, and when.</summary>
internal static class OutageSection
{
    // As the register writes them.
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal) { "view", "upload", "live", "monetise", "display" };

    public static ReportSection Of(ClientCampaigns campaigns, CampaignText text)
    {
        // What nobody vouches for is no fact about the campaign.
        var outages = campaigns.Reports.SelectMany(report => report.Outages).Where(one => one.Part != OutagePart.Illustrative).Select(one => one.Outage).DistinctBy(outage => outage.Id).OrderBy(outage => outage.Start).ThenBy(outage => outage.Id).ToList();
        if (outages.Count == 0) return new ReportSection("outages", text.Get("ClientOutages"), [new ReportText(text.Get("ClientOutagesNone"))]);

        var zone = campaigns.Reports.Select(report => report.Flight.Zone).DistinctBy(one => one.Id).ToList() is [var only] ? only : DateTimeZone.Utc;
        return new ReportSection(
            "outages",
            text.Get("ClientOutages"),
            [
                new ReportTable(
                    "outages",
                    text.Get("ClientOutagesCaption"),
                    [
                        new ReportColumn("outage", text.Get("ClientOutage")),
                        new ReportColumn("platform", text.Get("ClientPlatform")),
                        new ReportColumn("what", text.Get("ClientWhat")),
                        new ReportColumn("when", text.Get("ClientWhen")),
                        new ReportColumn("length", text.Get("ClientLength")),
                    ],
                    [.. outages.Select(outage => RowOf(outage, text.Times(zone), text))]),
            ]);
    }

    private static IReadOnlyList<ReportCell> RowOf(StoredOutage outage, LossTimes times, CampaignText text) =>
    [
        outage.Title,
        PlatformName.Display(outage.Platform) ?? text.Get("NotStated"),
        Functions.Contains(outage.Function) ? text.Get($"ClientWhat_{outage.Function}") : outage.Function,
        When(outage, times, text),
        outage.EndExclusive is { } end ? times.Length(end - outage.Start) : text.Get("ClientNotKnown"),
    ];

    private static string When(StoredOutage outage, LossTimes times, CampaignText text) => outage.EndExclusive is { } end
        ? times.Span(outage.Start, end)
        : text.Get(outage.EndKnown ? "ClientOutageOngoing" : "ClientOutageEndUnknown", times.Moment(outage.Start));
}
