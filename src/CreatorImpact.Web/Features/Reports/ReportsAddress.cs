using System.Globalization;
using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Which document is asked for; as text it is the page's address. Everything stands in it as it was written.</summary>
public sealed record ReportsAddress
{
    /// <summary>The page.</summary>
    public const string Page = "reports";

    /// <summary>A document as a file.</summary>
    public const string File = "reports/file";

    /// <summary>What a tick says in an address.</summary>
    public const string Yes = "yes";

    /// <summary>Says in an address that a document is about all accounts.</summary>
    public const string Every = "all";

    /// <summary>Says in an address that a document has the product's own look.</summary>
    public const string Plain = "plain";

    /// <summary>The document, as <see cref="ReportKindCode"/> names it.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of the outage; null takes the newest with an estimate.</summary>
    public string? Outage { get; init; }

    /// <summary>Number of the account, or <see cref="Every"/>; null takes <see cref="Creator"/>, else all where the document takes them, else the first with an estimate.</summary>
    public string? Account { get; init; }

    /// <summary>Account as its exports name it, for those who know no number.</summary>
    public string? Creator { get; init; }

    /// <summary>Its platform.</summary>
    public string? Platform { get; init; }

    /// <summary>The brand client; null takes the first.</summary>
    public string? Client { get; init; }

    /// <summary>The segment set; null takes the first.</summary>
    public string? Set { get; init; }

    /// <summary>Number of an earlier run; null takes the newest. No field of the page asks for it.</summary>
    public string? Run { get; init; }

    /// <summary>Language of the document; null takes the reader's.</summary>
    public string? Language { get; init; }

    /// <summary><see cref="Plain"/>, or null for the own look where there is one.</summary>
    public string? Look { get; init; }

    /// <summary><see cref="Yes"/> leaves sums of money away.</summary>
    public string? Redact { get; init; }

    /// <summary><see cref="Yes"/> takes an illustrative outage all the same.</summary>
    public string? Illustrative { get; init; }

    /// <summary>The document; null for none.</summary>
    public ReportKind? ReportKind => ReportKindCode.Find(Kind);

    /// <summary>True when sums of money are to be left away.</summary>
    public bool IsRedacted => !string.IsNullOrWhiteSpace(Redact);

    /// <summary>True when an illustrative outage is to be used all the same.</summary>
    public bool IsIllustrativeAccepted => Illustrative == Yes;

    /// <summary>True for the product's own look.</summary>
    public bool IsPlain => Look == Plain;

    /// <summary>Address of a page or file with this choice, relative to the site's root.</summary>
    public string Of(string page) => Query is { Length: > 0 } query ? $"{page}?{query}" : page;

    /// <summary>Address of the document as a file.</summary>
    public string FileOf(ReportFormat format) => $"{Of(File)}&format={ReportFormatCode.Of(format)}";

    /// <summary>The choice as the query of an address.</summary>
    public string Query
    {
        get
        {
            (string Name, string? Value)[] parts =
            [
                ("kind", Kind), ("outage", Outage), ("account", Account), ("creator", Creator), ("platform", Platform), ("client", Client), ("set", Set), ("run", Run), ("language", Language), ("look", Look),
                ("redact", Redact), ("illustrative", Illustrative),
            ];
            return string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        }
    }

    /// <summary>The number a text is; null for any other text.</summary>
    public static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number as addresses write it; null for none.</summary>
    public static string? Written(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
