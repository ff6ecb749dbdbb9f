using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>Simple figures to hold the estimate against.</summary>
/// <param name="SecondBaseline">Σ over the window of the median of the same weekday (and hour) in the last eight clean weeks before it; null when a period has none.</param>
/// <param name="Naive">Usual value per hour × hours of outage.</param>
/// <param name="NormalDay">Mean of one clean day.</param>
internal sealed record ReferenceFigures(double? SecondBaseline, double Naive, double NormalDay)
{
    private const int Weeks = 8;
    private const int WeeksSearched = 16;

    public static ReferenceFigures Of(ImpactCase found)
    {
        var data = found.Model.Data;
        double sum = 0;
        foreach (var value in data.Values)
            if (!double.IsNaN(value)) sum += value / data.CleanCount;
        var normalDay = sum * data.PeriodsPerDay;
        return new ReferenceFigures(BaselineOf(found), normalDay / 24 * found.Coverage.Length.TotalHours, normalDay);
    }

    private static double? BaselineOf(ImpactCase found)
    {
        var parts = found.Model.Data.Parts;
        double sum = 0;
        Span<double> same = stackalloc double[Weeks];
        for (var u = 0; u < parts.Length; u++)
        {
            if (parts[u] != WindowPart.Window) continue;
            var index = found.Layout.WindowStart + u;
            var count = 0;
            for (var week = 1; week <= WeeksSearched && count < Weeks; week++)
            {
                var at = WeeksBefore(found.Series.Grid, index, week);
                if (at >= 0 && found.Clean[at]) same[count++] = found.Series.Values[at];
            }

            if (count == 0) return null;
            sum += Numerics.Quantiles.MedianInplace(same[..count]);
        }

        return sum;
    }

    private static int WeeksBefore(TimeGrid grid, int index, int weeks)
    {
        var at = index - (weeks * grid.PeriodsPerWeek);
        if (grid.Granularity == Granularity.Day || at < 0) return at;
        var shift = grid.StartOf(index).InZone(grid.Zone).Offset.Seconds - grid.StartOf(at).InZone(grid.Zone).Offset.Seconds;
        return at + (int)Math.Round(shift / 3600.0);
    }
}
