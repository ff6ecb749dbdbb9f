using System.Reflection;
using System.Text.Json;
using CreatorImpact.Analysis.Method;

namespace CreatorImpact.Benchmarks.Pages;

/// <summary>Where the pages and the files of figures go: the checkout this program was built from.</summary>
internal static class Places
{
    private static string Root { get; } = Path.GetFullPath(typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!);

    /// <summary>A file under docs/benchmarks.</summary>
    public static string Page(string name) => Path.Combine(Root, "docs", "benchmarks", name);

    /// <summary>The method, with marked sections that are written from figures.</summary>
    public static string Method => Path.Combine(Root, "docs", "method.md");

    /// <summary>A file under data/reference.</summary>
    public static string Figures(string name) => Path.Combine(Root, "data", "reference", name);

    public static async Task WriteAsync(string path, string text, CancellationToken token)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, token);
    }

    public static Task WriteAsync<T>(string path, T figures, CancellationToken token) => WriteAsync(path, JsonSerializer.Serialize(figures, MethodFigures.Json) + "\n", token);

    public static async Task<T> ReadAsync<T>(string path, CancellationToken token) =>
        JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(path, token), MethodFigures.Json) ?? throw new InvalidDataException($"{path}: found nothing, expected figures; run the command 'all'.");
}
