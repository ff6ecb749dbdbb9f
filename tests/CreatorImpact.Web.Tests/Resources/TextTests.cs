using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CreatorImpact.Web.Tests.Resources;

/// <summary>The words of the interface and the places that ask for them belong together.</summary>
public sealed partial class TextTests
{
    private static readonly string Project = Path.Combine(
        typeof(TextTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "src",
        "CreatorImpact.Web");

    [Fact]
    public void Source_EveryKeyAskedFor_HasAWord()
    {
        var missing = Sources()
            .SelectMany(source => Localizers(source.Text).SelectMany(localizer => KeysAsked(source.Text, localizer.Field)
                .Where(key => !Words(localizer.Resource).ContainsKey(key))
                .Select(key => $"{source.Name}: {localizer.Resource}.{key}")));

        Assert.Empty(missing);
    }

    [Fact]
    public void Resources_EveryWord_IsUsedSomewhere()
    {
        var everything = string.Concat(Sources().Select(source => source.Text));
        var patterns = ComposedKey().Matches(everything)
            .Select(match => new Regex("^" + Placeholder().Replace(match.Groups["key"].Value, ".+") + "$", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .ToList();

        var unused = Directory.GetFiles(Path.Combine(Project, "Resources"), "*.resx")
            .SelectMany(file => Words(Path.GetFileNameWithoutExtension(file)).Keys)
            .Where(key => !everything.Contains($"\"{key}\"", StringComparison.Ordinal) && !patterns.Exists(pattern => pattern.IsMatch(key)));

        Assert.Empty(unused);
    }

    private static IEnumerable<(string Name, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Project, "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains("node_modules", StringComparison.Ordinal)
        select (Path.GetRelativePath(Project, file), File.ReadAllText(file));

    private static IEnumerable<(string Resource, string Field)> Localizers(string source) =>
        Localizer().Matches(source).Select(match => (match.Groups["type"].Value, match.Groups["field"].Value)).Distinct();

    private static IEnumerable<string> KeysAsked(string source, string field) =>
        Regex.Matches(source, $"""\b{field}\["(?<key>\w+)"[\],]""", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups["key"].Value);

    private static Dictionary<string, string> Words(string resource) =>
        XDocument.Load(Path.Combine(Project, "Resources", resource + ".resx")).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal);

    [GeneratedRegex(@"IStringLocalizer<(?<type>\w+)>\s+(?<field>\w+)", RegexOptions.None, 1000)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\{[^{}""]+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\$"(?<key>(?:\w|\{[^{}"]+\})+)"[\],]""", RegexOptions.None, 1000)]
    private static partial Regex ComposedKey();
}
