using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>
/// What the chart shows of a series: the stored columns of the finding where it has them, so that picture and figures belong together, and the
/// series' own values around them.
/// </summary>
/// <param name="Rows">Ascending, one a period.</param>
/// <param name="Days">First and last day shown; null when there is none.</param>
internal sealed record ChartSlice(IReadOnlyList<ChartSliceRow> Rows, DaySpan? Days)
{
    /// <summary>Cuts the slice.</summary>
    /// <param name="data">Columns of the finding.</param>
    /// <param name="values">All values of the series; null leaves the finding's own, without a comparison.</param>
    /// <param name="range">Days wanted.</param>
    /// <param name="compare">What to lay beside them.</param>
    public static ChartSlice Of(ImpactChartData data, MetricSeries? values, ViewRange range, ViewComparison compare)
    {
        var zone = ZoneOf(data);
        var known = Enumerable.Range(0, data.PeriodStarts.Length).ToDictionary(index => data.PeriodStarts[index]);
        var wanted = range.DaysFor(OutageDays(data, zone));
        var starts = values is null || range.Kind == ViewRangeKind.Around
            ? data.PeriodStarts
            : Enumerable.Range(0, values.Grid.Count).Select(index => values.Grid.StartOf(index).ToUnixTimeMilliseconds()).Union(data.PeriodStarts).Order().ToArray();
        if (wanted is not null)
        {
            var (from, to) = (StartOfDay(zone, wanted.From), StartOfDay(zone, wanted.To.PlusDays(1)));
            starts = [.. starts.Where(start => start >= from && start < to)];
        }

        if (starts.Length == 0)
            return new ChartSlice([], null);

        var days = new DaySpan(DayOf(starts[0], zone), DayOf(starts[^1], zone));
        var back = values is null ? 0 : ViewRange.DaysBack(compare, days.Days);
        return new ChartSlice([.. starts.Select(start => Row(start, known.TryGetValue(start, out var index) ? index : null, data, values, back, zone))], days);
    }

    /// <summary>Zone of the labels.</summary>
    public static DateTimeZone ZoneOf(ImpactChartData data) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(data.ZoneId) ?? DateTimeZone.Utc;

    private static ChartSliceRow Row(long start, int? index, ImpactChartData data, MetricSeries? values, int back, DateTimeZone zone)
    {
        var time = Instant.FromUnixTimeMilliseconds(start);
        var earlier = back == 0 || values is null ? null : At(values, zone.AtLeniently(time.InZone(zone).LocalDateTime.PlusDays(-back)).ToInstant());
        return index is { } known
            ? new ChartSliceRow(time, data.Actual[known], data.ButFor[known], (data.Lo50[known], data.Hi50[known]), (data.Lo90[known], data.Hi90[known]), earlier)
            : new ChartSliceRow(time, values is null ? null : At(values, time), null, null, null, earlier);
    }

    private static double? At(MetricSeries values, Instant time)
    {
        var index = values.Grid.IndexAt(time);
        return index >= 0 && index < values.Grid.Count && !double.IsNaN(values.Values[index]) ? values.Values[index] : null;
    }

    private static DaySpan OutageDays(ImpactChartData data, DateTimeZone zone) => new(DayOf(data.WindowStart, zone), DayOf(data.WindowEnd - 1, zone));

    private static LocalDate DayOf(long milliseconds, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(milliseconds).InZone(zone).Date;

    private static long StartOfDay(DateTimeZone zone, LocalDate day) => zone.AtStartOfDay(day).ToInstant().ToUnixTimeMilliseconds();
}

/// <summary>One period of the chart.</summary>
/// <param name="Start">Its start.</param>
/// <param name="Actual">What happened; null for a gap.</param>
/// <param name="ButFor">What would have happened; null where nothing was estimated.</param>
/// <param name="Range50">50 % range.</param>
/// <param name="Range90">90 % range.</param>
/// <param name="Earlier">The value it is compared with; null for none.</param>
internal sealed record ChartSliceRow(Instant Start, double? Actual, double? ButFor, (double Low, double High)? Range50, (double Low, double High)? Range90, double? Earlier);
