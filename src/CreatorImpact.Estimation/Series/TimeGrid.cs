using NodaTime;
using NodaTime.TimeZones;

namespace CreatorImpact.Estimation.Series;

/// <summary>
/// The consecutive periods of a regular series: hours as UTC instants, days as calendar days of a zone.
/// Index 0 is the first period; every period is half-open, and each ends where the next begins.
/// </summary>
public sealed class TimeGrid
{
    private static readonly ZoneLocalMappingResolver DayStart =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly Instant _firstHour;
    private readonly LocalDate _firstDay;

    private TimeGrid(Granularity granularity, DateTimeZone zone, Instant firstHour, LocalDate firstDay, int count)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        (Granularity, Zone, _firstHour, _firstDay, Count) = (granularity, zone, firstHour, firstDay, count);
    }

    /// <summary>Length of one period.</summary>
    public Granularity Granularity { get; }

    /// <summary>The zone whose days and hours of day the periods follow.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Number of periods; zero is allowed.</summary>
    public int Count { get; }

    /// <summary>Periods in one week: 168 or 7.</summary>
    public int PeriodsPerWeek => Granularity == Granularity.Hour ? 168 : 7;

    /// <summary>A grid of <paramref name="count"/> hours from <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static TimeGrid Hourly(Instant start, int count, DateTimeZone zone) =>
        new(Granularity.Hour, zone, start, default, count);

    /// <summary>A grid of <paramref name="count"/> calendar days of <paramref name="zone"/> from <paramref name="firstDay"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static TimeGrid Daily(LocalDate firstDay, int count, DateTimeZone zone) =>
        new(Granularity.Day, zone, default, firstDay, count);

    /// <summary>First instant of a period. Indices outside the grid are allowed: the grid goes on in both directions.</summary>
    public Instant StartOf(int index) => Granularity == Granularity.Hour
        ? _firstHour + Duration.FromHours((long)index)
        : StartOfDay(_firstDay.PlusDays(index));

    /// <summary>First instant after a period.</summary>
    public Instant EndOf(int index) => StartOf(index + 1);

    /// <summary>
    /// First instant of a calendar day in <see cref="Zone"/>. A day that the zone skipped altogether (Pacific/Apia, 2011-12-30) is empty: it starts
    /// where the next one does.
    /// </summary>
    public Instant StartOfDay(LocalDate day) => Zone.ResolveLocal(day.AtMidnight(), DayStart).ToInstant();

    /// <summary>Calendar day, in <see cref="Zone"/>, on which a period starts.</summary>
    public LocalDate DayOf(int index) => Granularity == Granularity.Day
        ? _firstDay.PlusDays(index)
        : StartOf(index).InZone(Zone).Date;

    /// <summary>Hour of day 0–23 in <see cref="Zone"/>; 0 for days.</summary>
    public int HourOfDay(int index) => Granularity == Granularity.Day ? 0 : StartOf(index).InZone(Zone).Hour;

    /// <summary>Index of the period that holds <paramref name="instant"/>; may lie outside 0 … <see cref="Count"/> − 1.</summary>
    public int IndexAt(Instant instant)
    {
        if (Granularity == Granularity.Day)
            return Period.DaysBetween(_firstDay, instant.InZone(Zone).Date);

        // The quotient is rounded to a double; an instant within nanoseconds of a boundary needs the second look.
        var index = (int)Math.Floor((instant - _firstHour).TotalHours);
        if (StartOf(index) > instant) return index - 1;
        return StartOf(index + 1) <= instant ? index + 1 : index;
    }
}
