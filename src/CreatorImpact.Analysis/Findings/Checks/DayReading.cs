using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>What a series holds of one day.</summary>
/// <param name="Day">Day in the series' zone.</param>
/// <param name="Total">Its total; null unless every period of it has a value.</param>
/// <param name="Known">Periods with a value.</param>
/// <param name="Missing">Periods without one between the first and the last value of the series; what lies outside is no gap.</param>
internal sealed record DayReading(LocalDate Day, double? Total, int Known, int Missing)
{
    /// <summary>One entry a day, in order.</summary>
    public static IReadOnlyList<DayReading> Of(MetricSeries series, DateInterval days) => [.. days.Select(day => Of(series, day))];

    private static DayReading Of(MetricSeries series, LocalDate day)
    {
        var (first, end) = (FirstOf(series.Grid, day), FirstOf(series.Grid, day.PlusDays(1)));
        var (total, known, missing) = (0d, 0, 0);
        for (var index = Math.Max(first, 0); index < Math.Min(end, series.Grid.Count); index++)
        {
            if (double.IsNaN(series.Values[index]))
            {
                missing++;
                continue;
            }

            known++;
            total += series.Values[index];
        }

        return new DayReading(day, known > 0 && known == end - first ? total : null, known, missing);
    }

    // The first period that starts on the day or later: where a zone is half an hour off, midnight lies inside an hour.
    private static int FirstOf(TimeGrid grid, LocalDate day)
    {
        var start = grid.StartOfDay(day);
        var index = grid.IndexAt(start);
        return grid.StartOf(index) < start ? index + 1 : index;
    }
}
