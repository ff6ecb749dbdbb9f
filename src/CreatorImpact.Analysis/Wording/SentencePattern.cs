using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Wording;

/// <summary>Finds out whether a stored text is one sentence of the catalogue, and what stands in its places.</summary>
internal sealed partial class SentencePattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly TranslatedSentence _sentence;
    private readonly Regex _stored;
    private readonly int _places;

    /// <exception cref="InvalidDataException">The English text has no word of its own, so that everything would be it.</exception>
    public SentencePattern(TranslatedSentence sentence)
    {
        _sentence = sentence;
        Parts = [.. sentence.Parts.Select(part => new SentencePattern(part))];
        var literal = Place().Split(sentence.En);
        Letters = literal.Sum(words => words.Length);
        if (literal.All(string.IsNullOrWhiteSpace)) throw new InvalidDataException($"sentences: found '{sentence.En}', expected words beside its places.");

        _places = literal.Length - 1;
        var (pattern, place) = (new StringBuilder("^"), sentence.OnlyNumbers ? "-?[0-9.]+" : ".*?");
        for (var i = 0; i < literal.Length; i++)
        {
            if (i > 0) pattern.Append(CultureInfo.InvariantCulture, $"(?<p{i}>{place})");
            pattern.Append(Regex.Escape(literal[i]));
        }

        _stored = new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, Longest);
    }

    /// <summary>Words that may stand in its places.</summary>
    public List<SentencePattern> Parts { get; }

    /// <summary>True when a place can hold a reason of any code.</summary>
    public bool HoldsReasons => _sentence.HoldsReasons;

    /// <summary>How much of the sentence is its own: of two that fit the one with more is meant.</summary>
    public int Letters { get; }

    /// <summary>What stands in the places; null when the text is another sentence.</summary>
    public IReadOnlyList<string>? Read(string text) =>
        _stored.Match(text) is { Success: true } match ? [.. Enumerable.Range(1, _places).Select(place => match.Groups[FormattableString.Invariant($"p{place}")].Value)] : null;

    /// <summary>The translation with its places filled.</summary>
    public string Fill(IReadOnlyList<string> places) =>
        Place().Replace(_sentence.Text, place => places[int.Parse(place.ValueSpan[1..^1], CultureInfo.InvariantCulture)]);

    [GeneratedRegex(@"\{[0-9]{1,2}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
