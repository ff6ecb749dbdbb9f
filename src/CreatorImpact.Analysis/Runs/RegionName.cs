using System.Globalization;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Regions under one spelling, so that what an outage names and what a roster states can be held against each other.</summary>
internal static class RegionName
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Countries = new(ReadCountries);

    /// <summary>The two letters of ISO 3166-1 where the text is such a code, its three letters, the English name or a common short form; else the text in capitals.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim().ToUpperInvariant();
        return Countries.Value.GetValueOrDefault(name, name);
    }

    /// <summary>True for what <see cref="Fold"/> made of a country: two countries share nobody.</summary>
    public static bool IsCountry(string folded) => folded.Length == 2 && Countries.Value.ContainsKey(folded);

    private static Dictionary<string, string> ReadCountries()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal) { ["UK"] = "GB", ["GREAT BRITAIN"] = "GB", ["USA"] = "US", ["U.S."] = "US", ["UNITED STATES OF AMERICA"] = "US" };
        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => culture.Name).Where(name => name.Length > 0).Select(name => new RegionInfo(name)))
        {
            // Areas such as 419 (Latin America) have three digits and are no country.
            if (region.TwoLetterISORegionName is not { Length: 2 } code || !char.IsAsciiLetterUpper(code[0])) continue;
            found[code] = code;
            found.TryAdd(region.ThreeLetterISORegionName.ToUpperInvariant(), code);
            found.TryAdd(region.EnglishName.ToUpperInvariant(), code);
        }

        return found;
    }
}
