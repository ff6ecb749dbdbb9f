using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Messages of a document as text to paste elsewhere.</summary>
internal static class MessageText
{
    /// <summary>Its messages; none in any other document.</summary>
    public static IReadOnlyList<ReportSection> In(ReportDocument document) => document.Kind == ReportKind.Messages ? document.Sections : [];

    /// <summary>Its paragraphs with an empty line between them; the heading of the document is not part of it.</summary>
    public static string Of(ReportSection message) => string.Join("\n\n", message.Blocks.OfType<ReportText>().Select(block => block.Whole));
}
