using CreatorImpact.Analysis.Quality;
using CreatorImpact.Estimation.Deliverables;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What speaks for caution about a client's document.</summary>
internal static class CampaignStamps
{
    public static IReadOnlyList<ReportStamp> Of(ClientCampaigns campaigns, CampaignText text)
    {
        var stamps = new List<ReportStamp>();
        var open = campaigns.Reports.Where(report => report.MeasurementRisk == MeasurementRisk.Provisional).ToList();
        if (open.Count > 0)
        {
            var final = open.Max(report => Settling.FinalOn(report.Deliverable.Metric, report.Flight.LastDay));
            stamps.Add(new ReportStamp("provisional", text.Get("StampProvisional"), text.Get("StampProvisionalText", text.Day(final))));
        }

        if (campaigns.IsChanged) stamps.Add(new ReportStamp("changed", text.Get("StampChanged"), text.Get("StampChangedText")));
        if (campaigns.IsDemo) stamps.Add(new ReportStamp("demo", text.Get("StampDemo"), text.Get("StampDemoText")));
        return stamps;
    }
}
