using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Mapping;

/// <summary>The metrics a user can choose for a column of figures.</summary>
public static class MappedMetric
{
    private const string Hours = "watch_time_hours";

    /// <summary>Names to offer, the most used first. Any other name in snake case may be stored, too.</summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        "views", "impressions", "reach", "viewers", "likes", "comments", "shares", "saves", "engagements", "clicks", "profile_views",
        "watch_time_minutes", Hours, "minutes_streamed", "followers_total", "followers_gained", "followers_lost", "uploads", "estimated_revenue", "ad_revenue", "ad_impressions", "page_views",
    ];

    internal static MetricColumnName NameOf(string metric) => metric == Hours ? new MetricColumnName("watch_time_minutes", 60m) : new MetricColumnName(metric);

    internal static string Of(MetricColumnName name) => name is { Metric: "watch_time_minutes", Multiplier: 60m } ? Hours : name.Metric;
}
