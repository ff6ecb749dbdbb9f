using System.Globalization;

namespace CreatorImpact.Data.Import.Metrics;

/// <summary>Platforms under one spelling, and as they write themselves.</summary>
public static class PlatformName
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

    // Who pays, not where people watch: shown by name, and no platform to propose.
    private static readonly Dictionary<string, string> Payers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["google_adsense"] = "Google AdSense",
        ["google_ad_manager"] = "Google Ad Manager",
    };

    /// <summary>Names to propose.</summary>
    public static IReadOnlyCollection<string> Known => Names.Values;

    /// <summary>Lower-case platform name; null for an empty text.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim().ToLowerInvariant();
        return name switch
        {
            null or "" => null,
            "twitter" or "x (twitter)" or "x/twitter" => "x",
            "you tube" => "youtube",
            "tik tok" => "tiktok",
            "google adsense" => "google_adsense",
            "google ad manager" => "google_ad_manager",
            _ => name,
        };
    }

    /// <summary>The name of a stored platform as it writes itself; one that is not known starts with a capital. Null for none.</summary>
    public static string? Display(string? platform) => platform switch
    {
        null or "" => null,
        _ when Names.TryGetValue(platform, out var name) || Payers.TryGetValue(platform, out name) => name,
        _ => char.ToUpper(platform[0], CultureInfo.InvariantCulture) + platform[1..],
    };
}
