using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Money;

/// <summary>A series summed over the periods of another grid.</summary>
internal static class PeriodSums
{
    /// <summary>
    /// Hours summed into days, or the same periods laid on the other grid. A period of which a part is not known is not known. Null where the
    /// series' own periods are longer than those of the grid.
    /// </summary>
    public static MetricSeries? OnGridOf(MetricSeries series, TimeGrid grid)
    {
        if (series.Grid.Granularity == Granularity.Day && grid.Granularity == Granularity.Hour) return null;

        var sums = new double[grid.Count];
        for (var period = 0; period < sums.Length; period++)
        {
            var (start, end) = (grid.StartOf(period), grid.EndOf(period));
            var first = series.Grid.IndexAt(start);
            // Of periods that do not begin together the sum would hold a part of another one.
            sums[period] = first >= 0 && series.Grid.StartOf(first) == start ? 0 : double.NaN;
            for (var i = Math.Max(first, 0); !double.IsNaN(sums[period]) && series.Grid.StartOf(i) < end; i++)
                sums[period] += i < series.Grid.Count ? series.Values[i] : double.NaN;
        }

        return new MetricSeries(series.Key with { Granularity = grid.Granularity }, grid, sums);
    }
}
