namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Which names are one creator's: those that differ in case only. Exports and rosters are typed by different people, and whoever is counted twice makes
/// a group look larger than it is.
/// </summary>
public static class CreatorNames
{
    /// <summary>Compares names by that rule.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Distinct creators behind names.</summary>
    public static int Count(IEnumerable<string> names) => names.Distinct(Comparer).Count();
}
