using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Estimation.Platforms;

/// <summary>Hours by hour of the day and day of the week on the clock of a zone: cell 0 is Monday 00:00–01:00, cell 167 Sunday 23:00–24:00.</summary>
public static class WeekHours
{
    /// <summary>Cells of a week.</summary>
    public const int Cells = 7 * HoursADay;

    /// <summary>Hours of a clock's day.</summary>
    public const int HoursADay = 24;

    // 1 January 1970 was a Thursday.
    private const long FirstWeekday = 3;

    /// <summary>The cell of a moment.</summary>
    public static int CellOf(Instant time, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return CellOf(HourOf(time, zone.GetUtcOffset(time)));
    }

    /// <summary>Elapsed hours in every cell, <see cref="Cells"/> of them; their sum is the length of the windows, also across changes of the clock.</summary>
    /// <param name="windows">Windows that share no time.</param>
    /// <param name="zone">Whose clock.</param>
    public static double[] Of(IEnumerable<OutageWindow> windows, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(zone);
        var cells = new double[Cells];
        foreach (var window in windows)
        {
            for (var from = window.Start; from < window.EndExclusive;)
            {
                // Between two changes of the clock every hour is an hour.
                var steady = zone.GetZoneInterval(from);
                var to = steady.HasEnd ? Instant.Min(steady.End, window.EndExclusive) : window.EndExclusive;
                Add(cells, from, to, steady.WallOffset);
                from = to;
            }
        }

        return cells;
    }

    private static void Add(double[] cells, Instant from, Instant to, Offset offset)
    {
        var week = Duration.FromHours(Cells);
        var weeks = (int)Math.Floor((to - from) / week);
        for (var cell = 0; weeks > 0 && cell < Cells; cell++) cells[cell] += weeks;
        for (var start = from + (weeks * week); start < to;)
        {
            var hour = HourOf(start, offset);
            var end = Instant.Min(NodaConstants.UnixEpoch + Duration.FromHours(hour + 1) - Duration.FromTicks(offset.Ticks), to);
            cells[CellOf(hour)] += (end - start).TotalHours;
            start = end;
        }
    }

    private static long HourOf(Instant time, Offset offset) => (long)Math.Floor((time - NodaConstants.UnixEpoch + Duration.FromTicks(offset.Ticks)).TotalHours);

    private static int CellOf(long hour) => (int)(((((hour + (FirstWeekday * HoursADay)) % Cells) + Cells) % Cells));
}
