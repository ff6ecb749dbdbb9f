using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>A part of a document under its own heading.</summary>
/// <param name="Code">Stable name, for files.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record ReportSection(string Code, string Title, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>The same without anything in money.</summary>
    internal ReportSection Redacted() => this with { Blocks = [.. Blocks.Select(block => block.Redacted()).OfType<ReportBlock>()] };
}

/// <summary>Something that stands in a section.</summary>
/// <param name="IsMoney">True when it tells money, so that a redacted document must not hold it.</param>
public abstract record ReportBlock(bool IsMoney)
{
    /// <summary>The same without anything in money; null when nothing is left.</summary>
    internal virtual ReportBlock? Redacted() => IsMoney ? null : this;
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsMoney">As <see cref="ReportBlock"/>.</param>
public sealed record ReportText(string Text, bool IsMoney = false) : ReportBlock(IsMoney)
{
    /// <summary>How sure the estimate in it is, in words; null where it holds none, or names its grade itself. <see cref="Text"/> has the range.</summary>
    public string? Grade { get; init; }

    /// <summary>Both, as they are read one after the other.</summary>
    public string Whole => Grade is null ? Text : $"{Text} {Grade}";
}

/// <summary>A list.</summary>
/// <param name="Items">Its lines.</param>
/// <param name="IsMoney">As <see cref="ReportBlock"/>.</param>
public sealed record ReportList(IReadOnlyList<string> Items, bool IsMoney = false) : ReportBlock(IsMoney);

/// <summary>Figures side by side.</summary>
/// <param name="Figures">Each with range, unit and grade.</param>
public sealed record ReportFigures(IReadOnlyList<ReportFigure> Figures) : ReportBlock(false)
{
    internal override ReportBlock? Redacted() => Figures.Where(figure => !figure.IsMoney).ToList() is { Count: > 0 } kept ? new ReportFigures(kept) : null;
}

/// <summary>An estimate: it cannot be written without its range, its unit and its grade.</summary>
/// <param name="Code">Stable name, for files.</param>
/// <param name="Label">What it is.</param>
/// <param name="Unit">What it is counted in: a metric, or an ISO currency.</param>
/// <param name="Interval">The figure; null where it cannot be told, which <paramref name="Shown"/> says.</param>
/// <param name="Shown">As readers see it, range included.</param>
/// <param name="Grade">Grade in words.</param>
/// <param name="IsMoney">True for a sum of money.</param>
public sealed record ReportFigure(string Code, string Label, string Unit, IntervalEstimate? Interval, string Shown, string Grade, bool IsMoney = false);

/// <summary>A table.</summary>
/// <param name="Code">Stable name, for files.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">From left to right; the first names the row.</param>
/// <param name="Rows">From top to bottom, each with a cell a column.</param>
/// <param name="IsMoney">True when all of it is money.</param>
public sealed record ReportTable(string Code, string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows, bool IsMoney = false) : ReportBlock(IsMoney)
{
    /// <summary>True when nothing in it is an estimate: amounts somebody stated, or what estimates rest on and are held against.</summary>
    public bool IsBasis { get; init; }

    /// <summary>What it shows where everything in money is left away; null for the same.</summary>
    public string? CaptionWithoutMoney { get; init; }

    internal override ReportBlock? Redacted()
    {
        if (IsMoney) return null;
        List<int> kept = [.. Enumerable.Range(0, Columns.Count).Where(index => !Columns[index].IsMoney)];
        return this with
        {
            Caption = CaptionWithoutMoney ?? Caption,
            CaptionWithoutMoney = null,
            Columns = [.. kept.Select(index => Columns[index])],
            Rows = [.. Rows.Select(IReadOnlyList<ReportCell> (row) => [.. kept.Select(index => row[index].Redacted())])],
        };
    }
}

/// <summary>A column.</summary>
/// <param name="Code">Stable name, for files.</param>
/// <param name="Title">Heading.</param>
/// <param name="Unit">What its numbers are counted in; null for words.</param>
/// <param name="IsMoney">True for sums of money.</param>
public sealed record ReportColumn(string Code, string Title, string? Unit = null, bool IsMoney = false)
{
    /// <summary>Code of the column that grades the estimates of a row.</summary>
    public const string Grade = "grade";

    /// <summary>Code of the column that holds the range of a row's estimate, where it stands apart from the figure.</summary>
    public const string Range = "range";

    /// <summary>Heading with its unit, as readers see it.</summary>
    internal string Heading => Unit is null ? Title : $"{Title} ({Unit})";
}

/// <summary>A cell: words, a number, or an estimate with its range.</summary>
/// <param name="Shown">As readers see it; empty for nothing.</param>
/// <param name="Number">With all its digits; null for words.</param>
/// <param name="Interval">Range of the number where it is an estimate.</param>
public sealed record ReportCell(string Shown, double? Number = null, IntervalEstimate? Interval = null)
{
    /// <summary>What stands in its place where everything in money is left away: of words that somebody typed nobody knows whether they tell a sum. Null for the same.</summary>
    public string? WithoutMoney { get; init; }

    /// <summary>Nothing.</summary>
    public static ReportCell Empty { get; } = new("");

    /// <summary>Words.</summary>
    public static implicit operator ReportCell(string text) => new(text);

    /// <summary>Words.</summary>
    public static ReportCell FromString(string text) => new(text);

    internal ReportCell Redacted() => WithoutMoney is { } words ? new ReportCell(words) : this;
}

/// <summary>A picture.</summary>
/// <param name="Svg">A whole SVG element without scripts and outside references.</param>
/// <param name="Alternative">What it shows, for who cannot see it.</param>
/// <param name="Caption">Metric, window, zone, grade, source.</param>
/// <param name="IsMoney">As <see cref="ReportBlock"/>.</param>
public sealed record ReportPicture(string Svg, string Alternative, string Caption, bool IsMoney = false) : ReportBlock(IsMoney);
