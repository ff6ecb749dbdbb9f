using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Values of a series by calendar day of its zone; days with a gap are left out.</summary>
internal static class DailyTotals
{
    /// <summary>Days as given; hours summed over days of which every hour is there.</summary>
    public static Dictionary<LocalDate, double> Of(MetricSeries series)
    {
        var grid = series.Grid;
        var days = new Dictionary<LocalDate, double>();
        if (grid.Granularity == Granularity.Day)
        {
            for (var i = 0; i < grid.Count; i++)
                if (!double.IsNaN(series.Values[i])) days[grid.DayOf(i)] = series.Values[i];
            return days;
        }

        for (var first = 0; first < grid.Count;)
        {
            var day = grid.DayOf(first);
            var (end, sum) = (first, 0.0);
            while (end < grid.Count && grid.DayOf(end) == day) sum += series.Values[end++];
            // NaN of a gap makes the sum NaN; the first and the last day may be cut.
            if (!double.IsNaN(sum) && grid.StartOf(first) <= grid.StartOfDay(day) && grid.StartOf(end) >= grid.StartOfDay(day.PlusDays(1))) days[day] = sum;
            first = end;
        }

        return days;
    }

    /// <summary>Days of a metric of an account: daily data, and hours for days these do not have.</summary>
    public static Dictionary<LocalDate, double> Of(IEnumerable<MetricSeries> series, string metric)
    {
        var days = new Dictionary<LocalDate, double>();
        foreach (var one in series.Where(one => one.Key.Metric == metric).OrderBy(one => one.Key.Granularity == Granularity.Day ? 0 : 1))
            foreach (var (day, value) in Of(one)) days.TryAdd(day, value);
        return days;
    }
}
