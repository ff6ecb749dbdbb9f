using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>How figures of deliverables come about, and the estimates they rest on.</summary>
internal static class CampaignMethod
{
    /// <param name="campaigns">The client's.</param>
    /// <param name="further">What else the document's figures rest on.</param>
    /// <param name="text">Words.</param>
    public static ReportSection Of(ClientCampaigns campaigns, IEnumerable<string> further, CampaignText text) => new(
        "method",
        text.Get("ClientMethod"),
        [
            new ReportList(
            [
                text.Get("ClientMethodMissing"),
                text.Get("ClientMethodOutage", text.Number(JointDraws.Count)),
                text.Get("ClientMethodJoint"),
                text.Get("ClientMethodRange"),
                .. further,
                .. campaigns.InMoney > 0 ? [text.Get("ClientInMoney", text.Number(campaigns.InMoney))] : Array.Empty<string>(),
                .. RunOrigins.Lines(CampaignOrigin.Runs(campaigns), text.Get),
            ]),
        ]);
}
