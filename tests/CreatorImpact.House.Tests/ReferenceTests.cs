using System.Reflection;
using System.Xml.Linq;

namespace CreatorImpact.House.Tests;

/// <summary>Web → Analysis → Data → Estimation and Cli → Analysis: nothing points back, and Estimation stays pure.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> AllowedOwn = new(StringComparer.Ordinal)
    {
        ["CreatorImpact.Estimation"] = [],
        ["CreatorImpact.Data"] = ["CreatorImpact.Estimation"],
        ["CreatorImpact.Analysis"] = ["CreatorImpact.Data", "CreatorImpact.Estimation"],
        ["CreatorImpact.Web"] = ["CreatorImpact.Analysis", "CreatorImpact.Data", "CreatorImpact.Estimation"],
        ["creatorimpact"] = ["CreatorImpact.Analysis", "CreatorImpact.Data", "CreatorImpact.Estimation"],
    };

    [Theory]
    [InlineData("CreatorImpact.Estimation")]
    [InlineData("CreatorImpact.Data")]
    [InlineData("CreatorImpact.Analysis")]
    [InlineData("CreatorImpact.Web")]
    [InlineData("creatorimpact")]
    public void References_OfEveryProject_PointDownwardsOnly(string assembly)
    {
        var own = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("CreatorImpact", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(own.Except(AllowedOwn[assembly], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Estimation")]
    [InlineData("Data", "Estimation")]
    [InlineData("Analysis", "Data")]
    [InlineData("Web", "Analysis")]
    [InlineData("Cli", "Analysis")]
    public void ProjectFile_OfEveryProject_NamesOnlyTheNextOneDown(string project, params string[] allowed)
    {
        var document = XDocument.Load(Repository.PathOf("src", $"CreatorImpact.{project}", $"CreatorImpact.{project}.csproj"));

        var named = document.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Equal(allowed.Select(name => $"CreatorImpact.{name}"), named);
    }

    [Fact]
    public void References_OfEstimation_AreNumericLibrariesOnly()
    {
        string[] allowed = ["NodaTime", "MathNet.Numerics", "System.Numerics.Tensors"];
        var foreign = Assembly.Load("CreatorImpact.Estimation").GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name == "System.Numerics.Tensors");

        Assert.Empty(foreign.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void Features_OfTheWeb_NeverNameEachOther()
    {
        var features = Repository.PathOf("src", "CreatorImpact.Web", "Features");
        var names = Directory.GetDirectories(features).Select(path => Path.GetFileName(path)).ToList();

        var crossings =
            from owner in names
            from file in Directory.EnumerateFiles(Path.Combine(features, owner), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor"
            let text = File.ReadAllText(file)
            from other in names
            where other != owner && text.Contains($"Features.{other}", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(features, file)} names {other}";

        Assert.NotEmpty(names);
        Assert.Empty(crossings);
    }
}
