using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>What export names tell that the content does not: account and range.</summary>
internal static partial class ExportName
{
    /// <summary><c>Overview_2026-09-23_1795286774_handle.zip</c> or <c>Followers_handle.zip</c>; the date is the first day, the Unix seconds the end.</summary>
    public static TikTokName? TikTok(SourceContent content)
    {
        foreach (var name in content.Names)
        {
            var match = TikTokPattern().Match(name);
            if (!match.Success) continue;

            var first = LocalDatePattern.Iso.Parse(match.Groups["from"].Value);
            var end = long.TryParse(match.Groups["end"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 1_000_000_000 and < 7_000_000_000
                ? Instant.FromUnixTimeSeconds(seconds).InUtc().Date
                : (LocalDate?)null;
            return new TikTokName(match.Groups["handle"].Value, first.Success ? first.Value : null, end);
        }

        return null;
    }

    /// <summary>Channel of <c>Content 2025-12-01_2025-12-31 Channel name.zip</c>, or of the folder it was unpacked to.</summary>
    public static string? YouTubeChannel(SourceContent content)
    {
        foreach (var name in content.Names)
            if (YouTubePattern().Match(name) is { Success: true } match)
                return match.Groups["channel"].Value.Trim();

        return null;
    }

    /// <summary>Handle of <c>tweet_activity_metrics_handle_20220301_20220401_en.csv</c>; null when the name has none.</summary>
    public static string? XHandle(SourceContent content) => First(content, XPattern());

    /// <summary>Name of <c>AggregateAnalytics_Name_2026-11-01_2026-11-07.xlsx</c> or <c>Content_2026-11-01_2026-11-07_Name.xlsx</c>; null when the name has none.</summary>
    public static string? LinkedIn(SourceContent content) => First(content, LinkedInPattern());

    private static string? First(SourceContent content, Regex pattern)
    {
        foreach (var name in content.Names)
            if (pattern.Match(name) is { Success: true } match)
                return match.Groups["name"].Value.Trim();

        return null;
    }

    [GeneratedRegex(@"^(daily_)?tweet_activity_metrics_(?<name>\w+?)_\d{8}_\d{8}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex XPattern();

    [GeneratedRegex(@"^AggregateAnalytics_(?<name>.+?)_\d{4}-\d{2}-\d{2}_|^[\w ]+_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}_(?<name>.+?)( \(\d+\))?\.xlsx?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LinkedInPattern();

    [GeneratedRegex(@"^(Overview|Content|Viewers|Followers)_((?<from>\d{4}-\d{2}-\d{2})_(?<end>\d{9,11})_)?(?<handle>[\w.]+?)( \(\d+\))?(\.zip|\.csv|\.xlsx)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TikTokPattern();

    [GeneratedRegex(@"^.+? \d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2} (?<channel>.+?)( \(\d+\))?(\.zip)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YouTubePattern();
}

/// <summary>Parts of a TikTok Studio export name.</summary>
/// <param name="Handle">Account, without @.</param>
/// <param name="FirstDay">First day of the range, when stated.</param>
/// <param name="LastDay">UTC day of the range's end, when stated.</param>
internal sealed record TikTokName(string Handle, LocalDate? FirstDay, LocalDate? LastDay);
