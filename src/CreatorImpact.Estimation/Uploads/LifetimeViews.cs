namespace CreatorImpact.Estimation.Uploads;

/// <summary>Views of an account's posts at one age. The few that take off pull the mean far above the median, so both are kept.</summary>
/// <param name="Posts">Posts whose figure is known.</param>
/// <param name="Median">Middle post; null without any.</param>
/// <param name="Mean">Average post; null without any.</param>
public sealed record LifetimeViews(int Posts, double? Median, double? Mean)
{
    /// <summary>Sums up the figures known.</summary>
    public static LifetimeViews Of(IEnumerable<ViewsAtAge> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return OfFigures(posts.Select(post => post.Point).OfType<double>());
    }

    /// <summary>Sums up figures.</summary>
    internal static LifetimeViews OfFigures(IEnumerable<double> figures)
    {
        var known = figures.Order().ToArray();
        if (known.Length == 0) return new LifetimeViews(0, null, null);

        var middle = known.Length / 2;
        var median = known.Length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
        return new LifetimeViews(known.Length, median, known.Sum() / known.Length);
    }
}
