using System.Globalization;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Web.Shell;

/// <summary>Times as people read them. A clock time never stands without its zone.</summary>
internal static class TimeWords
{
    public static string Day(LocalDate day, CultureInfo culture) => day.ToString(DayPattern.Day(culture), culture);

    /// <summary>Day and minute, without the zone: the caller names it.</summary>
    public static string Minute(Instant time, DateTimeZone zone, CultureInfo culture) => Minute(time.InZone(zone).LocalDateTime, culture);

    /// <summary>Day and minute of a clock.</summary>
    public static string Minute(LocalDateTime time, CultureInfo culture) => ClockText.Minute(time, culture);

    /// <summary>Day and month, where the year stands elsewhere.</summary>
    public static string DayOfMonth(LocalDate day, CultureInfo culture) => day.ToString(DayPattern.DayAndMonth(culture), culture);

    /// <summary>"17:00–23:00" on one day, else both days in full.</summary>
    public static string Span(Instant start, Instant end, DateTimeZone zone, CultureInfo culture) => ClockText.Span(start, end, zone, culture);

    /// <summary>True when a zone's clock is that of UTC, so that its times need no translation.</summary>
    public static bool IsUtc(DateTimeZone zone) => ClockText.IsUtc(zone);

    /// <summary>Name of a zone beside its times: UTC by that name, others by their own.</summary>
    public static string Zone(DateTimeZone zone) => ClockText.Zone(zone);

    /// <summary>"2 h 15 min", "3 d 4 h".</summary>
    public static string Length(Duration length, CultureInfo culture) => ClockText.Length(length, culture);

    /// <summary>First and last period of a series; hours by their day in UTC.</summary>
    public static string Periods(Granularity granularity, long first, long last, CultureInfo culture)
    {
        var (from, to) = (DayOf(granularity, first), DayOf(granularity, last));
        return from == to ? Day(from, culture) : $"{Day(from, culture)} – {Day(to, culture)}";
    }

    /// <summary>Calendar day of a period: the platform's own for days, that of UTC for hours.</summary>
    public static LocalDate DayOf(Granularity granularity, long period) =>
        granularity == Granularity.Hour ? StoredPeriod.ToInstant(period).InUtc().Date : StoredPeriod.ToDay(period);
}
