using CreatorImpact.Data.Import.Engagement.Layouts;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Buffer's posts of several services; times carry their offset.</summary>
internal sealed class BufferReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Update = HeaderSet.Of("update");

    private static readonly IReadOnlySet<string> Service = HeaderSet.Of("service");

    public override string Title => "Buffer posts (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new ItemLayout
        {
            Format = "buffer.posts", Needs = [Update, Service], Kind = TableKind.EventList, Metrics = ToolMetrics.Names,
            Link = HeaderSet.Of("service link"), Caption = Update, Published = HeaderSet.Of("date"), Platform = Service,
        },
    ];
}
