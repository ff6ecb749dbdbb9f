using System.Globalization;
using NodaTime;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// What the browser gets: thinned columns of equal length with the texts of their tooltips. Times are local to the model's zone, written as
/// milliseconds as if that zone were UTC, because the engine's axis knows UTC only; the hour a clock is set back falls on the same spot twice.
/// </summary>
internal sealed record ChartPayload
{
    public required IReadOnlyList<long> Times { get; init; }

    /// <summary>First and last moment of the axis.</summary>
    public required long From { get; init; }

    public required long To { get; init; }

    public required IReadOnlyList<ChartPayloadLine> Lines { get; init; }

    public required IReadOnlyList<ChartPayloadBand> Bands { get; init; }

    public required IReadOnlyList<ChartPayloadMarker> Markers { get; init; }

    public required IReadOnlyList<ChartPayloadSpan> Spans { get; init; }

    /// <summary>Stretches without data in the first line.</summary>
    public required IReadOnlyList<long[]> Gaps { get; init; }

    /// <summary>Lines of the tooltip, one list a drawn point.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Texts { get; init; }

    public required string Unit { get; init; }

    /// <summary>For the numbers at the axis.</summary>
    public required string Language { get; init; }

    public static ChartPayload Create(ChartModel model, ChartWording words, CultureInfo culture)
    {
        var rows = new ChartRows(model);
        var drawn = Drawn(model);
        return new ChartPayload
        {
            Times = [.. drawn.Select(index => Local(model.Times[index], model))],
            From = drawn.Count == 0 ? 0 : Local(model.Times[0], model),
            To = drawn.Count == 0 ? 0 : Local(EndOfAxis(model), model),
            Lines = [.. model.Lines.Select(line => new ChartPayloadLine(RoleName(line.Role), line.Name, [.. drawn.Select(index => line.Values[index])]))],
            Bands = [.. model.Bands.Select(band => new ChartPayloadBand(RoleName(band.Role), band.Name, [.. drawn.Select(index => band.Ranges[index]?.Low)], [.. drawn.Select(index => band.Ranges[index]?.High)]))],
            Markers = [.. model.Markers.Select(marker => new ChartPayloadMarker(Local(marker.At, model), marker.Name, marker.Value, marker.Range.Low, marker.Range.High))],
            Spans = drawn.Count == 0 ? [] : [.. model.Spans.Select(span => Clip(span, model, words)).Where(span => span.Side == "inside" || span.Kind == "outage")],
            Gaps = [.. GapsOf(model)],
            Texts = [.. drawn.Select(index => rows.Tooltip(index, words.NoValue, culture))],
            Unit = model.Unit,
            Language = culture.Name.Length == 0 ? "en" : culture.Name,
        };
    }

    /// <summary>Kinds of windows that are shaded somewhere on the axis.</summary>
    public static IEnumerable<ChartSpanKind> ShadedKinds(ChartModel model) =>
        model.Times.Count == 0 ? [] : model.Spans.Where(span => SideOf(span, model) == "inside").Select(span => span.Kind).Distinct().Order();

    private static IReadOnlyList<int> Drawn(ChartModel model)
    {
        var edges = model.Spans.SelectMany(span => new[] { IndexOf(model.Times, span.Start), IndexOf(model.Times, span.EndExclusive) })
            .Concat(model.Markers.Select(marker => IndexOf(model.Times, marker.At)))
            .Distinct()
            .Take(ChartModel.MaximumDrawnPoints / 8)
            .ToList();
        return SeriesThinning.Choose(model.Lines[0].Values, edges, ChartModel.MaximumDrawnPoints);
    }

    // Markers may stand at the end of the last period; without any the axis ends at the last start, as the line does.
    private static Instant EndOfAxis(ChartModel model) =>
        model.Markers.Count == 0 ? model.Times[^1] : Instant.Max(model.Times[^1], model.Markers.Max(marker => marker.At));

    private static ChartPayloadSpan Clip(ChartSpan span, ChartModel model, ChartWording words)
    {
        var (first, last) = (model.Times[0], EndOfAxis(model));
        var side = SideOf(span, model);
        return new ChartPayloadSpan(
            span.Kind switch { ChartSpanKind.Outage => "outage", ChartSpanKind.Recovery => "recovery", _ => "other" },
            side,
            Local(Instant.Max(span.Start, first), model),
            Local(Instant.Min(span.EndExclusive, last), model),
            span.Start < first,
            span.EndExclusive > last,
            span.Label ?? words.Of(span.Kind));
    }

    private static string SideOf(ChartSpan span, ChartModel model) =>
        span.EndExclusive <= model.Times[0] ? "before" : span.Start > EndOfAxis(model) ? "after" : "inside";

    private static IEnumerable<long[]> GapsOf(ChartModel model)
    {
        var values = model.Lines[0].Values;
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is not null)
                continue;

            var start = index;
            while (index + 1 < values.Count && values[index + 1] is null)
                index++;

            // From the last value to the next one: that is where the line is broken.
            yield return [Local(model.Times[Math.Max(0, start - 1)], model), Local(model.Times[Math.Min(values.Count - 1, index + 1)], model)];
        }
    }

    private static int IndexOf(IReadOnlyList<Instant> times, Instant time)
    {
        var (low, high) = (0, times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static string RoleName(ChartRole role) => role switch
    {
        ChartRole.Actual => "actual",
        ChartRole.ButFor => "but-for",
        ChartRole.Comparison => "comparison",
        ChartRole.Loss => "loss",
        ChartRole.Range50 => "range50",
        ChartRole.Range90 => "range90",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    private static long Local(Instant time, ChartModel model) => time.ToUnixTimeMilliseconds() + model.Zone.GetUtcOffset(time).Milliseconds;
}

/// <summary>A line of the payload.</summary>
internal sealed record ChartPayloadLine(string Role, string Name, IReadOnlyList<double?> Values);

/// <summary>A band of the payload.</summary>
internal sealed record ChartPayloadBand(string Role, string Name, IReadOnlyList<double?> Low, IReadOnlyList<double?> High);

/// <summary>A checkpoint of the payload.</summary>
internal sealed record ChartPayloadMarker(long At, string Name, double Value, double Low, double High);

/// <summary>A shaded stretch, clipped to the chart.</summary>
/// <param name="Kind"><c>outage</c>, <c>recovery</c> or <c>other</c>.</param>
/// <param name="Side"><c>inside</c>, or <c>before</c> and <c>after</c> when nothing of it is seen.</param>
/// <param name="From">First moment seen.</param>
/// <param name="To">Last moment seen.</param>
/// <param name="StartsEarlier">True when it began before the chart.</param>
/// <param name="EndsLater">True when it ends after the chart.</param>
/// <param name="Label">What stands in it.</param>
internal sealed record ChartPayloadSpan(string Kind, string Side, long From, long To, bool StartsEarlier, bool EndsLater, string Label);
