using System.Globalization;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>How figures of deliverables come about, and the estimates they rest on.</summary>
internal static class CampaignMethod
{
    private const int HashDigits = 12;

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
                .. CampaignOrigin.Runs(campaigns).Select(run => text.Get(
                    "ClientRun",
                    run.Id.ToString(CultureInfo.InvariantCulture),
                    run.Origin.DataHash[..Math.Min(HashDigits, run.Origin.DataHash.Length)],
                    run.Origin.Seed.ToString(CultureInfo.InvariantCulture),
                    run.Origin.Version)),
            ]),
        ]);
}
