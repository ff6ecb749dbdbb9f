using System.Reflection;
using CreatorImpact.Analysis.Demo;

namespace CreatorImpact.Analysis.Tests.Demo;

public sealed class WalkthroughTests
{
    private static string Folder => Path.Combine(
        typeof(WalkthroughTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "data",
        "samples",
        "walkthrough");

    [Fact]
    public void EngagementCsv_OfTheRepository_IsWhatTheGeneratorWrites() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "luma-verse-hourly.csv")), Walkthrough.EngagementCsv());

    [Fact]
    public void OutagesCsv_OfTheRepository_IsWhatTheGeneratorWrites() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "outages.csv")), Walkthrough.OutagesCsv());
}
