namespace CreatorImpact.Analysis.Help;

/// <summary>One section of the help, as its file says it.</summary>
/// <param name="Title">Its heading.</param>
public sealed record HelpSection(string Title)
{
    /// <summary>Where it stands on the page, and the name of its file.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>Words under which it is looked for although they are not in the heading.</summary>
    public IReadOnlyList<string> AlsoFoundAs { get; init; } = [];

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>How the items are read.</summary>
    public HelpItems ItemsAs { get; init; }

    /// <summary>Items below the paragraphs.</summary>
    public IReadOnlyList<HelpItem> Items { get; init; } = [];

    /// <summary>Tables below the items.</summary>
    public IReadOnlyList<HelpTable> Tables { get; init; } = [];

    /// <summary>Where the section leads.</summary>
    public IReadOnlyList<HelpLink> Links { get; init; } = [];

    /// <summary>The item of a code; null when there is none.</summary>
    public HelpItem? Item(string code) => Items.FirstOrDefault(item => item.Code == code);
}

/// <summary>How items are read.</summary>
public enum HelpItems
{
    /// <summary>One after the other.</summary>
    Steps,

    /// <summary>In any order.</summary>
    Checks,

    /// <summary>A word and what it means.</summary>
    Terms,

    /// <summary>A question and its answer.</summary>
    Questions,
}

/// <summary>One item of a section.</summary>
/// <param name="Code">Its name within the section, the same in every language.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">What is said.</param>
public sealed record HelpItem(string Code, string Title, string Text)
{
    /// <summary>Words under which it is looked for although they are not in the heading.</summary>
    public IReadOnlyList<string> AlsoFoundAs { get; init; } = [];

    /// <summary>Page where it is done or told in full, relative to the site's root; null for none.</summary>
    public string? Href { get; init; }
}

/// <summary>A link out of a section.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Page, relative to the site's root.</param>
public sealed record HelpLink(string Text, string Href);

/// <summary>A table of a section.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Rows.</param>
public sealed record HelpTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<HelpRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Cells">One a column; null where nothing is known.</param>
public sealed record HelpRow(IReadOnlyList<string?> Cells)
{
    /// <summary>Its name within the section; null when nothing leads to it.</summary>
    public string? Code { get; init; }

    /// <summary>Words under which it is looked for although they are not in its first cell.</summary>
    public IReadOnlyList<string> AlsoFoundAs { get; init; } = [];
}
