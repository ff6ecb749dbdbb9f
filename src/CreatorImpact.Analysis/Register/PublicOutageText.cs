using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Register;

/// <summary>Titles of publicly reported outages and what a reader must know of them in one language: a file of <c>data/catalog/outages</c>; English where it lacks one.</summary>
public sealed class PublicOutageText
{
    private static readonly ConcurrentDictionary<string, PublicOutageText> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, TranslatedOutage> _translated = new(StringComparer.Ordinal);

    private PublicOutageText(CultureInfo culture)
    {
        foreach (var outage in CatalogFiles.Find<TranslatedOutages>(culture, static language => $"outages/{language}.json", JsonSerializerOptions.Web)?.Outages ?? [])
            _translated[outage.Id] = outage;
    }

    /// <summary>Texts for readers of a culture; loaded once a culture.</summary>
    public static PublicOutageText For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Loaded.GetOrAdd(culture.Name, static (_, wanted) => new PublicOutageText(wanted), culture);
    }

    /// <summary>What an outage is called.</summary>
    public string Title(PublicOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return _translated.GetValueOrDefault(outage.Id)?.Title ?? outage.Title;
    }

    /// <summary>What a reader must know of an outage.</summary>
    public string Note(PublicOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return _translated.GetValueOrDefault(outage.Id)?.Note ?? outage.Note;
    }

    private sealed record TranslatedOutages(IReadOnlyList<TranslatedOutage> Outages);

    private sealed record TranslatedOutage(string Id, string Title, string Note);
}
