namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>Header names that mean the same, in all languages, as <see cref="Delimited.HeaderName.Key"/>.</summary>
internal static class HeaderSet
{
    /// <summary>A set of the names in <paramref name="names"/>, which stand between bars.</summary>
    public static IReadOnlySet<string> Of(string names) => names.Split('|').ToHashSet(StringComparer.Ordinal);
}
