namespace CreatorImpact.Web.Shell;

/// <summary>Finds things of one kind for the search of the top bar. A feature registers the sources of its own kinds.</summary>
public interface ISearchSource
{
    /// <summary>Place among the other kinds, ascending.</summary>
    int Order { get; }

    /// <summary>What matches, best first.</summary>
    /// <param name="typed">What was typed; never empty.</param>
    /// <param name="most">Most hits wanted.</param>
    /// <param name="token">Stops the search, for instance because another letter was typed.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token);
}
