using System.Globalization;
using System.Resources;

namespace CreatorImpact.Analysis.Findings;

/// <summary>Wording of findings in one language, from the resource file beside this class.</summary>
public sealed class FindingText
{
    private static readonly ResourceManager Resources = new("CreatorImpact.Analysis.Findings.FindingText", typeof(FindingText).Assembly);

    /// <summary>Wording for a culture; English where a translation lacks a text.</summary>
    /// <param name="culture">Culture of numbers.</param>
    /// <param name="language">Culture of words; null for the same.</param>
    public FindingText(CultureInfo culture, CultureInfo? language = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        (Culture, Language) = (culture, language ?? culture);
    }

    /// <summary>The wording documents and JSON use.</summary>
    public static FindingText English { get; } = new(CultureInfo.GetCultureInfo("en-US"));

    /// <summary>Culture of numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Culture of words.</summary>
    public CultureInfo Language { get; }

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">The key is in no resource file.</exception>
    public string Get(string key, params object[] places)
    {
        var pattern = Resources.GetString(key, Language) ?? throw new MissingManifestResourceException($"No wording for '{key}'.");
        return string.Format(Culture, pattern, places);
    }

    /// <summary>"the day after it", "the 3 days after it", "nothing after it".</summary>
    public string DaysAfter(int days) => days switch
    {
        0 => Get("days_after_none"),
        1 => Get("days_after_one"),
        _ => Get("days_after", days),
    };

    /// <summary>What an amount is counted in: a metric's name, for money with its currency.</summary>
    public string Unit(string metric, string? currency) => currency is null ? Metric(metric) : Get("unit_money", currency, Metric(metric));

    /// <summary>A metric's name for readers; an unknown metric keeps its own name with spaces.</summary>
    public string Metric(string metric) => Resources.GetString("metric." + metric, Language) ?? metric.Replace('_', ' ');

    /// <summary>A segment set's name for readers: those of the product in their language, others as they were given.</summary>
    public string SegmentSet(string set) => Named("set.", set);

    /// <summary>A segment's name for readers, as <see cref="SegmentSet"/>.</summary>
    public string Segment(string segment) => Named("segment.", segment);

    // What is English already keeps the letters it was given in.
    private string Named(string kind, string name)
    {
        var key = kind + name.ToLowerInvariant().Replace(' ', '_');
        return Resources.GetString(key, Language) is { } said && said != Resources.GetString(key, CultureInfo.InvariantCulture) ? said : name;
    }
}
