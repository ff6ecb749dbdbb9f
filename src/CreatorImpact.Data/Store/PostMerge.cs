using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>Joins what several exports say of posts: the highest rank counts, a lower one fills what it leaves out, and each adds its figures.</summary>
/// <typeparam name="TKey">What tells posts apart.</typeparam>
internal sealed class PostMerge<TKey>
    where TKey : notnull
{
    private readonly OrderedDictionary<TKey, (StoredContentItem Item, List<ContentSnapshot> Snapshots)> _posts = [];

    /// <summary>All posts, the newest first; posts without a publish day come last. Two of the same time are in order of account and key.</summary>
    public IReadOnlyList<StoredContentItem> Listed =>
    [
        .. _posts.Values.Select(post => post.Item with { Snapshots = [.. Enumerable.Reverse(post.Snapshots).OrderBy(one => one.TakenAt).ThenBy(one => one.ExportedAt)] })
            .OrderByDescending(item => item.PublishedOn ?? LocalDate.MinIsoValue).ThenByDescending(item => item.PublishedAt ?? Instant.MinValue)
            .ThenBy(item => item.Account, StringComparer.Ordinal).ThenBy(item => item.Key, StringComparer.Ordinal),
    ];

    /// <summary>Adds what one export says of a post; of each post the highest rank comes first, so that of two snapshots of one moment its is the newest.</summary>
    public void Add(TKey key, StoredContentItem said, ContentSnapshot snapshot)
    {
        if (!_posts.TryGetValue(key, out var post))
        {
            _posts[key] = (said, [snapshot]);
            return;
        }

        var known = post.Item;
        post.Snapshots.Add(snapshot);
        _posts[key] = (known with { Title = known.Title ?? said.Title, Link = known.Link ?? said.Link, PublishedOn = known.PublishedOn ?? said.PublishedOn, PublishedAt = known.PublishedAt ?? said.PublishedAt }, post.Snapshots);
    }
}
