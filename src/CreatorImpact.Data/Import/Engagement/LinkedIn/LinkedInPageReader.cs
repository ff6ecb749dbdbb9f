using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.LinkedIn;

/// <summary>LinkedIn's page analytics by day: organic, sponsored and total columns side by side, a description above the header.</summary>
internal sealed class LinkedInPageReader : LayoutReader
{
    private static readonly MetricNames Metrics = MetricNames.None
        .With("impressions", "impressions (total)")
        .With("reach", "unique impressions (organic)")
        .With("clicks", "clicks (total)")
        .With("likes", "reactions (total)")
        .With("comments", "comments (total)")
        .With("reposts", "reposts (total)")
        .With("engagement_rate", "engagement rate (total)");

    public override string Title => "LinkedIn page analytics by day (XLS, XLSX or CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout { Format = "linkedin.page_content", Needs = [ColumnNames.Date, HeaderSet.Of("impressions (total)"), HeaderSet.Of("impressions (organic)|clicks (total)")], Metrics = Metrics, DateOrder = Import.DateOrder.MonthFirst, RowsFollow = true },
    ];

    protected override string PlatformOf(SourceContent content) => "linkedin";
}
