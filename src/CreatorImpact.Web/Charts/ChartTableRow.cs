using System.Globalization;
using NodaTime;

namespace CreatorImpact.Web.Charts;

/// <summary>One line of <see cref="ChartTable"/>, formatted for reading.</summary>
internal sealed record ChartTableRow(string Time, string PartKey, string? Actual, string? ButFor, string? Low50, string? High50, string? Low90, string? High90)
{
    private const string During = "PartDuring";

    public string? PartClass => string.Equals(PartKey, During, StringComparison.Ordinal) ? "during" : null;

    public static List<ChartTableRow> From(ImpactChartModel model, CultureInfo culture)
    {
        var outages = model.Spans.Where(span => span.Kind == ChartSpanKind.Outage).ToList();
        return [.. model.Points.Select((point, index) => new ChartTableRow(
            TimeOf(point.Time, model),
            PartOf(point.Time, EndOf(model.Points, index), outages),
            Number(point.Actual, culture),
            Number(point.ButFor, culture),
            Number(point.Range50?.Low, culture),
            Number(point.Range50?.High, culture),
            Number(point.Range90?.Low, culture),
            Number(point.Range90?.High, culture)))];
    }

    // A period belongs to the outage as soon as the outage touches it.
    private static string PartOf(Instant start, Instant end, List<ChartSpan> outages)
    {
        if (outages.Exists(outage => outage.Start < end && start < outage.EndExclusive))
            return During;

        return outages.Exists(outage => outage.EndExclusive <= start) ? "PartAfter" : "PartBefore";
    }

    // The last period is as long as the one before it.
    private static Instant EndOf(IReadOnlyList<ImpactChartPoint> points, int index)
    {
        if (index + 1 < points.Count)
            return points[index + 1].Time;

        return index == 0 ? points[0].Time : points[index].Time + (points[index].Time - points[index - 1].Time);
    }

    // ISO order reads the same in every language and shows the offset that tells a doubled hour apart.
    private static string TimeOf(Instant time, ImpactChartModel model) => model.Hourly
        ? time.InZone(model.Zone).ToString("uuuu'-'MM'-'dd HH':'mm o<g>", CultureInfo.InvariantCulture)
        : time.InZone(model.Zone).ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string? Number(double? value, CultureInfo culture) => value?.ToString("#,0.##", culture);
}
