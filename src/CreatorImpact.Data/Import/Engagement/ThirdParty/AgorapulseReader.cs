using CreatorImpact.Data.Import.Engagement.Layouts;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Agorapulse's posts: day first, the time in a column of its own.</summary>
internal sealed class AgorapulseReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Day = HeaderSet.Of("publishing date|date de publication");

    private static readonly IReadOnlySet<string> Clock = HeaderSet.Of("publishing time|heure de publication");

    public override string Title => "Agorapulse posts (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new ItemLayout
        {
            Format = "agorapulse.posts", Needs = [Day, HeaderSet.Of("message"), HeaderSet.Of("link|lien")], Kind = TableKind.EventList, Metrics = ToolMetrics.Names, DateOrder = Import.DateOrder.DayFirst,
            Link = HeaderSet.Of("link|lien"), Caption = HeaderSet.Of("message"), Published = Day, Clock = Clock, Platform = HeaderSet.Of("network|social network"), Account = HeaderSet.Of("profile|account"),
        },
    ];
}
