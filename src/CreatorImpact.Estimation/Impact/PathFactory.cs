using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The but-for line for charts: hours from 14 days before the window to 7 days after the recovery window, days from 56 before to 28 after.
/// </summary>
/// <remarks>
/// Inside the masked block it is the mixture, with bands from the placebo errors of each period; outside it is the fitted line with the band of
/// its typical deviation. Bands are z⁻¹(z ± q s), s = mean absolute error on the model scale, q from the pooled shape.
/// </remarks>
internal static class PathFactory
{
    // A line that fits every period exactly still gets a band that can be seen, and counts are rounded.
    private const double SmallestSpread = 0.005;

    public static ButForPath Create(ImpactCase found)
    {
        var grid = found.Series.Grid;
        var data = found.Model.Data;
        var (before, after) = grid.Granularity == Granularity.Hour ? (14 * 24, 7 * 24) : (56, 28);
        var first = Math.Max(data.First, found.Layout.WindowStart - before);
        var end = Math.Min(data.First + data.Count, found.Layout.RecoveryEnd + after);
        var path = new ButForPath(first, new double[end - first], new double[end - first], new double[end - first], new double[end - first], new double[end - first]);
        var shape = TailShape.For(grid.Granularity);
        var (half50, half90) = (shape.Quantile(0.75), shape.Quantile(0.95));
        for (var i = 0; i < path.Median.Length; i++)
        {
            var (centre, typical) = At(found, first + i);
            var spread = Math.Max(typical, SmallestSpread);
            var z = found.Model.Scale.ToModel(centre);
            path.Median[i] = centre;
            path.Lo50[i] = found.Model.Scale.FromModel(z - (half50 * spread));
            path.Hi50[i] = found.Model.Scale.FromModel(z + (half50 * spread));
            path.Lo90[i] = found.Model.Scale.FromModel(z - (half90 * spread));
            path.Hi90[i] = found.Model.Scale.FromModel(z + (half90 * spread));
        }

        return path;
    }

    private static (double Centre, double Spread) At(ImpactCase found, int index)
    {
        var model = found.Model;
        var inBlock = index - found.Layout.WindowStart;
        if (inBlock >= 0 && inBlock < model.Path.Length)
        {
            var error = model.PeriodErrors[inBlock];
            return (model.Path[inBlock], double.IsNaN(error) ? 2 * model.TypicalPeriodError : error);
        }

        var fitted = model.FitLine[index - model.Data.First];
        return (double.IsNaN(fitted) ? model.Scale.Mean : fitted, model.TypicalPeriodError);
    }
}
