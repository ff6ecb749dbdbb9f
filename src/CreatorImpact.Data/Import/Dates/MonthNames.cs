using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>Month names of every culture the runtime knows, genitive and abbreviated forms included; English alone where it knows none.</summary>
internal static class MonthNames
{
    private static readonly string[] VietnameseWords = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

    // The invariant culture's names are English, and it is there without the data of the others (invariant globalization), too.
    private static readonly Lazy<Dictionary<string, int>> EnglishNames = new(() => Read(CultureInfo.InvariantCulture));

    private static readonly string[] MainCultures = ["de", "es", "fr", "it", "nl", "pt"];

    private static readonly Lazy<IReadOnlyList<Dictionary<string, int>>> MainOnes =
        new(() => [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => MainCultures.Contains(culture.Name)).Select(Read)]);

    private static readonly Lazy<IReadOnlyList<Dictionary<string, int>>> AllLanguages = new(ReadAll);

    /// <summary>English names, tried first: exports keep them in most languages.</summary>
    public static IReadOnlyDictionary<string, int> English => EnglishNames.Value;

    /// <summary>The languages exports are written in most: where one of them explains a column, rarer ones do not make it ambiguous.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, int>> MainLanguages => MainOnes.Value;

    /// <summary>One table a language.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, int>> Languages => AllLanguages.Value;

    /// <summary>Comparable form: NFKC, lower case, no points or commas, single blanks.</summary>
    public static string Normalise(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormKC))
        {
            if (letter is '.' or ',' or '\u00AD' or (>= '\u200B' and <= '\u200F')) continue;
            if (!char.IsWhiteSpace(letter)) result.Append(char.ToLowerInvariant(letter));
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Month named by <paramref name="words"/>: as a whole, else by its last word of three letters or more that is a month ("8 de marzo", "Sun Nov 01").</summary>
    public static int? Find(IReadOnlyDictionary<string, int> language, string words)
    {
        if (language.TryGetValue(words, out var month)) return month;
        if (!words.Contains(' ', StringComparison.Ordinal)) return null;

        foreach (var word in words.Split(' ').Reverse())
            if (word.Length > 2 && language.TryGetValue(word, out month))
                return month;

        return null;
    }

    private static List<Dictionary<string, int>> ReadAll()
    {
        var languages = new List<Dictionary<string, int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).OrderBy(culture => culture.Name, StringComparer.Ordinal))
        {
            if (culture.Name.Length == 0) continue;
            var names = Read(culture);
            if (names.Count > 0 && seen.Add(string.Join('|', names.Select(pair => Invariant($"{pair.Key}={pair.Value}")).Order(StringComparer.Ordinal)))) languages.Add(names);
        }

        return languages;
    }

    private static Dictionary<string, int> Read(CultureInfo culture)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var gregorian = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault();
        if (gregorian is null) return names;

        var format = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        format.Calendar = gregorian;
        string[][] forms = [format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames];
        foreach (var form in forms)
        {
            for (var month = 1; month <= 12; month++)
            {
                var name = Normalise(form[month - 1]);
                if (name.Length > 1 && !name.Any(char.IsAsciiDigit)) names.TryAdd(name, month);
            }
        }

        if (culture.Name == "vi")
            for (var month = 1; month <= 12; month++)
                names.TryAdd("tháng " + VietnameseWords[month - 1], month);

        if (culture.TwoLetterISOLanguageName == "en" || culture.Name.Length == 0) names.TryAdd("sept", 9);
        return names;
    }
}
