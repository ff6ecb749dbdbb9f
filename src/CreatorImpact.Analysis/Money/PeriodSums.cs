using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Money;

/// <summary>A series summed over the periods of another grid.</summary>
internal static class PeriodSums
{
    /// <summary>Hours summed into days or the like; values that lie in no period of the grid are dropped, gaps count nothing.</summary>
    public static MetricSeries OnGridOf(MetricSeries series, TimeGrid grid)
    {
        var sums = new double[grid.Count];
        for (var i = 0; i < series.Grid.Count; i++)
        {
            var index = grid.IndexAt(series.Grid.StartOf(i));
            if (index >= 0 && index < sums.Length && !double.IsNaN(series.Values[i])) sums[index] += series.Values[i];
        }

        return new MetricSeries(series.Key with { Granularity = grid.Granularity }, grid, sums);
    }
}
