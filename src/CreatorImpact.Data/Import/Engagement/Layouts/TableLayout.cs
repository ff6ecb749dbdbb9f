using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>One table of a known export: how it is recognised, what its columns become. Columns are found by name, in any order.</summary>
internal abstract record TableLayout
{
    /// <summary>Format code, such as <c>tiktok.overview</c>.</summary>
    public required string Format { get; init; }

    /// <summary>A table fits when it has one header of each set …</summary>
    public required IReadOnlyList<IReadOnlySet<string>> Needs { get; init; }

    /// <summary>… and none of these.</summary>
    public IReadOnlySet<string> Without { get; init; } = HeaderSet.Of(string.Empty);

    /// <summary>False for tables that say nothing about their origin and are only read beside one that does.</summary>
    public bool IsSign { get; init; } = true;

    /// <summary>IANA zone of the days and publish times, where the source always uses one.</summary>
    public string? Zone { get; init; }

    /// <summary>Order of day and month the source writes, where the dates do not tell.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Every header named here.</summary>
    public virtual IEnumerable<string> Headers => Needs.SelectMany(set => set);

    /// <summary>True when the table is of this layout.</summary>
    public virtual bool Fits(TextTable table) => Needs.All(table.Keys.Overlaps) && !table.Keys.Overlaps(Without);

    /// <summary>Reads a table of this layout; null with a refusal when the user must be asked.</summary>
    public abstract IReadOnlyList<EngagementTable>? Read(TextTable table, SeriesContext context, ImportIssues issues, out string? zone, out RefusedReading? refusal, CancellationToken token);
}
