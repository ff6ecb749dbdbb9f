using System.Text.Json;
using System.Xml.Linq;

namespace CreatorImpact.House.Tests;

/// <summary>Every restored package carries a licence that lets the product be sold, changed and shipped.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Allowed =
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL", "Unlicense", "0BSD", "ISC",
        "MIT AND Apache-2.0", "Apache-2.0 AND MIT", "MS-PL OR Apache-2.0", "MIT OR Apache-2.0", "blessing", "MPL-1.1",
    ];

    /// <summary>Packages that ship their licence as a file or an old address: read by hand, with what the file says.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["commandlineparser"] = "MIT",
        ["Microsoft.DotNet.PlatformAbstractions"] = "MIT",
        ["SourceGear.sqlite3"] = "blessing",
    };

    /// <summary>Fine beside the tests, never in the product.</summary>
    private static readonly string[] AllowedInTestsOnly = ["MPL-2.0"];

    [Fact]
    public void Licences_OfRestoredPackages_AreAllowed()
    {
        var locks = Repository.TrackedFiles().Where(file => file.EndsWith("packages.lock.json", StringComparison.Ordinal)).ToList();
        var packages = locks.SelectMany(file => ReadLock(file).Select(package => (Package: package, InTests: file.StartsWith("tests/", StringComparison.Ordinal)))).Distinct().ToList();

        var refused = packages.Select(entry => (entry.Package, entry.InTests, Licence: LicenceOf(entry.Package)))
            .Where(entry => !Allowed.Contains(entry.Licence, StringComparer.OrdinalIgnoreCase) && !(entry.InTests && AllowedInTestsOnly.Contains(entry.Licence)));

        Assert.NotEmpty(packages);
        Assert.Empty(refused);
    }

    [Fact]
    public void Licences_OfBrowserPackages_AreAllowed()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "CreatorImpact.Web", "package-lock.json")));
        var packages = document.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();

        var refused = packages.Where(package => !Allowed.Contains(package.Value.TryGetProperty("license", out var licence) ? licence.GetString()! : "none", StringComparer.OrdinalIgnoreCase)).Select(package => package.Name);

        Assert.NotEmpty(packages);
        Assert.Empty(refused);
    }

    private static List<(string Id, string Version)> ReadLock(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
        return document.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!))
            .ToList();
    }

    private static string LicenceOf((string Id, string Version) package)
    {
        if (ReadByHand.TryGetValue(package.Id, out var known)) return known;
        var id = package.Id.ToLowerInvariant();
        var path = Path.Combine(PackageFolder(), id, package.Version.ToLowerInvariant(), id + ".nuspec");
        var metadata = XDocument.Load(path).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        if (licence is not null) return (string?)licence.Attribute("type") == "expression" ? licence.Value : $"file {licence.Value}";
        return "address " + metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value;
    }

    private static string PackageFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
