using System.Globalization;
using System.Text.Json;

namespace CreatorImpact.Analysis.Wording;

/// <summary>Content files of the program that come once a language, such as <c>reasons/de.json</c>: they are parts of the assembly, named by folder and language.</summary>
public static class CatalogFiles
{
    private const string Fallback = "en";

    /// <summary>Languages with a file in a folder, by their codes.</summary>
    public static IReadOnlyList<string> Languages(string folder) =>
    [
        .. typeof(CatalogFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a file; null when there is none of that path.</summary>
    public static Stream? Open(string path) => typeof(CatalogFiles).Assembly.GetManifestResourceStream(path);

    /// <summary>Reads the file of readers of a culture: its own first, then that of its language, then the English one; null when there is none of them.</summary>
    /// <param name="culture">Readers' culture.</param>
    /// <param name="pathOf">Path of a language's file.</param>
    /// <param name="json">How it is read.</param>
    /// <param name="open">Opens a path, null when there is no file; left out for those of the program.</param>
    /// <exception cref="InvalidDataException">A file cannot be read; the message begins with its path.</exception>
    public static T? Find<T>(CultureInfo culture, Func<string, string> pathOf, JsonSerializerOptions json, Func<string, Stream?>? open = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(pathOf);
        foreach (var path in LanguagesOf(culture).Select(pathOf))
        {
            using var stream = (open ?? Open)(path);
            if (stream is null) continue;
            try
            {
                return JsonSerializer.Deserialize<T>(stream, json) ?? throw new InvalidDataException($"{path}: found null, expected its content.");
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
        }

        return null;
    }

    private static IEnumerable<string> LanguagesOf(CultureInfo culture)
    {
        for (var one = culture; one.Name.Length > 0; one = one.Parent)
            yield return one.Name;
        yield return Fallback;
    }
}
