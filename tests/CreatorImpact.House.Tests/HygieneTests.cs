using System.Text.RegularExpressions;

namespace CreatorImpact.House.Tests;

/// <summary>What must never be committed.</summary>
public sealed partial class HygieneTests
{
    [Fact]
    public void LockFiles_OfAllPackageManagers_HoldNoDownloadAddress()
    {
        var locks = Repository.TrackedFiles().Where(file => Path.GetFileName(file) is "packages.lock.json" or "package-lock.json").ToList();

        Assert.NotEmpty(locks);
        Assert.DoesNotContain(locks, file => DownloadAddress().IsMatch(File.ReadAllText(Repository.PathOf(file))));
    }

    [Fact]
    public void Sources_OfAllProjects_StayReadable()
    {
        var sources = Repository.TrackedFiles().Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".css").ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadLines(Repository.PathOf(file)).Count() > 400);
    }

    [GeneratedRegex("\"(resolved|url)\"\\s*:\\s*\"https?:")]
    private static partial Regex DownloadAddress();
}
