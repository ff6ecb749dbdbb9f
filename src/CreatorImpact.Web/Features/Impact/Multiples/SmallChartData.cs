using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Charts;

namespace CreatorImpact.Web.Features.Impact.Multiples;

/// <summary>What a small chart draws of a finding: few enough points that fifty of them stay light. Times are Unix milliseconds.</summary>
/// <param name="Start">Where the axis of time begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="WindowStart">First instant of the outage; may lie outside the axis.</param>
/// <param name="WindowEnd">First instant after it; likewise.</param>
/// <param name="Points">Ascending, at most <see cref="MostPoints"/>.</param>
public sealed record SmallChartData(long Start, long End, long WindowStart, long WindowEnd, IReadOnlyList<SmallChartPoint> Points)
{
    /// <summary>Most points of a line.</summary>
    public const int MostPoints = 120;

    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    /// <summary>Thins the columns of a finding; null when it has none.</summary>
    public static SmallChartData? Of(ImpactChartData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var starts = data.PeriodStarts;
        if (starts.Length == 0) return null;

        int[] edges = [First(starts, data.WindowStart), First(starts, data.WindowEnd)];
        var kept = SeriesThinning.Choose(data.Actual, edges, MostPoints);
        return new SmallChartData(
            starts[0],
            EndOf(data, starts.Length - 1),
            data.WindowStart,
            data.WindowEnd,
            [.. kept.Select(index => new SmallChartPoint((starts[index] + EndOf(data, index)) / 2, data.Actual[index], data.ButFor[index], data.Lo90[index], data.Hi90[index]))]);
    }

    private static int First(long[] starts, long time) => Array.FindIndex(starts, start => start >= time);

    // The last period is as long as the one before it.
    private static long EndOf(ImpactChartData data, int index)
    {
        var starts = data.PeriodStarts;
        if (index + 1 < starts.Length) return starts[index + 1];
        return starts[index] + (index > 0 ? starts[index] - starts[index - 1] : data.Granularity == "hour" ? Hour : Day);
    }
}

/// <summary>One point of a small chart.</summary>
/// <param name="At">Middle of its period, Unix milliseconds.</param>
/// <param name="Actual">What happened; null for a gap.</param>
/// <param name="ButFor">What would have happened.</param>
/// <param name="Low">Low end of its 90 % band.</param>
/// <param name="High">High end.</param>
public readonly record struct SmallChartPoint(long At, double? Actual, double ButFor, double Low, double High);
