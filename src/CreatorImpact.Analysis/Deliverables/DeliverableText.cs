using System.Globalization;
using System.Resources;
using CreatorImpact.Analysis.Findings;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Wording of what is said of deliverables in one language, from the resource file beside this class.</summary>
public sealed class DeliverableText
{
    private static readonly ResourceManager Resources = new("CreatorImpact.Analysis.Deliverables.DeliverableText", typeof(DeliverableText).Assembly);

    /// <summary>Wording for a culture; English where a translation lacks a text.</summary>
    public DeliverableText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        Culture = culture;
        Findings = new FindingText(culture);
    }

    /// <summary>The wording documents and JSON use.</summary>
    public static DeliverableText English { get; } = new(CultureInfo.GetCultureInfo("en-US"));

    /// <summary>Culture of numbers and words.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Wording of metrics.</summary>
    public FindingText Findings { get; }

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">The key is in no resource file.</exception>
    public string Get(string key, params object[] places)
    {
        var pattern = Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No wording for '{key}'.");
        return string.Format(Culture, pattern, places);
    }
}
