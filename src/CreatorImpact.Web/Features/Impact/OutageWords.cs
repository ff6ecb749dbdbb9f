using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Names an outage and its times.</summary>
internal static class OutageWords
{
    /// <summary>"TikTok · 25 Jan 2026 · title".</summary>
    public static string Name(StoredOutage outage, CultureInfo culture)
    {
        var day = TimeWords.Day(outage.Start.InUtc().Date, culture);
        return PlatformWords.Of(outage.Platform) is { } platform ? $"{platform} · {day} · {outage.Title}" : $"{day} · {outage.Title}";
    }

    /// <summary>"January 2026".</summary>
    public static string Month(StoredOutage outage, CultureInfo culture) => outage.Start.InUtc().Date.ToString("MMMM uuuu", culture);

    /// <summary>Start and end in the zone of the entry and in UTC, with the length.</summary>
    public static string Times(StoredOutage outage, DateTimeZone zone, IStringLocalizer<ImpactText> text, CultureInfo culture)
    {
        if (outage.EndExclusive is not { } end)
            return text["WindowOpen", TimeWords.Minute(outage.Start, zone, culture), zone.Id];

        var (utc, length) = (TimeWords.Span(outage.Start, end, DateTimeZone.Utc, culture), TimeWords.Length(end - outage.Start, culture));
        return TimeWords.IsUtc(zone)
            ? text["WindowUtc", utc, length]
            : text["WindowWords", TimeWords.Span(outage.Start, end, zone, culture), zone.Id, utc, length];
    }
}
