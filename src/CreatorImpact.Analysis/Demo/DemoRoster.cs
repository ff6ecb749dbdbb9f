using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Demo;

/// <summary>
/// The made-up creators of the demo and what happened to them, so planted that every verdict occurs: an obvious loss, an audience that was
/// spared, one too noisy to tell, a history too short, counters that stood still. The data end on 22 November 2026 for everybody.
/// </summary>
public static class DemoRoster
{
    /// <summary>Counters of Twitch stood still while people went on commenting.</summary>
    public static readonly OutageWindow TwitchCounters = Between(Instant.FromUtc(2026, 10, 22, 14, 0), 7);

    /// <summary>Instagram answered only every other request.</summary>
    public static readonly OutageWindow InstagramDegraded = Between(Instant.FromUtc(2026, 10, 29, 12, 0), 8);

    /// <summary>YouTube did not play.</summary>
    public static readonly OutageWindow YouTubePlayback = Between(Instant.FromUtc(2026, 11, 5, 18, 0), 5);

    /// <summary>TikTok did not load its feed.</summary>
    public static readonly OutageWindow TikTokFeed = Between(Instant.FromUtc(2026, 11, 12, 17, 30), 6.5);

    private const string NewYork = "America/New_York";
    private const string Berlin = "Europe/Berlin";
    private const int HourlyDays = 56;

    private static readonly LocalDate HourlyStart = new(2026, 9, 28);
    private static readonly DemoCreator Nook = new("Nook and Lantern", "youtube", 1450, 0.12);

    /// <summary>All files, in the order they are imported.</summary>
    public static IReadOnlyList<DemoExport> Exports { get; } =
    [
        new("mira-bakes-hourly.csv", new DemoCreator("Mira Bakes", "tiktok", 5200, 0.12), HourlyStart, HourlyDays, NewYork,
            new DemoOutage(TikTokFeed, 0.9, 0.15, 24), DemoMetric.Views, new DemoMetric("likes", 0.062)),
        new("tobi-tinkers-daily.csv", new DemoCreator("Tobi Tinkers", "tiktok", 2600, 0.3), new LocalDate(2026, 7, 6), 140, Berlin,
            new DemoOutage(TikTokFeed, 0.9, 0.3, 24), DemoMetric.Views, new DemoMetric("comments", 0.004), new DemoMetric("estimated_revenue", 0.0011, "EUR"))
        {
            Daily = true,
            Gap = (new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 17)),
        },
        new("nook-and-lantern-hourly.csv", Nook, HourlyStart, HourlyDays, NewYork,
            new DemoOutage(YouTubePlayback, 0.8, 0.2, 24), DemoMetric.Views, new DemoMetric("likes", 0.041)),
        new("nook-and-lantern-revenue.csv", Nook, HourlyStart, HourlyDays, NewYork,
            new DemoOutage(YouTubePlayback, 0.8, 0.2, 24), new DemoMetric("estimated_revenue", 0.0034, "USD")) { Daily = true },
        new("slow-atlas-hourly.csv", new DemoCreator("Slow Atlas", "youtube", 3100, 0.05), HourlyStart, HourlyDays, "Asia/Tokyo", null, DemoMetric.Views),
        new("ada-sketches-hourly.csv", new DemoCreator("Ada Sketches", "instagram", 2100, 0.1), HourlyStart, HourlyDays, Berlin,
            new DemoOutage(InstagramDegraded, 0.5, 0.25, 24), DemoMetric.Views, new DemoMetric("comments", 0.009)),
        new("juno-static-hourly.csv", new DemoCreator("Juno Static", "instagram", 60, 0.9), HourlyStart, HourlyDays, Berlin,
            new DemoOutage(InstagramDegraded, 0.5, 0.25, 24), DemoMetric.Views),
        new("fern-begins-daily.csv", new DemoCreator("Fern Begins", "instagram", 340, 0.2), new LocalDate(2026, 10, 26), 7, Berlin,
            new DemoOutage(InstagramDegraded, 0.5, 0.25, 24), DemoMetric.Views) { Daily = true },
        new("pixel-harbor-hourly.csv", new DemoCreator("Pixel Harbor", "twitch", 890, 0.14), HourlyStart, HourlyDays, NewYork,
            new DemoOutage(TwitchCounters, 1, 0, 24), DemoMetric.Views, new DemoMetric("comments", 0.21, SeesOutage: false)),
    ];

    private static OutageWindow Between(Instant start, double hours) => new(start, start + Duration.FromHours(hours));
}
