using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Hootsuite's post performance: posts of several networks, with a preamble; times in GMT where the header says so.</summary>
internal sealed class HootsuiteReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Link = HeaderSet.Of("post permalink");

    private static readonly IReadOnlySet<string> Network = HeaderSet.Of("social network");

    private static readonly IReadOnlySet<string> Gmt = HeaderSet.Of("date (gmt)|date (utc)");

    public override string Title => "Hootsuite post performance (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } = [Posts(Gmt, "UTC"), Posts(ColumnNames.Date, null)];

    private static ItemLayout Posts(IReadOnlySet<string> date, string? zone) => new()
    {
        Format = "hootsuite.posts",
        Needs = [Link, Network, date],
        Kind = TableKind.EventList,
        Metrics = ToolMetrics.Names,
        Zone = zone,
        Id = HeaderSet.Of("post id"),
        Link = Link,
        Caption = HeaderSet.Of("post message"),
        Published = date,
        Platform = Network,
        Account = HeaderSet.Of("social profile|profile|account"),
    };
}
