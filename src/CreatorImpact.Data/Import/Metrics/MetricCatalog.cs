namespace CreatorImpact.Data.Import.Metrics;

/// <summary>The canonical metrics and how their values combine.</summary>
public static class MetricCatalog
{
    private static readonly HashSet<string> Gauges = new(StringComparer.Ordinal)
    {
        "followers_total", "rpm", "cpm", "ctr", "avg_view_duration_seconds", "avg_viewers", "max_viewers", "active_followers",
        "avg_percentage_viewed", "stayed_to_watch", "likes_share", "playback_cpm",
    };

    private static readonly HashSet<string> Money = new(StringComparer.Ordinal)
    {
        "estimated_revenue", "ad_revenue", "ad_cost", "rpm", "cpm", "playback_cpm", "premium_revenue", "transaction_revenue", "watch_page_ads_revenue", "adsense_revenue",
    };

    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "views", "engaged_views", "impressions", "reach", "viewers", "new_viewers", "returning_viewers", "profile_views", "likes", "dislikes", "comments", "shares", "reposts", "saves",
        "engagements", "clicks", "followers_total", "followers_gained", "followers_lost", "followers_net", "uploads", "ad_impressions", "page_views", "media_views", "active_followers",
    };

    private static readonly HashSet<string> Feedback = new(StringComparer.Ordinal)
    {
        "reports", "user_reports", "problem_reports", "outage_reports", "report_count", "reports_count", "complaints", "sentiment",
    };

    // Columns nobody listed but whose name gives them away.
    private static readonly string[] RatioStarts = ["avg_", "average_", "percentage_", "percent_", "mean_", "median_"];

    private static readonly string[] RatioEnds = ["_rate", "_ratio", "_share", "_percent", "_percentage"];

    private static readonly HashSet<string> Additive = new(StringComparer.Ordinal)
    {
        "views", "engaged_views", "impressions", "likes", "dislikes", "comments", "shares", "reposts", "saves", "clicks", "watch_time_minutes", "followers_gained", "followers_lost", "estimated_revenue", "ad_revenue",
        "ad_impressions", "page_views",
    };

    /// <summary>True for a metric whose days add up to the figure of a range: not for people reached, who come again.</summary>
    public static bool IsAdditive(string metric) => Additive.Contains(metric);

    /// <summary>True for what users say of a platform (reports of trouble, how they feel about it): drawn beside outages, never part of a loss.</summary>
    public static bool IsFeedback(string metric) => Feedback.Contains(metric);

    /// <summary>True for a level or ratio: its values are never summed over time, so no loss can be estimated from it; nor from what users say of a platform.</summary>
    public static bool IsGauge(string metric) =>
        Feedback.Contains(metric) || Gauges.Contains(metric) || Array.Exists(RatioStarts, start => metric.StartsWith(start, StringComparison.Ordinal)) || Array.Exists(RatioEnds, end => metric.EndsWith(end, StringComparison.Ordinal));

    /// <summary>True for whole numbers: a sign before three digits groups thousands there.</summary>
    public static bool IsCount(string metric) => Counts.Contains(metric);

    /// <summary>True for amounts of money; their series carry a currency.</summary>
    public static bool IsMoney(string metric) => Money.Contains(metric);

    /// <summary>The same for a series: money is also what carries a currency, and what an export named no currency of stays money.</summary>
    public static bool IsMoney(string metric, string? currency) => currency is not null || IsMoney(metric);
}
