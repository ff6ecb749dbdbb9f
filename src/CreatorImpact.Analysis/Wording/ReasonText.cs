using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Wording;

/// <summary>
/// Says reasons in the reader's language. A reason is kept as an English sentence with its numbers; here it is found again among the sentences of
/// its code, and what stood in its places is put into the translation. A sentence that is not found, as one of an earlier version, stays English.
/// </summary>
public sealed partial class ReasonText
{
    private const string Folder = "reasons";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly ConcurrentDictionary<string, ReasonText> Loaded = new(StringComparer.Ordinal);

    private readonly CultureInfo _culture;
    private readonly List<SentencePattern> _parts;
    private readonly Dictionary<string, List<SentencePattern>> _byCode;

    /// <summary>Reasons from a file.</summary>
    /// <param name="culture">How numbers are written.</param>
    /// <param name="file">The sentences.</param>
    /// <exception cref="InvalidDataException">A sentence of the file has no words.</exception>
    public ReasonText(CultureInfo culture, ReasonFile file)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(file);
        _culture = culture;
        _parts = Ordered(file.Parts);
        _byCode = file.Reasons.ToDictionary(pair => pair.Key, pair => Ordered(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>Languages reasons are translated to, by their codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = CatalogFiles.Languages(Folder);

    /// <summary>Reasons for readers of a culture; loaded once a culture. English, and what is not translated, is said as it is kept.</summary>
    /// <exception cref="InvalidDataException">The file of the language cannot be read.</exception>
    public static ReasonText For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Loaded.GetOrAdd(culture.Name, static (_, wanted) => new ReasonText(wanted, FileOf(wanted)), culture);
    }

    /// <summary>The sentences of a language.</summary>
    /// <exception cref="InvalidDataException">Its file cannot be read.</exception>
    public static ReasonFile FileOf(CultureInfo culture) =>
        CatalogFiles.Find<ReasonFile>(culture, static language => $"{Folder}/{language}.json", Json) ?? new ReasonFile([], new Dictionary<string, IReadOnlyList<TranslatedSentence>>(StringComparer.Ordinal));

    /// <summary>The reason for the reader.</summary>
    public string Of(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return _byCode.TryGetValue(reason.Code, out var sentences) ? Among(sentences, reason.Text) ?? Named(sentences, reason.Text) ?? reason.Text : reason.Text;
    }

    // A reason that only some outages of a sum have begins with their name.
    private string? Named(List<SentencePattern> sentences, string text)
    {
        const string after = ": ";
        for (var at = text.IndexOf(after, StringComparison.Ordinal); at >= 0; at = text.IndexOf(after, at + 1, StringComparison.Ordinal))
        {
            if (Among(sentences, text[(at + after.Length)..]) is { } said) return text[..(at + after.Length)] + said;
        }

        return null;
    }

    private string? Among(List<SentencePattern> sentences, string text)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Read(text) is { } places) return sentence.Fill([.. places.Select(place => Part(place, sentence))]);
        }

        return null;
    }

    private string Part(string text, SentencePattern sentence) =>
        Among(sentence.Parts, text) ?? Among(_parts, text) ?? (sentence.HoldsReasons ? OfAnyCode(text) : null) ?? Number(text);

    private string? OfAnyCode(string text) => _byCode.Values.Select(sentences => Among(sentences, text)).FirstOrDefault(said => said is not null);

    // "1,234.5" and "12.5 %" with the signs of the reader; anything else is a name.
    private string Number(string text)
    {
        if (StoredNumber().Match(text) is not { Success: true } match) return text;
        var decimals = match.Groups["decimals"].Length;
        var format = (match.Groups["grouped"].Success ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture);
        return decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(format, _culture) + match.Groups["sign"].Value;
    }

    private static List<SentencePattern> Ordered(IEnumerable<TranslatedSentence> sentences) =>
        [.. sentences.Select(sentence => new SentencePattern(sentence)).OrderByDescending(sentence => sentence.Letters)];

    [GeneratedRegex(@"^(?<number>-?((?<grouped>[0-9]{1,3}(,[0-9]{3}){1,4})|[0-9]{1,15})(\.(?<decimals>[0-9]{1,9}))?)(?<sign> %)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StoredNumber();
}
