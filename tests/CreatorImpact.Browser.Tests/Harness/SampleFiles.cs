using System.Reflection;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>Files of the repository's samples.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Path.Combine(
        typeof(SampleFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!, "data", "samples");

    /// <summary>Twelve weeks of hours with a planted outage.</summary>
    public static string Hourly { get; } = Path.Combine(Folder, "walkthrough", "luma-verse-hourly.csv");

    /// <summary>The outage that was planted.</summary>
    public static string Outages { get; } = Path.Combine(Folder, "walkthrough", "outages.csv");

    /// <summary>An export of TikTok Studio.</summary>
    public static string TikTok { get; } = Directory.GetFiles(Path.Combine(Folder, "formats", "engagement", "tiktok"), "Overview_*.zip").Single();

    /// <summary>An export of YouTube Studio.</summary>
    public static string YouTube { get; } = Directory.GetFiles(Path.Combine(Folder, "formats", "engagement", "youtube"), "Content *.zip").Single();
}
