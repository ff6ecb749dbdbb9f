namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>Header names that mean the same, in all languages, as <see cref="Delimited.HeaderName.Key"/>.</summary>
internal static class HeaderSet
{
    /// <summary>A set of the names in <paramref name="names"/>, which stand between bars; no name is in the set of an empty text.</summary>
    public static IReadOnlySet<string> Of(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
