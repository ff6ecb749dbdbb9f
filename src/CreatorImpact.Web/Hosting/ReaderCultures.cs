using System.Globalization;
using CreatorImpact.Web.Resources;

namespace CreatorImpact.Web.Hosting;

/// <summary>
/// Languages of the interface, and the habits in which numbers and dates are written. A reader whose language is not translated
/// still gets the decimal signs and the order of day and month of home.
/// </summary>
internal static class ReaderCultures
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Languages the interface is translated to; the first is the default, the others are those whose texts lie beside the program.</summary>
    public static IReadOnlyList<CultureInfo> Interface { get; } = [English, .. Translations(AppContext.BaseDirectory)];

    /// <summary>Cultures for numbers and dates: those that count years as this product does and write the digits it can read back.</summary>
    public static IReadOnlyList<CultureInfo> Formats { get; } =
    [
        English,
        .. CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Length > 0 && culture.Calendar is GregorianCalendar && culture.NumberFormat.NativeDigits[0] == "0")
            .Where(culture => !culture.Equals(English)),
    ];

    private static Dictionary<string, CultureInfo> FormatsByName { get; } = Formats.ToDictionary(culture => culture.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What one reader gets. Words and dates are never in two languages: numbers and dates follow the reader's home, unless another
    /// language than that of home is read.
    /// </summary>
    /// <param name="chosen">Language the reader chose here; null, or one that is not translated, when none was.</param>
    /// <param name="accepted">Names of cultures the browser asks for, the best first.</param>
    public static (CultureInfo Formats, CultureInfo Words) For(string? chosen, IEnumerable<string> accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        var known = accepted.Select(FormatsOf).OfType<CultureInfo>().ToList();
        var words = Find(chosen) ?? known.Select(LanguageOf).FirstOrDefault(language => language is not null) ?? English;
        var home = known.FirstOrDefault() ?? words;
        var spoken = LanguageOf(home);
        var fits = words.Equals(spoken) || (spoken is null && words.Equals(English));
        return (fits ? home : known.Find(culture => words.Equals(LanguageOf(culture))) ?? words, words);
    }

    /// <summary>The language of the interface with this code; null when it is not translated.</summary>
    public static CultureInfo? Find(string? code) => Interface.FirstOrDefault(language => string.Equals(language.Name, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Languages whose texts lie in a folder each, as the build puts them.</summary>
    /// <param name="folder">Folder of the program.</param>
    public static IEnumerable<CultureInfo> Translations(string folder) => Directory.EnumerateDirectories(folder)
        .Where(language => File.Exists(Path.Combine(language, $"{typeof(ShellText).Assembly.GetName().Name}.resources.dll")))
        .Select(language => CultureInfo.GetCultureInfo(Path.GetFileName(language)))
        .OrderBy(language => language.Name, StringComparer.Ordinal);

    // The culture itself, or the nearest one above it.
    private static CultureInfo? FormatsOf(string name)
    {
        for (var rest = name; rest.Length > 0; rest = rest.LastIndexOf('-') is > 0 and var cut ? rest[..cut] : "")
        {
            if (FormatsByName.TryGetValue(rest, out var culture)) return culture;
        }

        return null;
    }

    private static CultureInfo? LanguageOf(CultureInfo culture)
    {
        for (var one = culture; one.Name.Length > 0; one = one.Parent)
        {
            if (Find(one.Name) is { } language) return language;
        }

        return null;
    }
}
