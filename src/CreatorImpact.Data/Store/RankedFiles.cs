using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Items;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What stores would show of posts and plans if files were imported, without a database.</summary>
public static class RankedFiles
{
    /// <summary>The posts of engagement exports as <see cref="ContentStore.ListAsync"/> lists them; their numbers are counted from 1.</summary>
    public static IReadOnlyList<StoredContentItem> Posts(IEnumerable<RankedFile> files)
    {
        var posts = new PostMerge<(string, string, string)>();
        var ids = new Dictionary<(string, string, string), long>();
        foreach (var (item, written, format) in Items(files))
        {
            var key = (StorableText.Clean(item.Platform ?? string.Empty), StorableText.Clean(item.Account), StorableText.Clean(item.Id));
            if (!ids.TryGetValue(key, out var id)) ids[key] = id = ids.Count + 1;
            var said = new StoredContentItem(id, key.Item2, key.Item1.Length == 0 ? null : key.Item1, key.Item3)
            {
                Title = StorableText.From(item.Title),
                Link = StorableText.From(item.Link),
                PublishedOn = item.PublishedOn,
                PublishedAt = item.PublishedAt,
            };
            var figures = item.Values.ToDictionary(value => value.Key, value => AsStored(value.Value), StringComparer.Ordinal);
            posts.Add(key, said, new ContentSnapshot(item.SnapshotOn, written, figures) { Format = format, ListedUntil = item.ListedUntil });
        }

        return posts.Listed;
    }

    // Highest rank first. Sorting is stable: what is written at one instant stays in the order of the files and, within one, of its rows.
    private static IEnumerable<(ContentItem Item, Instant Written, string Format)> Items(IEnumerable<RankedFile> files) =>
        HighestFirst(files)
            .Where(file => file.Reading is EngagementReading)
            .SelectMany((file, place) => ContentStore.Distinct(((EngagementReading)file.Reading).Items).Values
                .Select(item => (Place: place, Item: item, Written: item.WrittenAt ?? file.WrittenAt, Format: item.ListFormat ?? ((EngagementReading)file.Reading).Format)))
            .OrderByDescending(one => one.Written).ThenBy(one => one.Place).ThenByDescending(one => one.Item.Position)
            .Select(one => (one.Item, one.Written, one.Format));

    /// <summary>The planned posts of schedules as <see cref="ScheduleStore.ListAsync"/> lists them.</summary>
    public static IReadOnlyList<StoredPlannedPost> Planned(IEnumerable<RankedFile> files) => ScheduleStore.Listed(
        HighestFirst(files).Select(file => file.Reading).OfType<ScheduleReading>().SelectMany(reading => ScheduleStore.Distinct(reading.Posts))
            .DistinctBy(entry => entry.Key).Select(entry => new StoredPlannedPost(entry.Key.Key, entry.Value, null, Removed: false)));

    // Stores keep figures as text; a cast may end on another last digit.
    private static double AsStored(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static IEnumerable<RankedFile> HighestFirst(IEnumerable<RankedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.DistinctBy(file => file.Sha256).OrderByDescending(file => file.WrittenAt).ThenByDescending(file => file.Sha256, StringComparer.Ordinal);
    }
}
