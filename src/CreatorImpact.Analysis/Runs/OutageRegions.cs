namespace CreatorImpact.Analysis.Runs;

/// <summary>Which regions an outage hit, from what a source wrote.</summary>
internal static class OutageRegions
{
    private static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase) { "global", "globally", "worldwide", "world", "everywhere", "international", "all", "all regions" };

    /// <summary>The regions named; empty when none is, or when one of the names means everywhere.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<string> stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var names = stated.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Exists(Everywhere.Contains) ? [] : names;
    }
}
