using NodaTime;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// A chart over time as data, for <see cref="ChartFigure"/>: lines, bands and single checkpoints over periods of equal kind, with shaded stretches
/// behind them. A new instance redraws; the same instance does not. A null value is a gap: it is drawn as one and never as zero.
/// </summary>
public sealed record ChartModel
{
    /// <summary>Most points of a line that are drawn; a longer one is thinned, table and CSV are not.</summary>
    public const int MaximumDrawnPoints = 800;

    /// <summary>What the chart shows, its zone included; stands above it and in every export.</summary>
    public required string Caption { get; init; }

    /// <summary>What the chart says, in one sentence, for those who do not see it.</summary>
    public required string Summary { get; init; }

    /// <summary>Unit of the values, as a word; stands at the axis and in the table.</summary>
    public required string Unit { get; init; }

    /// <summary>Zone in which times are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>True when a period is an hour, false when it is a day.</summary>
    public required bool Hourly { get; init; }

    /// <summary>Start of each period, ascending.</summary>
    public required IReadOnlyList<Instant> Times { get; init; }

    /// <summary>At least one, each as long as <see cref="Times"/>; the first is the one whose extremes and gaps survive thinning.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>Ranges around lines, the widest first; each as long as <see cref="Times"/>.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Single points with a range of their own.</summary>
    public IReadOnlyList<ChartMarker> Markers { get; init; } = [];

    /// <summary>Stretches shaded behind the lines, also partly or wholly outside the periods.</summary>
    public IReadOnlyList<ChartSpan> Spans { get; init; } = [];

    /// <summary>Where the numbers come from and how good they are; stands in every export.</summary>
    public required ChartProvenance Provenance { get; init; }

    /// <summary>First part of the names of downloads, such as <c>luma-views</c>: letters, digits and hyphens.</summary>
    public required string FileStem { get; init; }

    /// <summary>Instant after a period; the last one is as long as the one before it, a lonely one an hour or a local day.</summary>
    public Instant EndOf(int index)
    {
        if (index + 1 < Times.Count)
            return Times[index + 1];
        if (index > 0)
            return Times[index] + (Times[index] - Times[index - 1]);
        return Hourly ? Times[index] + Duration.FromHours(1) : Zone.AtStartOfDay(Times[index].InZone(Zone).Date.PlusDays(1)).ToInstant();
    }
}

/// <summary>One line of a chart.</summary>
/// <param name="Role">Decides colour and dash.</param>
/// <param name="Name">As legend, table and CSV call it.</param>
/// <param name="Values">One a period; null is a gap.</param>
public sealed record ChartLine(ChartRole Role, string Name, IReadOnlyList<double?> Values);

/// <summary>A range around a line.</summary>
/// <param name="Role">Decides the strength of its colour.</param>
/// <param name="Name">As legend and tooltip call it.</param>
/// <param name="LowName">As table and CSV call its low end.</param>
/// <param name="HighName">As table and CSV call its high end.</param>
/// <param name="Ranges">One a period; null where there is none.</param>
public sealed record ChartBand(ChartRole Role, string Name, string LowName, string HighName, IReadOnlyList<ChartRange?> Ranges);

/// <summary>A single point with its range.</summary>
/// <param name="At">On the axis of time: the start of the period whose value it belongs to, which is where the line stands.</param>
/// <param name="Name">What it is, such as "net loss".</param>
/// <param name="Value">The point.</param>
/// <param name="Range">90 % range.</param>
public sealed record ChartMarker(Instant At, string Name, double Value, ChartRange Range);

/// <summary>Low and high end of a range.</summary>
public readonly record struct ChartRange(double Low, double High);

/// <summary>A half-open stretch of time that is shaded.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Start">First instant.</param>
/// <param name="EndExclusive">First instant after it.</param>
/// <param name="Label">What stands in it; null takes the word of its kind.</param>
public sealed record ChartSpan(ChartSpanKind Kind, Instant Start, Instant EndExclusive, string? Label = null);

/// <summary>What a line or band means; colour, dash and strength follow from it.</summary>
public enum ChartRole
{
    /// <summary>What happened: solid.</summary>
    Actual,

    /// <summary>What would have happened: dashed.</summary>
    ButFor,

    /// <summary>Another time laid beside it: dotted and soft.</summary>
    Comparison,

    /// <summary>What was lost so far: solid, about a line at zero.</summary>
    Loss,

    /// <summary>Holds the truth every second time.</summary>
    Range50,

    /// <summary>Holds the truth nine times out of ten.</summary>
    Range90,
}

/// <summary>Why a stretch of time is shaded.</summary>
public enum ChartSpanKind
{
    Outage,
    Recovery,
    OtherOutage,
}

/// <summary>What an exported picture or table says about itself.</summary>
/// <param name="Source">Files or accounts the numbers come from.</param>
/// <param name="Window">The outage in its zone and in UTC, in words.</param>
/// <param name="Grade">Grade of evidence, in words.</param>
/// <param name="DataHash">Hash of the data, hexadecimal.</param>
/// <param name="Version">Version of the method.</param>
/// <param name="Mark">What must not be missed, such as that the data are made up; null for nothing.</param>
/// <param name="Stamp">State of the figures, such as superseded; null for final ones.</param>
public sealed record ChartProvenance(string Source, string Window, string Grade, string DataHash, string Version, string? Mark = null, string? Stamp = null);
