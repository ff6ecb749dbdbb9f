namespace CreatorImpact.Data.Import.Exports;

/// <summary>A table of the export of a whole workspace.</summary>
/// <param name="Name">Name of the file without its ending, of the sheet, or of the field.</param>
/// <param name="Columns">Headers in order.</param>
public sealed record CarriedTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Headers of which a table that has them all is ours: those that the first exports had.</summary>
    public IReadOnlyList<string> Needed { get; init; } = Columns;

    /// <summary>Format code of imports made of it.</summary>
    public const string Format = "creatorimpact.export";

    /// <summary>The same of made-up data, so that an import of it stays known as one.</summary>
    public const string DemoFormat = Format + ".demo";

    /// <summary>Version of the layout; raised when a column changes its meaning or goes, not when a table or a column is added that can be missed.</summary>
    public const int Version = 1;

    /// <summary>Field that holds the version in the JSON form.</summary>
    public const string JsonMark = "creatorimpactExport";

    /// <summary>Name in <see cref="About"/> of the state of the data.</summary>
    public const string AsOf = "data as of";

    /// <summary>Row of the table about the export that marks made-up data.</summary>
    public const string Demo = "DEMO";

    /// <summary>True for a format code of imports made of an export.</summary>
    public static bool IsFormat(string? format) => format is Format or DemoFormat;

    /// <summary>What the export is: name and value.</summary>
    public static CarriedTable About { get; } = new("about", ["creatorimpact export", "value"]) { Needed = ["creatorimpact export"] };

    /// <summary>One row a period of a series; periods are days (2026-11-22) or hours in UTC (2026-11-22T13:00:00Z).</summary>
    public static CarriedTable Observations { get; } = new("observations", ["account", "platform", "metric", "granularity", "time zone", "currency", "period", "value"]);

    /// <summary>One row a series: when the newest export was written that it stands on.</summary>
    public static CarriedTable Series { get; } = new("series", ["account", "platform", "metric", "granularity", "exported"]);

    /// <summary>One row a snapshot of a post, oldest first, with its figures since publishing, when their list was written and of which format it is.</summary>
    public static CarriedTable Posts { get; } = new("posts", [.. FirstOfPosts, "written", "list format"]) { Needed = FirstOfPosts };

    /// <summary>One row an outage, numbered from 1 in order of their start.</summary>
    public static CarriedTable Outages { get; } = new("outages",
    [
        "outage", "platform", "title", "start", "end", "end known", "planned", "left out", "function", "severity", "affected share", "cause", "url", "source", "verification", "entry zone",
        "acknowledged", "resolved", "author", "components", "regions", "peak component status",
    ]);

    /// <summary>Parts of outages, windows others state, and what the platform said, by the outage's number.</summary>
    public static CarriedTable Details { get; } = new("outage_details", ["outage", "kind", "start", "end", "low", "high", "status", "text", "url"]);

    /// <summary>One row an account of the roster.</summary>
    public static CarriedTable Roster { get; } = new("roster", ["account", "platform", "creator", "clients", "segments", "audience", "followers", "home region", "business type", "monetised"]);

    /// <summary>One row a planned post.</summary>
    public static CarriedTable Planned { get; } = new("planned_posts", ["account", "platform", "id", "title", "planned on", "planned at", "format", "client", "link"]);

    /// <summary>Texts too long for a cell of a workbook, in parts. Only in workbooks, and only where there are some.</summary>
    public static CarriedTable LongTexts { get; } = new("long_texts", ["long text", "part", "content"]);

    /// <summary>All of them, in the order of an export.</summary>
    public static IReadOnlyList<CarriedTable> All { get; } = [About, Observations, Series, Posts, Outages, Details, Roster, Planned, LongTexts];

    private static IReadOnlyList<string> FirstOfPosts => ["account", "platform", "id", "title", "link", "published on", "published at", "taken on", "listed until", "figures"];
}
