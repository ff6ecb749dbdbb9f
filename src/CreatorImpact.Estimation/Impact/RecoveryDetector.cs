using NodaTime;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// When the data were back to normal: the first of three consecutive whole days, after the outage, on which the day's total lies in the 90 % band
/// of the but-for line. It is shown; it never chooses the recovery window.
/// </summary>
/// <remarks>The band of a day is that of its periods, as if their errors moved together: wide rather than narrow.</remarks>
internal static class RecoveryDetector
{
    private const int DaysInRow = 3;

    /// <summary>Start of the first day; null when no such three days lie on the path.</summary>
    public static Instant? Find(ImpactCase found, ButForPath path)
    {
        var grid = found.Series.Grid;
        var end = path.FirstIndex + path.Median.Length;
        var (row, start) = (0, default(Instant));
        for (var index = found.Layout.WindowEnd; index < end;)
        {
            var day = grid.DayOf(index);
            var next = index + 1;
            while (next < end && grid.DayOf(next) == day) next++;
            var whole = grid.DayOf(index - 1) != day && grid.DayOf(next) != day;
            row = whole && IsInBand(found, path, index, next) ? row + 1 : 0;
            if (row == 1) start = grid.StartOf(index);
            if (row == DaysInRow) return start;
            index = next;
        }

        return null;
    }

    private static bool IsInBand(ImpactCase found, ButForPath path, int from, int to)
    {
        double actual = 0, low = 0, high = 0;
        var known = 0;
        for (var index = from; index < to; index++)
        {
            var value = found.Series.Values[index];
            if (double.IsNaN(value)) continue;
            known++;
            actual += value;
            low += path.Lo90[index - path.FirstIndex];
            high += path.Hi90[index - path.FirstIndex];
        }

        return 2 * known > to - from && actual >= low && actual <= high;
    }
}
