using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Web.Shell;

/// <summary>Platforms as they write themselves.</summary>
internal static class PlatformWords
{
    /// <summary>Names to propose.</summary>
    public static IReadOnlyCollection<string> Known => PlatformName.Known;

    /// <summary>What is stored for a name as typed: lower case, without spaces around; null for nothing.</summary>
    public static string? CodeOf(string typed)
    {
        var name = typed.Trim();
        return name.Length == 0 ? null : name.ToLowerInvariant();
    }

    /// <summary>The name of a stored platform; one that is not known starts with a capital, null stays null.</summary>
    public static string? Of(string? platform) => PlatformName.Display(platform);
}
