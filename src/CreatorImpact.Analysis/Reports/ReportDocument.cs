using System.Globalization;
using NodaTime;

namespace CreatorImpact.Analysis.Reports;

/// <summary>
/// A document people hand to others, as data. Page, print, PDF, CSV, XLSX and JSON are all written from it, so that no two of them can differ. Every text
/// is finished: in the language of <see cref="Culture"/>, with its digits.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>What it is for.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Language of its words and digits.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its answer in a sentence; null where it has none.</summary>
    public string? Headline { get; init; }

    /// <summary>The answer that stands in its place where everything in money is left away; null for none.</summary>
    public string? HeadlineWithoutMoney { get; init; }

    /// <summary>Grade in words of the estimate in <see cref="Headline"/>; null where it holds none, or names its grade itself.</summary>
    public string? HeadlineGrade { get; init; }

    /// <summary>The same of <see cref="HeadlineWithoutMoney"/>.</summary>
    public string? HeadlineWithoutMoneyGrade { get; init; }

    /// <summary>What it is about: account, outage, period, zone, source.</summary>
    public IReadOnlyList<ReportFact> Facts { get; init; } = [];

    /// <summary>What a reader must know before relying on it.</summary>
    public IReadOnlyList<ReportStamp> Stamps { get; init; } = [];

    /// <summary>What it says, in order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>What its figures are and are not: an estimate, not advice. Never empty.</summary>
    public required string Guard { get; init; }

    /// <summary>Whose document it is; null for the product's own look.</summary>
    public ReportBrand? Brand { get; init; }

    /// <summary>What it was computed from.</summary>
    public required ReportOrigin Origin { get; init; }

    /// <summary>True when everything in money was left away.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>The same without anything in money: what is marked so goes, and sections that held nothing else.</summary>
    public ReportDocument Redacted() => this with
    {
        IsRedacted = true,
        Headline = HeadlineWithoutMoney,
        HeadlineGrade = HeadlineWithoutMoneyGrade,
        Sections = [.. Sections.Select(section => section.Redacted()).Where(section => section.Blocks.Count > 0)],
    };
}

/// <summary>The documents there are.</summary>
public enum ReportKind
{
    /// <summary>One page for a creator: how much, how sure, why, what next.</summary>
    CreatorStatement,

    /// <summary>For a brand: its own deliverables, without anybody's income.</summary>
    ClientReport,

    /// <summary>Units offered for what was not delivered, and the chance that they cover it.</summary>
    MakeGoodProposal,

    /// <summary>But-for, actual, what came back, what was saved: lines that add up, with documents.</summary>
    ProofOfLoss,

    /// <summary>An offered sum held against the estimate, and where the two differ.</summary>
    DisputePack,

    /// <summary>Groups compared, small ones hidden.</summary>
    SegmentPack,

    /// <summary>How the figures came about, for somebody who checks them.</summary>
    MethodAppendix,

    /// <summary>Drafts of two messages, one to a client and one to the audience, without money.</summary>
    Messages,
}

/// <summary>A line of what a document is about.</summary>
/// <param name="Label">What is said.</param>
/// <param name="Value">It.</param>
public sealed record ReportFact(string Label, string Value);

/// <summary>What speaks for caution about the whole document.</summary>
/// <param name="Code">Stable: <c>provisional</c>, <c>superseded</c>, <c>changed</c>, <c>demo</c>, <c>illustrative</c>, <c>redacted</c>.</param>
/// <param name="Label">In a word or two.</param>
/// <param name="Text">In a sentence.</param>
public sealed record ReportStamp(string Code, string Label, string Text);

/// <summary>What a document was computed from: the same origin gives the same bytes.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="DataHash">SHA-256 of the data, lower-case hexadecimal; null where several runs have a say, which are named in the text.</param>
/// <param name="Seed">Seed of the draws; null likewise.</param>
/// <param name="AsOf">State of the data: the newest export it rests on. Dates inside files are this one, never the moment of writing.</param>
public sealed record ReportOrigin(string Version, string? DataHash, ulong? Seed, Instant AsOf);
