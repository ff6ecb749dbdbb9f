using System.Reflection;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Files of the repository the tests run in.</summary>
internal static class RepositoryFiles
{
    public static readonly string Root = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string FormatSamples => Path.GetFullPath(Path.Combine(Root, "data", "samples", "formats"));
}
