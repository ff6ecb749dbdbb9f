using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// The stretch of a series the but-for line is learnt from: clean values before and after the masked block, everything else NaN.
/// Hours reach at most 42 days back and 14 on, days 730 back and 56 on.
/// </summary>
internal sealed class TrainingData
{
    private readonly int _firstPhase;

    private TrainingData(int first, double[] values, int[] localOffsets, int firstPhase, int blockStart, WindowPart[] parts, Granularity granularity)
    {
        (First, Values, LocalOffsets, BlockStart, Parts, Granularity) = (first, values, localOffsets, blockStart, parts, granularity);
        _firstPhase = firstPhase;
        PeriodsPerDay = granularity == Granularity.Hour ? 24 : 1;
        CleanCount = values.Count(value => !double.IsNaN(value));
    }

    /// <summary>Grid index of position 0.</summary>
    public int First { get; }

    /// <summary>Clean values; NaN where missing, masked or excluded.</summary>
    public double[] Values { get; }

    /// <summary>Offset of local time from UTC in whole hours at each position, so that profiles follow the local clock; zeros for days.</summary>
    public int[] LocalOffsets { get; }

    /// <summary>Position of the first masked period.</summary>
    public int BlockStart { get; }

    /// <summary>What each masked period counts towards.</summary>
    public WindowPart[] Parts { get; }

    /// <summary>Masked periods: window, recovery and guard.</summary>
    public int BlockLength => Parts.Length;

    /// <summary>Positions in all.</summary>
    public int Count => Values.Length;

    public Granularity Granularity { get; }

    public int PeriodsPerDay { get; }

    /// <summary>Clean periods.</summary>
    public int CleanCount { get; }

    /// <summary>Clean data in days.</summary>
    public double CleanDays => (double)CleanCount / PeriodsPerDay;

    /// <summary>Local days of which every period is clean; days cut by the ends of the stretch are none.</summary>
    public int WholeCleanDays
    {
        get
        {
            if (PeriodsPerDay == 1) return CleanCount;

            var (whole, clean) = (0, false);
            for (var t = 0; t < Count; t++)
            {
                if (t > 0 && LocalDay(t) != LocalDay(t - 1))
                {
                    if (clean) whole++;
                    clean = true;
                }
                else if (t == 0)
                {
                    clean = _firstPhase % PeriodsPerDay == 0;
                }

                clean &= !double.IsNaN(Values[t]);
            }

            // The last day is whole when the stretch ends where it does.
            return clean && LocalHour(Count) % PeriodsPerDay == 0 ? whole + 1 : whole;
        }
    }

    /// <summary>Period of the local week, 0 = Monday's first, at each position.</summary>
    public int[] PhasesOfWeek()
    {
        var week = 7 * PeriodsPerDay;
        var phases = new int[Count];
        for (var t = 0; t < phases.Length; t++) phases[t] = (_firstPhase + t + LocalOffsets[t] - LocalOffsets[0] + week) % week;
        return phases;
    }

    /// <summary>Periods of one part that count.</summary>
    public int LengthOf(WindowPart part) => Parts.Count(found => found == part);

    /// <summary>Periods looked at before and after the block.</summary>
    public static (int Before, int After) ReachOf(Granularity granularity) => granularity == Granularity.Hour ? (42 * 24, 14 * 24) : (730, 56);

    /// <summary>Cuts the training stretch out of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="clean">For each period of the grid: may it be learnt from?</param>
    /// <param name="layout">Where the block lies.</param>
    /// <param name="parts">What each period of the block counts towards.</param>
    public static TrainingData Create(MetricSeries series, bool[] clean, WindowLayout layout, WindowPart[] parts)
    {
        var grid = series.Grid;
        var (before, after) = ReachOf(grid.Granularity);
        var first = Math.Max(0, layout.WindowStart - before);
        var end = (int)Math.Min(grid.Count, (long)layout.MaskEnd + after);
        var values = new double[end - first];
        for (var i = 0; i < values.Length; i++)
            values[i] = clean[first + i] ? series.Values[first + i] : double.NaN;
        var day = (int)grid.DayOf(first).DayOfWeek - 1;
        var phase = grid.Granularity == Granularity.Hour ? (24 * day) + grid.HourOfDay(first) : day;
        return new TrainingData(first, values, OffsetsOf(grid, first, values.Length), phase, layout.WindowStart - first, parts, grid.Granularity);
    }

    // Hours of the local clock since the first midnight, so that a day of 23 or 25 hours stays one.
    private int LocalHour(int position) => (_firstPhase % PeriodsPerDay) + position + LocalOffsets[Math.Min(position, Count - 1)] - LocalOffsets[0];

    private int LocalDay(int position) => LocalHour(position) / PeriodsPerDay;

    private static int[] OffsetsOf(TimeGrid grid, int first, int count)
    {
        var offsets = new int[count];
        if (grid.Granularity == Granularity.Day) return offsets;
        for (var i = 0; i < count;)
        {
            var interval = grid.Zone.GetZoneInterval(grid.StartOf(first + i));
            var hours = (int)Math.Round(interval.WallOffset.Seconds / 3600.0);
            var next = interval.HasEnd ? Math.Clamp(grid.IndexAt(interval.End - NodaTime.Duration.Epsilon) + 1 - first, i + 1, count) : count;
            offsets.AsSpan(i, next - i).Fill(hours);
            i = next;
        }

        return offsets;
    }
}
