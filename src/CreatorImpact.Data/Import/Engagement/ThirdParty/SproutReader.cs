using CreatorImpact.Data.Import.Engagement.Layouts;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Sprout Social: posts, and profiles by day. Dates are written month first.</summary>
internal sealed class SproutReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Network = HeaderSet.Of("network");

    private static readonly IReadOnlySet<string> Profile = HeaderSet.Of("profile");

    public override string Title => "Sprout Social: posts, profiles by day (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout
        {
            Format = "sprout.profile", Needs = [HeaderSet.Of("date"), Network, HeaderSet.Of("net audience growth|audience gained|audience")], Without = HeaderSet.Of("post id"), DateOrder = Import.DateOrder.MonthFirst, RowsFollow = true,
            Account = Profile, Platform = Network,
            Metrics = ToolMetrics.Names
                .With("followers_total", "audience").With("followers_net", "net audience growth").With("followers_gained", "audience gained").With("followers_lost", "audience lost"),
        },
        new ItemLayout
        {
            Format = "sprout.posts", Needs = [HeaderSet.Of("post id"), Network, HeaderSet.Of("sent by|content type|profile")], Kind = TableKind.EventList, Metrics = ToolMetrics.Names, DateOrder = Import.DateOrder.MonthFirst,
            Id = HeaderSet.Of("post id"), Link = HeaderSet.Of("link"), Caption = HeaderSet.Of("post"), Published = HeaderSet.Of("date"), Platform = Network, Account = Profile,
        },
    ];
}
