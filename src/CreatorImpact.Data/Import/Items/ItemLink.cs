using System.Text.RegularExpressions;

namespace CreatorImpact.Data.Import.Items;

/// <summary>What the address of a post tells: its platform, often its account and its id.</summary>
internal static partial class ItemLink
{
    private static readonly (string Host, string Platform)[] Hosts =
    [
        ("tiktok.com", "tiktok"), ("youtube.com", "youtube"), ("youtu.be", "youtube"), ("instagram.com", "instagram"), ("facebook.com", "facebook"), ("fb.watch", "facebook"), ("fb.com", "facebook"),
        ("twitter.com", "x"), ("x.com", "x"), ("linkedin.com", "linkedin"), ("threads.net", "threads"), ("threads.com", "threads"), ("pinterest.com", "pinterest"), ("twitch.tv", "twitch"), ("bsky.app", "bluesky"),
    ];

    /// <summary>Platform of an address; null when it is none of a known platform.</summary>
    public static string? PlatformOf(string link)
    {
        if (Host().Match(link) is not { Success: true } match) return null;
        var host = match.Groups["host"].Value.ToLowerInvariant();
        foreach (var (known, platform) in Hosts)
            if (host == known || host.EndsWith("." + known, StringComparison.Ordinal))
                return platform;

        return null;
    }

    /// <summary>Handle in an address such as <c>https://www.tiktok.com/@handle/video/1</c> or <c>https://x.com/handle/status/1</c>; null when it has none.</summary>
    public static string? HandleOf(string link) =>
        Handle().Match(link) is { Success: true } match && match.Groups["handle"].Value is not ("i" or "web") ? match.Groups["handle"].Value : null;

    /// <summary>Id of a post in such an address; null when it has none.</summary>
    public static string? IdOf(string link) => Id().Match(link) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^\s*(https?://)?(?<host>[a-z0-9.-]+\.[a-z]{2,})(/|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"tiktok\.com/@(?<handle>[\w.]+)/|(twitter|//x|www\.x|mobile\.x)\.com/(?<handle>\w+)/status", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Handle();

    [GeneratedRegex(@"/(video|photo|status|status(es)?|p|reel|posts|videos|shorts)/(?<id>[\w-]{5,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
