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

    /// <summary>True when each value stands in the middle of its day.</summary>
    public required bool ByDay { get; init; }

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
            Times = [.. drawn.Select(index => Place(index, model))],
            ByDay = StandsAtMidday(model),
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

    // A day's value stands in the middle of its day, so that an outage of that day lies beside its own value and not after it. What has
    // added up by the end of a part is no value of a day.
    private static bool StandsAtMidday(ChartModel model) => !model.Hourly && model.Markers.Count == 0;

    private static long Place(int index, ChartModel model) => StandsAtMidday(model)
        ? (Local(model.Times[index], model) + Local(model.EndOf(index), model)) / 2
        : Local(model.Times[index], model);

    private static IReadOnlyList<int> Drawn(ChartModel model)
    {
        var edges = model.Spans.OrderBy(span => span.Kind).SelectMany(span => new[] { IndexOf(model.Times, span.Start), IndexOf(model.Times, span.EndExclusive) })
            .Concat(model.Markers.Select(marker => IndexOf(model.Times, marker.At)))
            .Distinct()
            .Take(ChartModel.MaximumDrawnPoints / 8)
            .ToList();
        if (model.Lines.FirstOrDefault(line => line.Role == ChartRole.Comparison) is not { } comparison || model.Times.Count <= ChartModel.MaximumDrawnPoints)
            return SeriesThinning.Choose(model.Lines[0].Values, edges, ChartModel.MaximumDrawnPoints);

        // What one compares with has peaks of its own.
        const int Half = ChartModel.MaximumDrawnPoints / 2;
        return [.. SeriesThinning.Choose(model.Lines[0].Values, edges, Half).Union(SeriesThinning.Choose(comparison.Values, [], Half)).Order()];
    }

    // To the end of the last period, or a window in the last day would not be seen.
    private static Instant EndOfAxis(ChartModel model) =>
        model.Markers.Count == 0 ? model.EndOf(model.Times.Count - 1) : Instant.Max(model.Times[^1], model.Markers.Max(marker => marker.At));

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
            yield return [Place(Math.Max(0, start - 1), model), Place(Math.Min(values.Count - 1, index + 1), model)];
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
