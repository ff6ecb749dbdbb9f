using System.Globalization;
using System.Resources;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Wording of documents in one language, from the resource files beside this class; English where a translation lacks a text.</summary>
public sealed class ReportWords
{
    private const int HashDigits = 12;

    private static readonly ResourceManager Resources = new("CreatorImpact.Analysis.Reports.ReportWords", typeof(ReportWords).Assembly);

    /// <summary>Wording for a culture.</summary>
    public ReportWords(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        Culture = culture;
    }

    /// <summary>Culture of words and digits.</summary>
    public CultureInfo Culture { get; }

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">The key is in no resource file.</exception>
    public string Get(string key, params object[] places)
    {
        var pattern = Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No wording for '{key}'.");
        return places.Length == 0 ? pattern : string.Format(Culture, pattern, places);
    }

    /// <summary>A reason in the language of the document.</summary>
    public string Reason(Reason reason) => ReasonText.For(Culture).Of(reason);

    /// <summary>What a document was computed from, in a line.</summary>
    public string Origin(ReportOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var asOf = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm' UTC'").Format(origin.AsOf);
        return origin is { DataHash: { } hash, Seed: { } seed }
            ? Get("OriginRun", origin.Version, hash[..Math.Min(HashDigits, hash.Length)], seed.ToString(CultureInfo.InvariantCulture), asOf)
            : Get("Origin", origin.Version, asOf);
    }
}
