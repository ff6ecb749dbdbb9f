namespace CreatorImpact.Analysis.Reports;

/// <summary>Names of documents in addresses, files and on the command line.</summary>
public static class ReportKindCode
{
    private static readonly (ReportKind Kind, string Code)[] Names =
    [
        (ReportKind.CreatorStatement, "statement"),
        (ReportKind.ClientReport, "client"),
        (ReportKind.MakeGoodProposal, "make-good"),
        (ReportKind.ProofOfLoss, "proof"),
        (ReportKind.DisputePack, "dispute"),
        (ReportKind.SegmentPack, "segments"),
        (ReportKind.MethodAppendix, "method"),
        (ReportKind.Messages, "messages"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(name => name.Code)];

    /// <summary>The name of a document.</summary>
    public static string Of(ReportKind kind) => Array.Find(Names, name => name.Kind == kind).Code;

    /// <summary>The document of a name; null when there is none.</summary>
    public static ReportKind? Find(string? code) => Array.FindIndex(Names, name => string.Equals(name.Code, code, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? Names[index].Kind : null;
}
