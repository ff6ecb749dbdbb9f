using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>
/// How far each period of a series lies from what its week and its level let expect, on a logarithmic scale: 0 as usual, −0.7 half of it.
/// </summary>
/// <remarks>
/// z = ln(y + c), c = 5 % of the mean. r = z − median of z at the same weekday (and hour) in the four weeks before and after − running median of the
/// same over a week on each side (days: ten days). Known outages are left out of both medians.
/// </remarks>
internal sealed class WeekResiduals
{
    private const int WeeksEachSide = 4;
    private const int FewestWeeks = 3;

    // Below it a series is so even that a rounding would count as a drop.
    private const double SmallestScale = 0.02;

    private WeekResiduals(MetricSeries series, double[] residuals, double[] usual, double scale) =>
        (Series, Residuals, Usual, Scale) = (series, residuals, usual, scale);

    public MetricSeries Series { get; }

    /// <summary>One a period; NaN where it cannot be told or is left out.</summary>
    public double[] Residuals { get; }

    /// <summary>What was to be expected of each period, in the metric's unit; NaN where it cannot be told.</summary>
    public double[] Usual { get; }

    /// <summary>1.4826 × median |r|: the standard deviation of a normal distribution of the same middle.</summary>
    public double Scale { get; }

    /// <summary>Works them out; null for a series with values below zero, without counts, or too short.</summary>
    /// <param name="series">The series.</param>
    /// <param name="leftOut">True for periods that are no usual data.</param>
    public static WeekResiduals? Of(MetricSeries series, bool[] leftOut)
    {
        var values = series.Values;
        var floor = Floor(values);
        if (!(floor > 0)) return null;

        var logs = new double[values.Length];
        for (var i = 0; i < logs.Length; i++) logs[i] = leftOut[i] ? double.NaN : Math.Log(values[i] + floor);
        var profile = Profile(series.Grid, logs);
        var apart = new double[logs.Length];
        for (var i = 0; i < apart.Length; i++) apart[i] = logs[i] - profile[i];
        var level = RunningMedian.Of(apart, series.Grid.Granularity == Granularity.Hour ? 84 : 10);

        var usual = new double[logs.Length];
        for (var i = 0; i < apart.Length; i++)
        {
            usual[i] = Math.Max(0, Math.Exp(profile[i] + level[i]) - floor);
            apart[i] -= level[i];
        }

        var sizes = apart.Where(value => !double.IsNaN(value)).Select(Math.Abs).ToArray();
        return sizes.Length < WeeksEachSide * series.Grid.PeriodsPerWeek
            ? null
            : new WeekResiduals(series, apart, usual, Math.Max(SmallestScale, 1.4826 * Quantiles.MedianInplace(sizes)));
    }

    private static double Floor(ReadOnlySpan<double> values)
    {
        double sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (value < 0) return double.NaN;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : 0.05 * sum / count;
    }

    private static double[] Profile(TimeGrid grid, double[] logs)
    {
        var lag = new WeekLag(grid);
        var profile = new double[logs.Length];
        Span<double> same = stackalloc double[2 * WeeksEachSide];
        for (var i = 0; i < profile.Length; i++)
        {
            var count = 0;
            for (var week = -WeeksEachSide; week <= WeeksEachSide; week++)
                if (week != 0 && lag.At(i, week) is >= 0 and var at && !double.IsNaN(logs[at])) same[count++] = logs[at];
            profile[i] = count < FewestWeeks ? double.NaN : Quantiles.MedianInplace(same[..count]);
        }

        return profile;
    }
}
