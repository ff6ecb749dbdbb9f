using CreatorImpact.Analysis.Posts;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Posts that count for a deliverable.</summary>
/// <param name="Found">Posts that were found, each once, in the order of the account's list.</param>
/// <param name="Missing">Links and titles no post was found for.</param>
public sealed record PostMatch(IReadOnlyList<PostViews> Found, IReadOnlyList<string> Missing)
{
    private static readonly string[] Prefixes = ["https://", "http://", "www.", "m."];

    /// <summary>Finds posts by link, by the platform's own id, or by title; case and the head of an address do not count.</summary>
    /// <param name="wanted">Links and titles as typed.</param>
    /// <param name="posts">The account's posts; null when none was imported.</param>
    public static PostMatch Of(IReadOnlyList<string> wanted, AccountPosts? posts)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var all = posts?.Posts ?? [];
        var byName = all.SelectMany(post => Names(post).Select(name => (name, post))).ToLookup(pair => pair.name, pair => pair.post, StringComparer.OrdinalIgnoreCase);
        var found = wanted.SelectMany(name => byName[Folded(name)]).ToHashSet(ReferenceEqualityComparer.Instance);
        return new PostMatch([.. all.Where(found.Contains)], [.. wanted.Where(name => !byName.Contains(Folded(name)))]);
    }

    private static IEnumerable<string> Names(PostViews post) =>
        new[] { post.Item.Link, post.Item.Key, post.Item.Title }.OfType<string>().Select(Folded).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Folded(string name)
    {
        var rest = name.Trim().TrimEnd('/');
        foreach (var prefix in Prefixes)
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                rest = rest[prefix.Length..];
        return rest;
    }
}
