using CreatorImpact.Estimation.Outages;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>The address of the outages page with a proposed window in its form. Following it stores nothing.</summary>
internal static class SuggestionAddress
{
    /// <summary>The address, relative to the site's root.</summary>
    /// <param name="platform">Platform of the accounts; null when none is stated.</param>
    /// <param name="window">The window.</param>
    /// <param name="zone">Zone of the clock times; UTC stands in where one of them comes twice in it.</param>
    public static string Of(string? platform, OutageWindow window, DateTimeZone zone)
    {
        var clock = IsTwice(window.Start, zone) || IsTwice(window.EndExclusive, zone) ? DateTimeZone.Utc : zone;
        (string Name, string? Value)[] parts =
        [
            ("suggest-platform", PlatformWords.Of(platform)),
            ("suggest-start", Field(window.Start, clock)),
            ("suggest-end", Field(window.EndExclusive, clock)),
            ("suggest-zone", TimeWords.IsUtc(clock) ? "Etc/UTC" : clock.Id),
        ];
        return "outages?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static bool IsTwice(Instant time, DateTimeZone zone) => zone.MapLocal(time.InZone(zone).LocalDateTime).Count > 1;

    private static string Field(Instant time, DateTimeZone zone) => time.InZone(zone).LocalDateTime.ToString("uuuu'-'MM'-'dd'T'HH':'mm", System.Globalization.CultureInfo.InvariantCulture);
}
