using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Help;

/// <summary>
/// The help in one language. Every section is a file of <c>data/catalog/help/&lt;language&gt;</c>; a section that is not translated is read
/// in English, so a translation can be added a file at a time.
/// </summary>
public sealed class HelpCatalog
{
    private const string Folder = "help/";
    private const string Glossary = "glossary";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, HelpCatalog> Loaded = new(StringComparer.Ordinal);

    private HelpCatalog(IReadOnlyList<HelpSection> sections) => Sections = sections;

    /// <summary>Names of the sections, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Anchors { get; } =
    [
        "troubleshooting", "report", "misinformation", "ready", "causes", "duration", "user-groups", "history", "picture", "comparison", "response", "looking-ahead", "mitigation", "uptime", "questions", "glossary",
    ];

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<HelpSection> Sections { get; }

    /// <summary>The help for readers of a culture; loaded once a culture.</summary>
    public static HelpCatalog For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Loaded.GetOrAdd(culture.Name, static (_, wanted) => Load(wanted, static path => CatalogFiles.Open(Folder + path)), culture);
    }

    /// <summary>The help from files.</summary>
    /// <param name="culture">Readers' culture: its own files first, then those of its language, then the English ones.</param>
    /// <param name="open">Opens a file such as <c>de/causes.json</c>; null when there is none.</param>
    /// <exception cref="InvalidDataException">A section has no file, or its file cannot be read.</exception>
    public static HelpCatalog Load(CultureInfo culture, Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(open);
        return new HelpCatalog([.. Anchors.Select(anchor => Read(anchor, culture, open)).Select(section => section.Anchor == Glossary ? Alphabetical(section, culture) : section)]);
    }

    /// <summary>The section of a name.</summary>
    public HelpSection Section(string anchor) => Sections.First(section => section.Anchor == anchor);

    private static HelpSection Read(string anchor, CultureInfo culture, Func<string, Stream?> open) =>
        CatalogFiles.Find<HelpSection>(culture, language => $"{Folder}{language}/{anchor}.json", Json, path => open(path[Folder.Length..])) is { } section
            ? section with { Anchor = anchor }
            : throw new InvalidDataException($"{Folder}en/{anchor}.json: found no file, expected the section.");

    // Files list words in the order of the English ones.
    private static HelpSection Alphabetical(HelpSection section, CultureInfo culture) =>
        section with { Items = [.. section.Items.OrderBy(item => item.Title, StringComparer.Create(culture, ignoreCase: true))] };
}
