using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Estimation.Deliverables;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What speaks for caution about a client's document.</summary>
internal static class CampaignStamps
{
    /// <summary>The stamps, the gravest first.</summary>
    public static IReadOnlyList<ReportStamp> Of(ClientCampaigns campaigns, CampaignText text)
    {
        var stamps = new List<ReportStamp>();
        if (campaigns.IsDemo) stamps.Add(new ReportStamp("demo", text.Get("StampDemo"), text.Get("StampDemoText")));
        if (campaigns.IsChanged) stamps.Add(new ReportStamp("changed", text.Get("StampChanged"), text.Get("StampChangedText")));
        var provisional = campaigns.Reports.SelectMany(report => Parts(report, campaigns.Data)).Aggregate(default(Provisional), static (all, one) => all.With(one));
        if (provisional == default) return stamps;

        string?[] open = [provisional.Until is { } day ? text.Get("StampProvisionalText", text.Day(day)) : null, provisional.IsClipped ? text.Get("StampClippedText") : null];
        stamps.Add(new ReportStamp("provisional", text.Get("StampProvisional"), string.Join(' ', open.OfType<string>())));
        return stamps;
    }

    // What was delivered settles with the flight; a loss with the series it was estimated from, which may be exported earlier or recover later.
    private static IEnumerable<Provisional> Parts(DeliverableReport report, CampaignData data)
    {
        if (report.MeasurementRisk == MeasurementRisk.Provisional) yield return new Provisional(Settling.FinalOn(report.Deliverable.Metric, report.Flight.LastDay), false);
        foreach (var one in report.Counted)
        {
            if (data.Series.FirstOrDefault(series => series.Id == one.SeriesId) is not { } series) continue;
            var estimate = data.Estimates.First(latest => latest.Estimate.SeriesId == series.Id && latest.Estimate.OutageId == one.Outage.Id);
            var finding = new ImpactFinding(ImpactFinding.EntryFromJson(estimate.Estimate.ResultJson), null, null);
            yield return new AccountFinding(series, finding, estimate.Run, false).ProvisionalOf(series.ExportedAt);
        }
    }
}
