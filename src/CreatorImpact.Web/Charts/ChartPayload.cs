using NodaTime;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// What the browser gets: thinned columns of equal length. Times are local to the model's zone, written as milliseconds as if that
/// zone were UTC, because the engine's axis knows UTC only; the hour a clock is set back falls on the same spot twice.
/// </summary>
internal sealed record ChartPayload(
    IReadOnlyList<long> Times,
    IReadOnlyList<double?> Actual,
    IReadOnlyList<double?> ButFor,
    IReadOnlyList<double?> Low50,
    IReadOnlyList<double?> High50,
    IReadOnlyList<double?> Low90,
    IReadOnlyList<double?> High90,
    IReadOnlyList<ChartPayloadSpan> Spans,
    bool Hourly,
    string Unit,
    string Language,
    ChartPayloadNames Names)
{
    public static ChartPayload Create(ImpactChartModel model, ChartPayloadNames names, string language)
    {
        var points = model.Points;
        var edges = model.Spans.SelectMany(span => new[] { IndexOf(points, span.Start), IndexOf(points, span.EndExclusive) }).ToList();
        var drawn = SeriesThinning.Choose([.. points.Select(point => point.Actual)], edges, ImpactChartModel.MaximumDrawnPoints)
            .Select(index => points[index])
            .ToList();

        return new ChartPayload(
            [.. drawn.Select(point => LocalMilliseconds(point.Time, model.Zone))],
            [.. drawn.Select(point => point.Actual)],
            [.. drawn.Select(point => point.ButFor)],
            [.. drawn.Select(point => point.Range50?.Low)],
            [.. drawn.Select(point => point.Range50?.High)],
            [.. drawn.Select(point => point.Range90?.Low)],
            [.. drawn.Select(point => point.Range90?.High)],
            [.. model.Spans.SelectMany(span => Clip(span, model, names))],
            model.Hourly,
            model.Unit,
            language,
            names);
    }

    private static IEnumerable<ChartPayloadSpan> Clip(ChartSpan span, ImpactChartModel model, ChartPayloadNames names)
    {
        if (model.Points.Count == 0)
            yield break;

        var start = Instant.Max(span.Start, model.Points[0].Time);
        var end = Instant.Min(span.EndExclusive, model.Points[^1].Time);
        if (end < start)
            yield break;

        var outage = span.Kind == ChartSpanKind.Outage;
        yield return new ChartPayloadSpan(
            outage ? "outage" : "recovery",
            LocalMilliseconds(start, model.Zone),
            LocalMilliseconds(end, model.Zone),
            outage ? names.Outage : names.Recovery);
    }

    private static int IndexOf(IReadOnlyList<ImpactChartPoint> points, Instant time)
    {
        var low = 0;
        var high = points.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Time < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static long LocalMilliseconds(Instant time, DateTimeZone zone) => time.ToUnixTimeMilliseconds() + zone.GetUtcOffset(time).Milliseconds;
}

/// <summary>A shaded stretch, clipped to the chart.</summary>
internal sealed record ChartPayloadSpan(string Kind, long From, long To, string Label);

/// <summary>Names of what is drawn, in the reader's language.</summary>
internal sealed record ChartPayloadNames(string Actual, string ButFor, string Band50, string Band90, string Outage, string Recovery);
