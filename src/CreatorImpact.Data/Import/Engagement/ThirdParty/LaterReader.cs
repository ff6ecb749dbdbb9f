using CreatorImpact.Data.Import.Engagement.Layouts;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Later's posts; times without a zone.</summary>
internal sealed class LaterReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Posted = HeaderSet.Of("posted at");

    public override string Title => "Later posts (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new ItemLayout
        {
            Format = "later.posts", Needs = [Posted, HeaderSet.Of("media type|caption|post url")], Kind = TableKind.EventList, Metrics = ToolMetrics.Names,
            Link = HeaderSet.Of("post url"), Caption = HeaderSet.Of("caption"), Published = Posted,
        },
    ];
}
