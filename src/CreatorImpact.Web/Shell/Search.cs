namespace CreatorImpact.Web.Shell;

/// <summary>Asks all sources and keeps the list short.</summary>
public sealed class Search(IEnumerable<ISearchSource> sources)
{
    /// <summary>Most hits of one kind.</summary>
    public const int MostOfOneKind = 5;

    /// <summary>Hits by kind, in the order of the sources; none for a blank text.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string? typed, CancellationToken token)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return [];

        var hits = new List<SearchHit>();
        foreach (var source in sources.OrderBy(source => source.Order))
            hits.AddRange(await source.FindAsync(text, MostOfOneKind, token));
        return hits;
    }
}
