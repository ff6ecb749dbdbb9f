namespace CreatorImpact.Web.Features.Impact.Multiples;

/// <summary>The axis of values of a small chart. It holds zero, and its ends have two significant digits, so that what is said of it is what is drawn.</summary>
/// <param name="Bottom">0, or below it where a value is.</param>
/// <param name="Top">Above <paramref name="Bottom"/>.</param>
public readonly record struct SmallChartScale(double Bottom, double Top)
{
    // An end that is two digits long but for the rounding of a division is not moved up.
    private const double Rounding = 1e-9;

    /// <summary>The axis that just holds lines and band of a chart.</summary>
    public static SmallChartScale Of(SmallChartData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (low, high) = (0.0, 0.0);
        foreach (var point in data.Points)
        {
            low = Math.Min(low, Math.Min(Math.Min(point.Low, point.ButFor), point.Actual ?? 0));
            high = Math.Max(high, Math.Max(Math.Max(point.High, point.ButFor), point.Actual ?? 0));
        }

        return low == 0 && high == 0 ? new SmallChartScale(0, 1) : new SmallChartScale(low < 0 ? -Outwards(-low) : 0, Outwards(high));
    }

    /// <summary>The axis of each chart by its series: its own, or with <paramref name="choice"/> the one that holds all charts of its unit. Charts without lines have none.</summary>
    public static IReadOnlyDictionary<long, SmallChartScale> For(IReadOnlyList<SmallChart> charts, ScaleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(charts);
        var own = charts.Where(chart => chart.Data is not null).Select(chart => (chart.Row.SeriesId, chart.Unit, Scale: Of(chart.Data!))).ToList();
        if (choice == ScaleChoice.Own) return own.ToDictionary(one => one.SeriesId, one => one.Scale);

        var common = own.GroupBy(one => one.Unit, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, unit => new SmallChartScale(unit.Min(one => one.Scale.Bottom), unit.Max(one => one.Scale.Top)), StringComparer.Ordinal);
        return own.ToDictionary(one => one.SeriesId, one => common[one.Unit]);
    }

    private static double Outwards(double value)
    {
        if (value <= 0) return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Ceiling((value / unit) - Rounding) * unit;
    }
}
