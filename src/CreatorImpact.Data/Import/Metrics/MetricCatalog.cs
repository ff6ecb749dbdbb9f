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

    /// <summary>True for a level or ratio: its values are never summed over time, so no loss can be estimated from it.</summary>
    public static bool IsGauge(string metric) => Gauges.Contains(metric);

    /// <summary>True for amounts of money; their series carry a currency.</summary>
    public static bool IsMoney(string metric) => Money.Contains(metric);
}
