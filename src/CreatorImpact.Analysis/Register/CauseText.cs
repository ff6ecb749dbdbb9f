using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Register;

/// <summary>Names of causes and what is known of them in one language: a file of <c>data/catalog/causes</c>; English where it lacks one.</summary>
public sealed class CauseText
{
    private static readonly ConcurrentDictionary<string, CauseText> Loaded = new(StringComparer.Ordinal);

    private readonly TranslatedCauses? _translated;

    private CauseText(CultureInfo culture) => _translated = CatalogFiles.Find<TranslatedCauses>(culture, static language => $"causes/{language}.json", JsonSerializerOptions.Web);

    /// <summary>What is generally known of causes, in order of the catalogue.</summary>
    public IReadOnlyList<CauseGuidance> Guidance => [.. CauseCatalog.Guidance.Select(row => _translated?.Guidance.FirstOrDefault(one => one.Group == row.Group) ?? row)];

    /// <summary>Causes for readers of a culture; loaded once a culture.</summary>
    public static CauseText For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Loaded.GetOrAdd(culture.Name, static (_, wanted) => new CauseText(wanted), culture);
    }

    /// <summary>Name of a group.</summary>
    public string Name(CauseGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _translated?.Groups.GetValueOrDefault(group.Code) ?? group.Name;
    }

    /// <summary>Name of a cause.</summary>
    public string Name(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return _translated?.Names.GetValueOrDefault(cause.Code) ?? cause.Name;
    }

    /// <summary>Name of a stored code; one that nobody knows is shown as it is, with spaces.</summary>
    public string Name(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CauseCatalog.Find(code) is { } cause ? Name(cause) : code.Replace('_', ' ');
    }

    private sealed record TranslatedCauses(IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Groups, IReadOnlyList<CauseGuidance> Guidance);
}
