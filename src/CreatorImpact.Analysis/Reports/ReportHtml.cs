using System.Net;
using System.Text;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>
/// Writes a document as one HTML file that needs nothing else: style inside, pictures as SVG, no script. The same file is shown, printed and made into a
/// PDF. Same document, same bytes.
/// </summary>
public static class ReportHtml
{
    // Hashes and names without a blank: whole they would make a table wider than the paper.
    private const int LongestWord = 24;

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>The whole file.</summary>
    public static string Write(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"""
            <!DOCTYPE html>
            <html lang="{Encoded(document.Culture.TwoLetterISOLanguageName)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(document.Title)}</title>
            <style>
            {Style.Value}{Colours(document.Brand)}
            </style>
            </head>
            <body>
            {WriteArticle(document)}
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The document alone, for a page of the app; its style is that of <see cref="StyleOf"/>.</summary>
    public static string WriteArticle(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (page, words) = (new StringBuilder(), new ReportWords(document.Culture));
        page.Append("<article class=\"report\" data-kind=\"").Append(ReportKindCode.Of(document.Kind)).Append("\">\n");
        Head(page, document);
        foreach (var section in document.Sections) Section(page, section, words);
        Foot(page, document, words);
        return page.Append("</article>").ToString();
    }

    /// <summary>Style of a document, its brand's colours included.</summary>
    public static string StyleOf(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Style.Value + Colours(document.Brand);
    }

    private static void Head(StringBuilder page, ReportDocument document)
    {
        page.Append("<header>\n");
        if (document.Brand is { } brand)
        {
            page.Append("<div class=\"brand\">");
            if (brand.LogoAddress is { } logo) page.Append("<img alt=\"").Append(Encoded(brand.Name)).Append("\" src=\"").Append(logo).Append("\">");
            else if (brand.Name.Length > 0) page.Append("<span>").Append(Encoded(brand.Name)).Append("</span>");
            page.Append("</div>\n");
        }

        page.Append("<h1>").Append(Encoded(document.Title)).Append("</h1>\n");
        foreach (var stamp in document.Stamps)
            page.Append("<p class=\"stamp\" data-stamp=\"").Append(Encoded(stamp.Code)).Append("\"><strong>").Append(Encoded(stamp.Label)).Append("</strong> ").Append(Encoded(stamp.Text)).Append("</p>\n");
        if (document.Headline is { } headline) Headline(page, headline, document.HeadlineGrade);
        if (document.Facts.Count > 0)
        {
            page.Append("<dl class=\"facts\">\n");
            foreach (var fact in document.Facts) page.Append("<div><dt>").Append(Encoded(fact.Label)).Append("</dt><dd>").Append(Encoded(fact.Value)).Append("</dd></div>\n");
            page.Append("</dl>\n");
        }

        page.Append("</header>\n");
    }

    private static void Headline(StringBuilder page, string headline, string? grade)
    {
        if (grade is null) page.Append("<p class=\"headline\">").Append(Encoded(headline)).Append("</p>\n");
        else Graded(page, "<p class=\"headline\" data-estimate=\"headline\"", headline, grade);
    }

    // A sentence with an estimate in it names its unit itself.
    private static void Graded(StringBuilder page, string open, string text, string grade) =>
        page.Append(open).Append(" data-unit=\"1\"><span data-range>").Append(Encoded(text)).Append("</span> <span class=\"grade\" data-grade>").Append(Encoded(grade)).Append("</span></p>\n");

    private static void Section(StringBuilder page, ReportSection section, ReportWords words)
    {
        page.Append("<section data-section=\"").Append(Encoded(section.Code)).Append("\">\n<h2>").Append(Encoded(section.Title)).Append("</h2>\n");
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case ReportText { Grade: { } grade } estimate:
                    Graded(page, "<p data-estimate=\"text\"", estimate.Text, grade);
                    break;
                case ReportText text:
                    page.Append("<p>").Append(Encoded(text.Text)).Append("</p>\n");
                    break;
                case ReportList list:
                    page.Append("<ul data-known=\"basis\">\n");
                    foreach (var item in list.Items) page.Append("<li>").Append(Encoded(item)).Append("</li>\n");
                    page.Append("</ul>\n");
                    break;
                case ReportFigures figures:
                    Figures(page, figures, words);
                    break;
                case ReportTable table:
                    Table(page, table);
                    break;
                case ReportPicture picture:
                    page.Append("<figure>\n<div role=\"img\" aria-label=\"").Append(Encoded(picture.Alternative)).Append("\">\n").Append(picture.Svg).Append("\n</div>\n<figcaption>").Append(Encoded(picture.Caption)).Append("</figcaption>\n</figure>\n");
                    break;
                default:
                    throw new NotSupportedException($"No HTML for {block.GetType().Name}.");
            }
        }

        page.Append("</section>\n");
    }

    private static void Figures(StringBuilder page, ReportFigures figures, ReportWords words)
    {
        page.Append("<dl class=\"figures\">\n");
        foreach (var figure in figures.Figures)
        {
            page.Append("<div data-figure=\"").Append(Encoded(figure.Code)).Append('"');
            // What was counted has no range.
            var isCounted = figure.Interval is { Width90: 0, Grade: EvidenceGrade.Measured };
            if (isCounted) page.Append(" data-known=\"counted\"");
            else if (figure.Interval is not null) page.Append(" data-estimate=\"").Append(Encoded(figure.Code)).Append("\" data-unit=\"").Append(Encoded(figure.Unit)).Append('"');
            page.Append("><dt>").Append(Encoded(LabelOf(figure, words)))
                .Append("</dt><dd><strong").Append(figure.Interval is null || isCounted ? ">" : " data-range>").Append(Encoded(figure.Shown)).Append("</strong> <span class=\"grade\" data-grade>").Append(Encoded(figure.Grade)).Append("</span></dd></div>\n");
        }

        page.Append("</dl>\n");
    }

    private static void Table(StringBuilder page, ReportTable table)
    {
        page.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Encoded(table.Caption)).Append("\">\n<table data-table=\"").Append(Encoded(table.Code)).Append(table.IsBasis ? "\" data-known=\"basis\">" : "\">").Append("\n<caption>").Append(Encoded(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns) page.Append("<th scope=\"col\"").Append(column.Unit is null ? "" : " class=\"number\"").Append('>').Append(Encoded(column.Heading)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        var isApart = table.Columns.Any(column => column.Code == ReportColumn.Range);
        foreach (var row in table.Rows)
        {
            var estimate = Enumerable.Range(0, row.Count).FirstOrDefault(i => row[i].Interval is not null, -1);
            page.Append("<tr");
            if (estimate >= 0) page.Append(" data-estimate=\"").Append(Encoded(table.Columns[estimate].Code)).Append("\" data-unit=\"").Append(Encoded(table.Columns[estimate].Unit ?? "1")).Append('"');
            page.Append('>');
            for (var i = 0; i < row.Count; i++)
            {
                var (open, close) = i == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
                page.Append(open).Append(ClassOf(row[i], isName: i == 0)).Append(estimate >= 0 ? MarkOf(table.Columns[i], row[i], isApart) : "").Append('>').Append(Encoded(row[i].Shown)).Append(close);
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    // "Uploads missed" need not be followed by "uploads".
    private static string LabelOf(ReportFigure figure, ReportWords words) =>
        figure.Label.Contains(figure.Unit, StringComparison.OrdinalIgnoreCase) ? figure.Label : words.Get("FigureLabel", figure.Label, figure.Unit);

    private static string MarkOf(ReportColumn column, ReportCell cell, bool isApart) => column.Code switch
    {
        ReportColumn.Grade => " data-grade",
        ReportColumn.Range => " data-range",
        _ => cell.Interval is not null && !isApart ? " data-range" : "",
    };

    private static string ClassOf(ReportCell cell, bool isName) =>
        cell.Number is not null && !isName ? " class=\"number\""
        : cell.Shown.Split(' ').Any(word => word.Length > LongestWord) ? " class=\"long\""
        : "";

    private static void Foot(StringBuilder page, ReportDocument document, ReportWords words)
    {
        page.Append("<footer>\n<p class=\"guard\">").Append(Encoded(document.Guard)).Append("</p>\n<p class=\"origin\">").Append(Encoded(words.Origin(document.Origin))).Append("</p>\n");
        if (document.Brand is { Footer.Length: > 0 } brand) page.Append("<p class=\"brand-footer\">").Append(Encoded(brand.Footer)).Append("</p>\n");
        page.Append("</footer>\n");
    }

    // Colours come from a checked brand: nothing else reaches the style.
    private static string Colours(ReportBrand? brand) => brand is null
        ? ""
        : $":root {{ --accent: {brand.Accent}; --quiet: {brand.Quiet}; --on-quiet: {ReportBrand.TextOn(brand.Quiet)}; }}\n";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("The style of documents is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
