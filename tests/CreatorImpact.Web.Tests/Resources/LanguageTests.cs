using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Tests.Resources;

/// <summary>Every text of the interface is there in every language, with the same places and tags, and is translated.</summary>
public sealed partial class LanguageTests
{
    private const int ShortestSentence = 25;

    private static readonly string Sources = Path.Combine(
        typeof(LanguageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "src");

    private static IReadOnlyList<string> Files { get; } =
    [
        .. new[] { "CreatorImpact.Web", "CreatorImpact.Analysis" }
            .SelectMany(project => Directory.EnumerateDirectories(Path.Combine(Sources, project)).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules")))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.resx", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Languages { get; } = [.. Files.Select(LanguageOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> English { get; } = [.. Files.Where(file => LanguageOf(file) is null)];

    public static TheoryData<string, string> Translations => new MatrixTheoryData<string, string>(Languages, [.. English.Select(file => Path.GetRelativePath(Sources, file))]);

    [Fact]
    public void Interface_Languages_AreThoseWhoseTextsAreWritten()
    {
        Assert.True(English.Count >= 25, string.Join(' ', English));
        Assert.Contains("de", Languages);
        Assert.Equal(["en", .. Languages], ReaderCultures.Interface.Select(language => language.Name));
    }

    [Fact]
    public void Translations_FolderWithoutThem_HoldsNone()
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-test-");
        try
        {
            folder.CreateSubdirectory("de");
            var french = folder.CreateSubdirectory("fr");
            File.WriteAllText(Path.Combine(french.FullName, "CreatorImpact.Web.resources.dll"), "");

            Assert.Equal(["fr"], ReaderCultures.Translations(folder.FullName).Select(language => language.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_OfALanguage_SayWhatTheEnglishOnesSay(string language, string file)
    {
        var english = Texts(Path.Combine(Sources, file));
        var translated = Texts(Path.Combine(Sources, Path.ChangeExtension(file, $".{language}.resx")));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair =>
        {
            var (source, text) = (pair.Value, translated[pair.Key]);
            Assert.Equal(Found(Place(), source), Found(Place(), text));
            Assert.Equal(Found(Tag(), source), Found(Tag(), text));
            Assert.Equal((source.Length - source.TrimStart().Length, source.Length - source.TrimEnd().Length), (text.Length - text.TrimStart().Length, text.Length - text.TrimEnd().Length));
            Assert.False(string.IsNullOrWhiteSpace(text) && !string.IsNullOrWhiteSpace(source), pair.Key);
            Assert.False(text == source && source.Length > ShortestSentence && source.Contains(' ', StringComparison.Ordinal) && !IsWork(file, pair.Key), $"{pair.Key} is still English: {text}");
        });
    }

    // Works are cited by the names they have.
    private static bool IsWork(string file, string key) => Path.GetFileName(file) == "MethodText.resx" && key.StartsWith("Source", StringComparison.Ordinal);

    private static string? LanguageOf(string file) => Path.GetExtension(Path.GetFileNameWithoutExtension(file)) is { Length: > 1 } extension ? extension[1..] : null;

    private static List<string> Found(Regex pattern, string text) => [.. pattern.Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("</?[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
