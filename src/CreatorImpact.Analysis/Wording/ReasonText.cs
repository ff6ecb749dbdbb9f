using System.Collections.Concurrent;
using System.Globalization;
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

    private static readonly ConcurrentDictionary<string, ReasonText> Loaded = new(StringComparer.Ordinal);

    private readonly CultureInfo _culture;
    private readonly SentenceCatalog _sentences;

    /// <summary>Reasons from a file.</summary>
    /// <param name="culture">How numbers are written.</param>
    /// <param name="file">The sentences.</param>
    /// <exception cref="InvalidDataException">A sentence of the file has no words.</exception>
    public ReasonText(CultureInfo culture, ReasonFile file)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(file);
        _culture = culture;
        _sentences = new SentenceCatalog(file, Number);
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
    public static ReasonFile FileOf(CultureInfo culture) => SentenceCatalog.FileOf(Folder, culture);

    /// <summary>The reason for the reader.</summary>
    public string Of(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return _sentences.Find(reason.Code, reason.Text) ?? reason.Text;
    }

    // "1,234.5" and "12.5 %" with the signs of the reader; anything else is a name.
    private string Number(string text)
    {
        if (StoredNumber().Match(text) is not { Success: true } match) return text;
        var decimals = match.Groups["decimals"].Length;
        var format = (match.Groups["grouped"].Success ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture);
        return decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(format, _culture) + match.Groups["sign"].Value;
    }

    [GeneratedRegex(@"^(?<number>-?((?<grouped>[0-9]{1,3}(,[0-9]{3}){1,4})|[0-9]{1,15})(\.(?<decimals>[0-9]{1,9}))?)(?<sign> %)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StoredNumber();
}
