using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Which document about what.</summary>
/// <param name="WorkspaceId">Workspace its data lie in.</param>
/// <param name="Kind">The document.</param>
/// <param name="Words">Its language and digits.</param>
public sealed record ReportRequest(long WorkspaceId, ReportKind Kind, ReportWords Words)
{
    /// <summary>The outage; null for documents about none (<see cref="ReportKind.ClientReport"/> and <see cref="ReportKind.MakeGoodProposal"/> look at every outage of their campaigns).</summary>
    public long? OutageId { get; init; }

    /// <summary>The account; null for documents about several.</summary>
    public long? AccountId { get; init; }

    /// <summary>The brand client; null for documents about none.</summary>
    public string? Client { get; init; }

    /// <summary>Name of the segment set compared; null for the first one there is.</summary>
    public string? SegmentSet { get; init; }

    /// <summary>An earlier run whose estimates the document is to show, stamped as superseded; null for the newest. Only documents about an outage know runs.</summary>
    public long? RunId { get; init; }

    /// <summary>Whose look the document has; null for the product's own.</summary>
    public ReportBrand? Brand { get; init; }

    /// <summary>True when everything in money is to be left away.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>True when the person ticked that an outage no source vouches for is to be used all the same.</summary>
    public bool IsIllustrativeAccepted { get; init; }
}

/// <summary>A document, or why there is none.</summary>
/// <param name="Document">The document; null with a refusal.</param>
/// <param name="Refusal">What is missing and what to do; null with a document.</param>
public sealed record ReportReading(ReportDocument? Document, Reason? Refusal)
{
    /// <summary>A document.</summary>
    public static ReportReading Of(ReportDocument document) => new(document, null);

    /// <summary>None, and why.</summary>
    public static ReportReading None(string code, string text) => new(null, new Reason(code, text));
}
