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
        var outages = campaigns.Reports.SelectMany(report => report.Outages).Select(one => one.Outage).DistinctBy(outage => outage.Id).OrderBy(outage => outage.Start).ThenBy(outage => outage.Id).ToList();
        if (outages.Count == 0) return new ReportSection("outages", text.Get("ClientOutages"), [new ReportText(text.Get("ClientOutagesNone"))]);

        var zone = campaigns.Reports.Select(report => report.Flight.Zone).DistinctBy(one => one.Id).ToList() is [var only] ? only : DateTimeZone.Utc;
        return new ReportSection(
            "outages",
            text.Get("ClientOutages"),
            [
                new ReportTable(
                    "outages",
                    text.Get("ClientOutagesCaption", CampaignText.Zone(zone)),
                    [
                        new ReportColumn("outage", text.Get("ClientOutage")),
                        new ReportColumn("platform", text.Get("ClientPlatform")),
                        new ReportColumn("what", text.Get("ClientWhat")),
                        new ReportColumn("when", text.Get("ClientWhen")),
                        new ReportColumn("length", text.Get("ClientLength")),
                    ],
                    [.. outages.Select(outage => RowOf(outage, zone, text))]),
            ]);
    }

    private static IReadOnlyList<ReportCell> RowOf(StoredOutage outage, DateTimeZone zone, CampaignText text) =>
    [
        outage.Title,
        PlatformName.Display(outage.Platform) ?? text.Get("ClientNotStated"),
        Functions.Contains(outage.Function) ? text.Get($"ClientWhat_{outage.Function}") : outage.Function,
        text.Span(outage.Start, outage.EndExclusive, outage.EndKnown, zone),
        outage.EndExclusive is { } end ? text.Length(end - outage.Start) : text.Get("ClientNotKnown"),
    ];
}
