using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Turns the store's period numbers into time and back.</summary>
public static class StoredPeriod
{
    private const long MicrosecondsPerHour = 3_600_000_000;
    private static readonly LocalDate EpochDay = new(1970, 1, 1);

    /// <summary>Periods from one number to the next: one day, or one hour in microseconds.</summary>
    public static long Step(Granularity granularity) => granularity == Granularity.Hour ? MicrosecondsPerHour : 1;

    /// <summary>UTC instant of an hour's number (microseconds since the epoch).</summary>
    public static Instant ToInstant(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);

    /// <summary>Number of an instant (microseconds since the epoch, rounded down).</summary>
    public static long FromInstant(Instant instant) => (long)Math.Floor(instant.ToUnixTimeTicks() / 10m);

    /// <summary>Calendar day of a day's number.</summary>
    public static LocalDate ToDay(long dayNumber) => EpochDay.PlusDays(checked((int)dayNumber));

    /// <summary>Number of a calendar day.</summary>
    public static long FromDay(LocalDate day) => Period.DaysBetween(EpochDay, day);
}
