using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Quality;

/// <summary>One week of an hourly series, Monday to Sunday on the clock of its zone.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Values">One value an hour of the week, <see cref="WeekHours.Cells"/> of them; NaN where nothing clean is known.</param>
internal sealed record WeekCells(LocalDate Monday, double[] Values)
{
    /// <summary>Hours of the week that are known.</summary>
    public int Known => Values.Count(value => !double.IsNaN(value));

    /// <summary>Sum of them.</summary>
    public double Sum => Values.Where(value => !double.IsNaN(value)).Sum();

    /// <summary>Total of the whole week, told from the known hours and what share of a week they usually hold.</summary>
    public double LevelUnder(double[] shares)
    {
        double values = 0, known = 0;
        for (var cell = 0; cell < Values.Length; cell++)
        {
            if (double.IsNaN(Values[cell])) continue;
            values += Values[cell];
            known += shares[cell];
        }

        return known > 0 ? values / known : values;
    }

    /// <summary>
    /// The weeks of a series with at least one clean value, oldest first. An hour belongs to the clock hour in which it starts; one that comes twice
    /// when the clock goes back counts with its mean. A value below zero corrects others and is none.
    /// </summary>
    public static IReadOnlyList<WeekCells> Of(MetricSeries hours, CleanDays clean)
    {
        var (grid, values) = (hours.Grid, hours.Values.ToArray());
        var weeks = new SortedDictionary<LocalDate, (double[] Sums, int[] Counts)>();
        for (var i = 0; i < values.Length; i++)
        {
            var start = grid.StartOf(i);
            var day = start.InZone(grid.Zone).Date;
            if (!(values[i] >= 0) || !clean.Contains(day)) continue;
            var monday = day.PlusDays(1 - (int)day.DayOfWeek);
            if (!weeks.TryGetValue(monday, out var week)) weeks[monday] = week = (new double[WeekHours.Cells], new int[WeekHours.Cells]);
            var cell = WeekHours.CellOf(start, grid.Zone);
            week.Sums[cell] += values[i];
            week.Counts[cell]++;
        }

        return [.. weeks.Select(week => new WeekCells(week.Key, [.. week.Value.Sums.Zip(week.Value.Counts, (sum, count) => count == 0 ? double.NaN : sum / count)]))];
    }
}
