namespace CreatorImpact.Analysis.Reports;

/// <summary>What has to be chosen for a document.</summary>
/// <param name="Outage">An outage.</param>
/// <param name="Account">An account.</param>
/// <param name="Client">A brand client.</param>
/// <param name="SegmentSet">A segment set; without a choice the first is taken.</param>
public sealed record ReportNeeds(bool Outage, bool Account, bool Client, bool SegmentSet)
{
    /// <summary>True when a document about an account may be about all of them, too.</summary>
    public bool TakesEveryAccount { get; init; }

    /// <summary>True when it may be of an earlier run; the others hold the newest figures alone.</summary>
    public bool HasEarlierRuns => Account;

    /// <summary>What a document needs.</summary>
    public static ReportNeeds Of(ReportKind kind) => kind switch
    {
        ReportKind.ClientReport or ReportKind.MakeGoodProposal => new ReportNeeds(Outage: false, Account: false, Client: true, SegmentSet: false),
        ReportKind.SegmentPack => new ReportNeeds(Outage: true, Account: false, Client: false, SegmentSet: true),
        ReportKind.MethodAppendix => new ReportNeeds(Outage: true, Account: true, Client: false, SegmentSet: false) { TakesEveryAccount = true },
        _ => new ReportNeeds(Outage: true, Account: true, Client: false, SegmentSet: false),
    };
}
