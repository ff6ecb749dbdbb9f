namespace CreatorImpact.Analysis.Money;

/// <summary>Which metrics stand for views and for revenue: the first an account has counts, never a sum of several, for they overlap.</summary>
public static class MoneyMetrics
{
    /// <summary>Views, in order of preference.</summary>
    public static IReadOnlyList<string> Views { get; } = ["views", "video_views", "media_views", "engaged_views"];

    /// <summary>Revenue, in order of preference: all sources before ads alone.</summary>
    public static IReadOnlyList<string> Revenue { get; } = ["estimated_revenue", "adsense_revenue", "ad_revenue", "watch_page_ads_revenue"];

    /// <summary>Views that earn.</summary>
    public const string Qualified = "qualified_views";

    /// <summary>Revenue per 1,000 views as the platform states it.</summary>
    public const string Rpm = "rpm";

    /// <summary>True for metrics that money is computed from.</summary>
    public static bool Counts(string metric) => metric is Qualified or Rpm || Views.Contains(metric, StringComparer.Ordinal) || Revenue.Contains(metric, StringComparer.Ordinal);
}
