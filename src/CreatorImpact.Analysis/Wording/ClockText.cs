using System.Globalization;
using NodaTime;

namespace CreatorImpact.Analysis.Wording;

/// <summary>Times and lengths as people read them, on pages and in documents. A clock time never stands without its zone: the caller names it.</summary>
public static class ClockText
{
    /// <summary>Day and minute of a clock.</summary>
    public static string Minute(LocalDateTime time, CultureInfo culture) => time.ToString(DayPattern.Minute(culture), culture);

    /// <summary>Day and minute in a zone.</summary>
    public static string Minute(Instant time, DateTimeZone zone, CultureInfo culture) => Minute(time.InZone(zone).LocalDateTime, culture);

    /// <summary>"5 Nov 2026, 17:00–23:00" on one day, else both days in full.</summary>
    public static string Span(Instant start, Instant end, DateTimeZone zone, CultureInfo culture)
    {
        var (from, to) = (Minute(start, zone, culture), end.InZone(zone));
        return start.InZone(zone).Date == to.Date ? $"{from}–{to.LocalDateTime.ToString("HH':'mm", culture)}" : $"{from} – {Minute(to.LocalDateTime, culture)}";
    }

    /// <summary>True when a zone's clock is that of UTC, so that its times need no translation.</summary>
    public static bool IsUtc(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero;
    }

    /// <summary>Name of a zone beside its times: UTC by that name, others by their own.</summary>
    public static string Zone(DateTimeZone zone) => IsUtc(zone) ? "UTC" : zone.Id;

    /// <summary>"2 h 15 min", "3 d 4 h".</summary>
    /// <param name="length">The length.</param>
    /// <param name="culture">How numbers are written.</param>
    /// <param name="isWhole">True to name the minutes of several days, too: "3 d 4 h 45 min".</param>
    public static string Length(Duration length, CultureInfo culture, bool isWhole = false)
    {
        var (days, hours, minutes) = (length.Days, length.Hours, length.Minutes);
        string[] parts =
        [
            days > 0 ? string.Create(culture, $"{days} d") : "",
            hours > 0 ? string.Create(culture, $"{hours} h") : "",
            minutes > 0 && (days == 0 || isWhole) ? string.Create(culture, $"{minutes} min") : "",
        ];
        var text = string.Join(' ', parts.Where(part => part.Length > 0));
        return text.Length > 0 ? text : string.Create(culture, $"{(int)length.TotalSeconds} s");
    }
}
