namespace CreatorImpact.Analysis.Reports;

/// <summary>What has to be chosen for a document.</summary>
/// <param name="Outage">An outage.</param>
/// <param name="Account">An account.</param>
/// <param name="Client">A brand client.</param>
/// <param name="SegmentSet">A segment set; without a choice the first is taken.</param>
public sealed record ReportNeeds(bool Outage, bool Account, bool Client, bool SegmentSet)
{
    /// <summary>What a document needs.</summary>
    public static ReportNeeds Of(ReportKind kind) => kind switch
    {
        ReportKind.ClientReport or ReportKind.MakeGoodProposal => new ReportNeeds(Outage: false, Account: false, Client: true, SegmentSet: false),
        ReportKind.SegmentPack => new ReportNeeds(Outage: true, Account: false, Client: false, SegmentSet: true),
        _ => new ReportNeeds(Outage: true, Account: true, Client: false, SegmentSet: false),
    };
}
