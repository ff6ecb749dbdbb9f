using System.Globalization;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// Chooses which points of a long series are drawn, so that the picture stays the same: the lowest and the highest of each bucket,
/// one gap of each bucket that has any, both ends, and the points at given edges.
/// </summary>
public static class SeriesThinning
{
    // Lowest, highest, gap.
    private const int PointsPerBucket = 3;

    /// <summary>Indices to draw, ascending and without repeats.</summary>
    /// <param name="values">The series; null is a gap.</param>
    /// <param name="edges">Indices that must stay; each keeps the point before it too. Those outside the series are ignored.</param>
    /// <param name="maximum">Upper bound of the number of indices; at least three more than the points the edges keep.</param>
    /// <exception cref="ArgumentException">The edges leave no room for the series.</exception>
    public static IReadOnlyList<int> Choose(IReadOnlyList<double?> values, IReadOnlyCollection<int> edges, int maximum)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(edges);
        if (values.Count <= maximum)
            return [.. Enumerable.Range(0, values.Count)];

        var kept = new SortedSet<int> { 0, values.Count - 1 };
        kept.UnionWith(edges.SelectMany(edge => new[] { edge - 1, edge }).Where(index => index >= 0 && index < values.Count));
        var buckets = (maximum - kept.Count) / PointsPerBucket;
        if (buckets < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{kept.Count} points must stay, which leaves no room for the series in a maximum of {maximum}."), nameof(edges));

        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var start = (int)((long)values.Count * bucket / buckets);
            var end = (int)((long)values.Count * (bucket + 1) / buckets);
            AddBucket(values, start, end, kept);
        }

        return [.. kept];
    }

    private static void AddBucket(IReadOnlyList<double?> values, int start, int end, SortedSet<int> kept)
    {
        int? lowest = null, highest = null, gap = null;
        for (var index = start; index < end; index++)
        {
            if (values[index] is not { } value)
            {
                gap ??= index;
                continue;
            }

            if (lowest is null || value < values[lowest.Value])
                lowest = index;
            if (highest is null || value > values[highest.Value])
                highest = index;
        }

        foreach (var index in (int?[])[lowest, highest, gap])
        {
            if (index is { } chosen)
                kept.Add(chosen);
        }
    }
}
