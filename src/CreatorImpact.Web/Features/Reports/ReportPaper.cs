using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>A document as a part of a page: its own style, held inside one element, and its headings below those of the page.</summary>
internal static class ReportPaper
{
    /// <summary>Class of the element that holds it.</summary>
    public const string Class = "report-paper";

    // What can be said of a whole page only, for its print.
    private const string Paper =
        """
        @page { size: A4; margin: 16mm 15mm 18mm; }
        @page statement { margin: 12mm 15mm; }
        @media print { :root:has(.report[data-kind="statement"]) { font-size: 12px; } }

        """;

    /// <summary>Markup of a style sheet and the document. Every text in it is encoded by its writer.</summary>
    public static string Of(ReportDocument document) => $"<style>\n.{Class} {{\n{Held(ReportHtml.StyleOf(document))}}}\n{Paper}</style>\n{Lowered(ReportHtml.WriteArticle(document))}";

    // Nested rules hold for what is inside; what the file says of the whole page is said of the element.
    private static string Held(string style) => style.Replace(":root {", "& {", StringComparison.Ordinal).Replace("body {", "& {", StringComparison.Ordinal).Replace(":root:has(", "&:has(", StringComparison.Ordinal);

    // The page has its heading already. Texts hold no tag: their brackets are encoded.
    private static string Lowered(string article) => article.Replace("<h2>", "<h2 aria-level=\"3\">", StringComparison.Ordinal).Replace("<h1>", "<h1 aria-level=\"2\">", StringComparison.Ordinal);
}
