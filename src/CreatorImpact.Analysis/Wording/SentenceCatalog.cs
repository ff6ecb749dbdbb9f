using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorImpact.Analysis.Wording;

/// <summary>
/// Finds texts that are kept in English again among the sentences of a language, and puts what stood in their places into the translation.
/// </summary>
public sealed class SentenceCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly List<SentencePattern> _parts;
    private readonly Dictionary<string, List<SentencePattern>> _byCode;
    private readonly Func<string, string> _place;

    /// <summary>Sentences from a file.</summary>
    /// <param name="file">The sentences.</param>
    /// <param name="place">How something in a place is said that the file does not know, such as a number or a name.</param>
    /// <exception cref="InvalidDataException">A sentence of the file has no words.</exception>
    public SentenceCatalog(ReasonFile file, Func<string, string> place)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(place);
        _place = place;
        _parts = Ordered(file.Parts);
        _byCode = file.Reasons.ToDictionary(pair => pair.Key, pair => Ordered(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The sentences of a language in a folder of the catalogue; none when nothing there is in it.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    internal static ReasonFile FileOf(string folder, CultureInfo culture) =>
        CatalogFiles.Find<ReasonFile>(culture, language => $"{folder}/{language}.json", Json) ?? new ReasonFile([], new Dictionary<string, IReadOnlyList<TranslatedSentence>>(StringComparer.Ordinal));

    /// <summary>The text in the language of the file; null when it is none of the sentences of its code.</summary>
    public string? Find(string code, string text)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(text);
        return _byCode.TryGetValue(code, out var sentences) ? Among(sentences, text) ?? Named(sentences, text) : null;
    }

    // What only some of several things say begins with the name of each.
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
        Among(sentence.Parts, text) ?? Among(_parts, text) ?? (sentence.HoldsReasons ? OfAnyCode(text) : null) ?? _place(text);

    private string? OfAnyCode(string text) => _byCode.Values.Select(sentences => Among(sentences, text)).FirstOrDefault(said => said is not null);

    private static List<SentencePattern> Ordered(IEnumerable<TranslatedSentence> sentences) =>
        [.. sentences.Select(sentence => new SentencePattern(sentence)).OrderByDescending(sentence => sentence.Letters)];
}
