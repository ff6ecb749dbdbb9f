using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.YouTube;

/// <summary>YouTube Reporting API bulk reports: rows by video, country and so on that add up to the channel's Pacific day.</summary>
internal sealed class ReportingApiReader : LayoutReader
{
    private static readonly IReadOnlySet<string> Channel = HeaderSet.Of("channel id");

    private static readonly MetricNames Metrics = MetricNames.Common
        .With("estimated_revenue", "estimated partner revenue")
        .With("ad_revenue", "estimated partner ad revenue|estimated youtube ad revenue")
        .With("cpm", "estimated cpm")
        .With("playback_cpm", "estimated playback based cpm")
        .With("avg_percentage_viewed", "average view duration percentage");

    public override string Title => "YouTube Reporting API bulk report (CSV, also gzip)";

    protected override int Score => 94;

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout
        {
            Format = "youtube.reporting_api", Needs = [HeaderSet.Of("date"), Channel, HeaderSet.Of("video id|playlist id|claimed status|country code|live or on demand|subscribed status")],
            Metrics = Metrics, Account = Channel, Zone = "America/Los_Angeles", AddsRows = true, Note = "Rows by video and other splits, summed to the channel's day; rows without a video carry changes of the channel.",
        },
    ];

    protected override string PlatformOf(SourceContent content) => "youtube";
}
