using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Posts;

/// <summary>Views of one post by age, out of every export that lists it.</summary>
/// <param name="Item">The post.</param>
/// <param name="Metric">Metric that counts as views; null when no export has one.</param>
/// <param name="Snapshots">Views at ages, oldest first; empty without a publish day.</param>
public sealed record PostViews(StoredContentItem Item, string? Metric, IReadOnlyList<ViewSnapshot> Snapshots)
{
    // Platforms name by these what others call views; the first an export has counts.
    private static readonly string[] Metrics = ["views", "video_views", "impressions", "reach"];

    /// <summary>Newest views; null without any.</summary>
    public double? Latest => Metric is null ? null : Item.Snapshots.Select(one => one.Figures.TryGetValue(Metric, out var views) ? views : (double?)null).LastOrDefault(views => views is not null);

    /// <summary>Views at an age in days.</summary>
    public ViewsAtAge At(double ageDays) => ViewsAtAge.Of(Snapshots, ageDays);

    /// <summary>Reads a post.</summary>
    public static PostViews Of(StoredContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var metric = Array.Find(Metrics, name => item.Snapshots.Any(one => one.Figures.ContainsKey(name)));
        if (metric is null || PublishedAt(item) is not { } published) return new PostViews(item, metric, []);

        return new PostViews(
            item,
            metric,
            [.. item.Snapshots.Where(one => one.Figures.ContainsKey(metric)).Select(one => new ViewSnapshot((one.TakenAt - published).TotalDays, one.Figures[metric])).OrderBy(one => one.AgeDays)]);
    }

    // Of a day alone noon stands in: half a day off at most.
    private static Instant? PublishedAt(StoredContentItem item) => item.PublishedAt ?? item.PublishedOn?.At(new LocalTime(12, 0)).InUtc().ToInstant();
}
