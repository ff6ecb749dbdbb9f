using System.Globalization;

namespace CreatorImpact.Web.Shell;

/// <summary>Platforms as they write themselves.</summary>
internal static class PlatformWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tiktok"] = "TikTok",
        ["youtube"] = "YouTube",
        ["instagram"] = "Instagram",
        ["facebook"] = "Facebook",
        ["x"] = "X",
        ["twitch"] = "Twitch",
        ["linkedin"] = "LinkedIn",
        ["snapchat"] = "Snapchat",
    };

    /// <summary>Names to propose.</summary>
    public static IReadOnlyCollection<string> Known => Names.Values;

    /// <summary>What is stored for a name as typed: lower case, without spaces around; null for nothing.</summary>
    public static string? CodeOf(string typed)
    {
        var name = typed.Trim();
        return name.Length == 0 ? null : name.ToLowerInvariant();
    }

    /// <summary>The name of a stored platform; one that is not known starts with a capital, null stays null.</summary>
    public static string? Of(string? platform) => platform switch
    {
        null or "" => null,
        _ when Names.TryGetValue(platform, out var name) => name,
        _ => char.ToUpper(platform[0], CultureInfo.CurrentCulture) + platform[1..],
    };
}
